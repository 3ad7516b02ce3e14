import type { ReactNode } from 'react';
import { MarkLine } from './mark-line.tsx';
import './number-line.css';

interface NumberLineProps {
  disc: number | null;
  /** The same in words, at the end of the label: "Alex 6. You 4". */
  end: ReactNode;
  first: number;
  label: string;
  last: number;
  ring: number | null;
}

/** Where two people stand on a line of whole numbers. The picture is for eyes only; its words stand over it. */
export function NumberLine({ disc, end, first, label, last, ring }: NumberLineProps) {
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return (
    <div className="number-line">
      <p className="number-line-words">
        <span>{label}</span>
        <span>{end}</span>
      </p>
      <div aria-hidden="true" className="number-line-picture">
        <div className="number-line-ticks">
          {ticks.map((tick) => (
            <span className="number-line-tick" key={tick} />
          ))}
        </div>
        <div className="number-line-marks">
          <MarkLine disc={disc} first={first} last={last} ring={ring} />
        </div>
      </div>
    </div>
  );
}
