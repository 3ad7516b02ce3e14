import { useDeferredValue, useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import './column-switch.css';
import './visually-hidden.css';

/** A column of a board. */
export interface BoardColumn {
  content: ReactNode;
  count: number;
  id: string;
  title: string;
}

interface ColumnSwitchProps {
  columns: readonly BoardColumn[];
  /** Name of the board, for screen readers. */
  label: string;
  onChange: (id: string) => void;
  /** Id of the column shown. */
  value: string;
}

/**
 * A board in a narrow place: one column at a time, chosen by tabs. One tab stop; arrow keys (in reading direction), Home
 * and End choose, as the tabs pattern of the ARIA authoring practices asks.
 */
export function ColumnSwitch({ columns, label, onChange, value }: ColumnSwitchProps) {
  const id = useId();
  const tabs = useRef<HTMLDivElement>(null);
  // The tab answers at once; the column, which may be long, follows as soon as it is drawn.
  const drawn = useDeferredValue(value);
  const shown = columns.find((column) => column.id === value) ?? columns[0];
  const open = columns.find((column) => column.id === drawn) ?? columns[0];
  if (!shown || !open) return null;
  function handleKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const isRightToLeft = event.currentTarget.closest('[dir]')?.getAttribute('dir') === 'rtl';
    const here = columns.findIndex((column) => column.id === shown?.id);
    const places: Record<string, number> = {
      ArrowRight: here + (isRightToLeft ? -1 : 1),
      ArrowLeft: here + (isRightToLeft ? 1 : -1),
      Home: 0,
      End: columns.length - 1,
    };
    const place = places[event.key];
    if (place === undefined) return;
    event.preventDefault();
    const next = (place + columns.length) % columns.length;
    const column = columns[next];
    if (!column) return;
    onChange(column.id);
    tabs.current?.querySelectorAll<HTMLElement>('[role=tab]').item(next).focus();
  }
  return (
    <div className="column-switch">
      <div
        aria-label={label}
        className="column-switch-tabs"
        onKeyDown={handleKeyDown}
        ref={tabs}
        role="tablist"
      >
        {columns.map((column) => (
          <button
            aria-controls={column.id === shown.id ? `${id}-panel` : undefined}
            aria-selected={column.id === shown.id}
            className="column-switch-tab"
            id={`${id}-${column.id}`}
            key={column.id}
            onClick={() => onChange(column.id)}
            role="tab"
            tabIndex={column.id === shown.id ? 0 : -1}
            type="button"
          >
            <span className="column-switch-count">{column.count}</span>
            <span className="column-switch-title" dir="auto">
              {column.title}
            </span>
          </button>
        ))}
      </div>
      <div
        aria-busy={open !== shown}
        aria-labelledby={`${id}-${open.id}`}
        className="column-switch-panel"
        data-column={open.id}
        id={`${id}-panel`}
        role="tabpanel"
        tabIndex={0}
      >
        <h2 className="visually-hidden">{open.title}</h2>
        {open.content}
      </div>
    </div>
  );
}
