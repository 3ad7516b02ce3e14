import { Fragment, type ReactNode } from 'react';
import { PersonMark, type MarkShape } from './person-mark.tsx';
import './byline.css';

/** A person as rows show them. `mark` is null for somebody outside the pair. */
export interface BylinePerson {
  mark: MarkShape | null;
  name: string;
}

interface BylineProps {
  /** What follows the name, separated by dots; empty parts are left out. */
  parts?: readonly ReactNode[];
  person: BylinePerson | null;
}

/** The caption line under a row: mark and name, then dates and states. */
export function Byline({ parts = [], person }: BylineProps) {
  const shown = parts.filter((part) => part !== undefined && part !== null && part !== '' && part !== false);
  return (
    <span className="byline">
      {person?.mark && <PersonMark shape={person.mark} size={8} />}
      <span>
        {person?.name}
        {shown.map((part, index) => (
          <Fragment key={index}>
            {(index > 0 || person !== null) && ' · '}
            {part}
          </Fragment>
        ))}
      </span>
    </span>
  );
}

/** A due day in words; a late one in the warning colour, its words saying that it is late ("4 days overdue"). */
export function Due({ late, text }: { late: boolean; text: string }) {
  return <span className={late ? 'byline-late' : undefined}>{text}</span>;
}
