import { Due } from './byline.tsx';
import { LinkOut } from './link-out.tsx';
import { PersonMark, type MarkShape } from './person-mark.tsx';
import './board-card.css';
import { VisuallyHidden } from './visually-hidden.tsx';

/** Somebody a card is assigned to. `mark` for the two of the pair, initials for anybody else. */
export interface CardPerson {
  initials: string;
  mark: MarkShape | null;
  name: string;
}

interface BoardCardProps {
  /** Steps done, in words: "2 of 5 steps". */
  checklist?: string | undefined;
  due?: { late: boolean; text: string } | undefined;
  /** What the card belongs to; over its title. */
  kicker?: string | undefined;
  labels: readonly string[];
  link?:
    | { href: string; onOpen?: ((href: string) => void) | undefined; opensText: string; text: string }
    | undefined;
  people: readonly CardPerson[];
  /** Progress as a word and a shape: an empty, half or full bar. */
  progress: { share: 'none' | 'half' | 'full'; text: string };
  title: string;
}

/** A card of a board, to read: what, how far, who, by when, and the way to where it can be changed. */
export function BoardCard({ checklist, due, kicker, labels, link, people, progress, title }: BoardCardProps) {
  return (
    <article aria-label={title} className="board-card">
      {kicker !== undefined && <p className="board-card-caption">{kicker}</p>}
      <h3 dir="auto">{title}</h3>
      <p className="board-card-facts">
        <span className="board-card-fact">
          <span aria-hidden="true" className="board-card-progress" data-share={progress.share} />
          {progress.text}
        </span>
        {checklist !== undefined && <span className="board-card-fact">{checklist}</span>}
        {due && (
          <span className="board-card-fact">
            <Due {...due} />
          </span>
        )}
      </p>
      {people.length > 0 && (
        <p className="board-card-facts">
          {people.map((person) => (
            <span className="board-card-fact" key={person.name}>
              {person.mark ? (
                <>
                  <PersonMark shape={person.mark} size={8} />
                  {person.name}
                </>
              ) : (
                <>
                  <abbr className="board-card-initials" title={person.name}>
                    <span aria-hidden="true">{person.initials}</span>
                    <VisuallyHidden>{person.name}</VisuallyHidden>
                  </abbr>
                </>
              )}
            </span>
          ))}
        </p>
      )}
      {labels.length > 0 && (
        <ul className="board-card-labels">
          {labels.map((label) => (
            <li className="board-card-label" key={label}>
              {label}
            </li>
          ))}
        </ul>
      )}
      {link && (
        <LinkOut about={title} href={link.href} onOpen={link.onOpen} opensText={link.opensText}>
          {link.text}
        </LinkOut>
      )}
    </article>
  );
}
