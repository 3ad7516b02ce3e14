import { useId, type ReactNode } from 'react';
import './group.css';

interface GroupProps {
  children: ReactNode;
  /** What stands at the other end of the title: a count, an audience, a link. */
  end?: ReactNode;
  /** `plain`, under a `hairline`, or in a `well` that stands apart. @default 'plain' */
  look?: 'plain' | 'hairline' | 'well';
  title: string;
}

/** Things that belong together under one title. */
export function Group({ children, end, look = 'plain', title }: GroupProps) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} className="group" data-look={look}>
      <div className="group-head">
        <h2 className="group-title" id={titleId}>
          {title}
        </h2>
        {end !== undefined && <div className="group-end">{end}</div>}
      </div>
      {children}
    </section>
  );
}
