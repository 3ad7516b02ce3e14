import { Children, type ReactNode } from 'react';
import './rows.css';

/** Rows under each other, as a list. Give every row a `key`. */
export function Rows({ children, label }: { children: ReactNode; label: string }) {
  return (
    <ul aria-label={label} className="rows">
      {Children.map(children, (child) => child !== null && child !== false && <li>{child}</li>)}
    </ul>
  );
}

/** Words, marks and small buttons beside each other, on as many lines as they need. */
export function Line({ children }: { children: ReactNode }) {
  return <div className="rows-line">{children}</div>;
}

interface StackProps {
  children: ReactNode;
  /** Under a hairline. @default false */
  isDivided?: boolean;
  /** The room between the parts. @default 's' */
  step?: 'none' | 's' | 'l';
}

/** Parts of one thing under each other. */
export function Stack({ children, isDivided = false, step = 's' }: StackProps) {
  return (
    <div className="rows-stack" data-divided={isDivided} data-step={step}>
      {children}
    </div>
  );
}
