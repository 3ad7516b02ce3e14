import { useId, type ReactNode } from 'react';
import './summary-list.css';

interface SummaryListProps {
  /** Said instead when there is nothing. */
  empty?: string;
  items: readonly { caption?: ReactNode; key: string; text: ReactNode }[];
  title: string;
}

/** A titled list of sentences to read, not to change. */
export function SummaryList({ empty, items, title }: SummaryListProps) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} className="summary-list">
      <h2 className="summary-list-title" id={titleId}>
        {title}
      </h2>
      {items.length === 0 ? (
        <p className="summary-list-caption">{empty}</p>
      ) : (
        <ul className="summary-list-items">
          {items.map(({ caption, key, text }) => (
            <li key={key}>
              <div className="summary-list-text" dir="auto">
                {text}
              </div>
              {caption !== undefined && <div className="summary-list-caption">{caption}</div>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
