import { startTransition, useEffect, useId, useRef, useState } from 'react';
import './board-columns.css';
import { ColumnSwitch, type BoardColumn } from './column-switch.tsx';

/** Narrowest place in px where columns stand side by side: a 640 px frame less its edges. */
const SIDE_BY_SIDE_FROM = 600;

interface BoardColumnsProps {
  columns: readonly BoardColumn[];
  label: string;
  onChange: (id: string) => void;
  /** Id of the column shown while there is room for one only. */
  value: string;
}

/** Until the place is measured nothing is drawn: it would be drawn twice. */
function canMeasure(): boolean {
  return typeof ResizeObserver !== 'undefined';
}

/** A board: all columns side by side where its own place is wide enough, else one at a time. */
export function BoardColumns({ columns, label, onChange, value }: BoardColumnsProps) {
  const place = useRef<HTMLDivElement>(null);
  const [isWide, setIsWide] = useState(canMeasure() ? null : false);
  useEffect(() => {
    if (!place.current || !canMeasure()) return;
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return;
      // Hundreds of cards are drawn anew then: whoever types meanwhile does not wait for them.
      startTransition(() => setIsWide(entry.contentRect.width >= SIDE_BY_SIDE_FROM));
    });
    observer.observe(place.current);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={place}>
      {isWide === true && (
        <div aria-label={label} className="board-columns" role="group">
          {columns.map((column) => (
            <Column column={column} key={column.id} />
          ))}
        </div>
      )}
      {isWide === false && <ColumnSwitch columns={columns} label={label} onChange={onChange} value={value} />}
    </div>
  );
}

function Column({ column }: { column: BoardColumn }) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} className="board-columns-column" data-column={column.id}>
      <div className="board-columns-head">
        <h2 className="board-columns-title" dir="auto" id={titleId}>
          {column.title}
        </h2>
        <span className="board-columns-count">{column.count}</span>
      </div>
      {column.content}
    </section>
  );
}
