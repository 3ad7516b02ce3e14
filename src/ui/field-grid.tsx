import type { ReactNode } from 'react';
import './field-grid.css';

/** Short fields beside each other, two in a row where there is little room. */
export function FieldGrid({ children }: { children: ReactNode }) {
  return <div className="field-grid">{children}</div>;
}
