import type { FocusEvent, KeyboardEvent, ReactNode, Ref } from 'react';
import { Due } from './byline.tsx';
import { IconButton } from './icon-button.tsx';
import { PersonMark, type MarkShape } from './person-mark.tsx';
import './board-card.css';
import { VisuallyHidden } from './visually-hidden.tsx';
import { whenFocusLeft } from './when-focus-left.ts';

/** So many labels are read at a glance; more are counted. */
const SHOWN_LABELS = 4;

/** Somebody a card is assigned to. `mark` for the two of the pair, initials for anybody else. */
export interface CardPerson {
  initials: string;
  mark: MarkShape | null;
  name: string;
}

/** What can be done with a card, behind its button. */
export interface CardOptions {
  /** Drawn while open: one set of options on a board of hundreds. */
  content: ReactNode;
  isOpen: boolean;
  /** Name of the button; it says which card is meant. */
  label: string;
  onClose: () => void;
  /** Closed by the keyboard: focus goes back to the button. */
  onEscape: () => void;
  onOpen: () => void;
}

interface BoardCardProps {
  /** Steps done, in words: "2 of 5 steps". */
  checklist?: string | undefined;
  due?: { late: boolean; text: string } | undefined;
  /** Stands in the markup, for dragging it by. */
  id?: string | undefined;
  /** What the card belongs to; over its title. */
  kicker?: string | undefined;
  labels: readonly string[];
  options?: CardOptions | undefined;
  /** The button of the options. */
  optionsRef?: Ref<HTMLButtonElement> | undefined;
  people: readonly CardPerson[];
  /** Progress as a word and a shape: an empty, half or full bar. */
  progress: { share: 'none' | 'half' | 'full'; text: string };
  /** What is not as usual of it: it waits, it was refused, it was just moved. */
  state?: ReactNode;
  title: string;
}

/** A card of a board: what, how far, who, by when, and what can be done with it. */
export function BoardCard(props: BoardCardProps) {
  const { checklist, due, id, kicker, labels, options, optionsRef, people, progress, state, title } = props;
  const isMovable = options !== undefined && !options.isOpen;
  function handleBlur(event: FocusEvent): void {
    if (options?.isOpen) whenFocusLeft(event, options.onClose);
  }
  function handleKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !options?.isOpen) return;
    // Taken here: it does not also leave the screen.
    event.preventDefault();
    options.onEscape();
  }
  return (
    <article
      aria-label={title}
      className="board-card"
      data-card={id}
      draggable={isMovable}
      onBlur={handleBlur}
      onKeyDown={handleKeyDown}
    >
      <div className="board-card-head">
        <div className="board-card-name">
          {kicker !== undefined && (
            <p className="board-card-caption" dir="auto">
              {kicker}
            </p>
          )}
          <h3 dir="auto">{title}</h3>
        </div>
        {options && (
          <IconButton
            icon="more"
            isExpanded={options.isOpen}
            label={options.label}
            onPress={options.isOpen ? options.onClose : options.onOpen}
            ref={optionsRef}
          />
        )}
      </div>
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
      {people.length > 0 && <People people={people} />}
      {labels.length > 0 && <Labels labels={labels} />}
      {state}
      {options?.isOpen && options.content}
    </article>
  );
}

function People({ people }: { people: readonly CardPerson[] }) {
  return (
    <p className="board-card-facts">
      {people.map((person) => (
        <span className="board-card-fact" key={person.name}>
          {person.mark ? (
            <>
              <PersonMark shape={person.mark} size={8} />
              {person.name}
            </>
          ) : (
            <Short full={person.name} short={person.initials} />
          )}
        </span>
      ))}
    </p>
  );
}

function Labels({ labels }: { labels: readonly string[] }) {
  const more = labels.slice(SHOWN_LABELS);
  return (
    <ul className="board-card-labels">
      {labels.slice(0, SHOWN_LABELS).map((label, index) => (
        // Two labels may have one name.
        <li className="board-card-label" dir="auto" key={index}>
          {label}
        </li>
      ))}
      {more.length > 0 && (
        <li>
          <Short full={more.join(', ')} short={`+${more.length}`} />
        </li>
      )}
    </ul>
  );
}

/** A few characters that stand for more words. */
function Short({ full, short }: { full: string; short: string }) {
  return (
    <abbr className="board-card-initials" title={full}>
      <span aria-hidden="true">{short}</span>
      <VisuallyHidden>{full}</VisuallyHidden>
    </abbr>
  );
}
