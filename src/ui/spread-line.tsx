import type { ReactNode } from 'react';
import './spread-line.css';

/** Words at the start of a line, on as many lines as they need, and something small at its end. */
export function SpreadLine({ children, end }: { children: ReactNode; end: ReactNode }) {
  return (
    <div className="spread-line">
      <div className="spread-line-words">{children}</div>
      {end}
    </div>
  );
}
