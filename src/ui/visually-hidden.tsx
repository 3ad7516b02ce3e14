import type { ReactNode } from 'react';
import './visually-hidden.css';

/** Words for people who listen instead of look: in the accessibility tree, not on the screen. */
export function VisuallyHidden({ children, id }: { children: ReactNode; id?: string }) {
  return (
    <span className="visually-hidden" id={id}>
      {children}
    </span>
  );
}
