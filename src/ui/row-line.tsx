import type { ReactNode } from 'react';
import './row-line.css';

interface RowLineProps {
  /** Icon buttons; over the end of the line while the row (`row-line-host`) is pointed at or has focus, always on touch screens. */
  buttons: ReactNode;
  children: ReactNode;
}

/** The line under a row's text: its caption, and what can be done with the row. */
export function RowLine({ buttons, children }: RowLineProps) {
  return (
    <div className="row-line">
      {children}
      <span className="row-line-buttons">{buttons}</span>
    </div>
  );
}
