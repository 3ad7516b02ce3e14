import type { ReactNode } from 'react';
import './spine.css';

/** The agenda as one line from top to bottom. `label` names the list for screen readers. */
export function Spine({ children, label }: { children: ReactNode; label: string }) {
  return (
    <ol aria-label={label} className="spine">
      {children}
    </ol>
  );
}
