import { useId, type ReactNode } from 'react';
import './group.css';

interface GroupProps {
  /** More for the accessible name than the title shows, where several groups of a screen have that title. */
  about?: string | undefined;
  children: ReactNode;
  /** What stands at the other end of the title: a count, an audience, a link. */
  end?: ReactNode;
  /** `plain`, under a `hairline`, or in a `well` that stands apart. @default 'plain' */
  look?: 'plain' | 'hairline' | 'well';
  title: string;
}

/** Things that belong together under one title. */
export function Group({ about, children, end, look = 'plain', title }: GroupProps) {
  const titleId = useId();
  return (
    <section
      aria-label={about === undefined ? undefined : `${title}: ${about}`}
      aria-labelledby={about === undefined ? titleId : undefined}
      className="group"
      data-look={look}
    >
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
