import type { ReactNode } from 'react';
import './person-line.css';
import { PersonMark, type MarkShape } from './person-mark.tsx';

interface PersonLineProps {
  /** Words, on as many lines as they need; the mark stays beside the first. */
  children: ReactNode;
  mark: MarkShape;
}

/** What somebody said or did, beside their mark. The words name them too. */
export function PersonLine({ children, mark }: PersonLineProps) {
  return (
    <div className="person-line">
      <span className="person-line-mark">
        <PersonMark shape={mark} />
      </span>
      <div className="person-line-words">{children}</div>
    </div>
  );
}
