import type { KeyboardEvent, ReactNode } from 'react';
import './option-rows.css';

interface OptionRowsProps {
  /** {@link OptionRow}s, and what else belongs to the choice: a field, a link. */
  children: ReactNode;
  /** What the options are of, for screen readers. */
  label: string;
}

/**
 * What can be done with the thing it stands in: rows under each other in its place, not over it. Tab goes through them; the arrow keys
 * move between the rows as well.
 */
export function OptionRows({ children, label }: OptionRowsProps) {
  function handleKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('.option-rows-row')];
    const here = rows.findIndex((row) => row === document.activeElement);
    if (step === undefined || here < 0) return;
    event.preventDefault();
    rows.at((here + step) % rows.length)?.focus();
  }
  return (
    <div aria-label={label} className="option-rows" onKeyDown={handleKeyDown} role="group">
      {children}
    </div>
  );
}

/** One of the options; it acts at once. */
export function OptionRow({ children, onPress }: { children: ReactNode; onPress: () => void }) {
  return (
    <button className="option-rows-row" onClick={onPress} type="button">
      {children}
    </button>
  );
}
