import './gap-line.css';
import { MarkLine } from './mark-line.tsx';
import { PersonMark, type MarkShape } from './person-mark.tsx';
import { allPoints } from './point.ts';

/** Where the two marks stand in one direction, and what is said about: "About Alex". */
interface Direction {
  disc: number | null;
  label: string;
  ring: number | null;
}

interface GapLineProps {
  /** Over the line, then under it. */
  directions: readonly [Direction, Direction];
  /** Whose marks they are: "by Alex (you)". */
  people: readonly { mark: MarkShape; text: string }[];
}

/**
 * Two directions on one line of five places: how near or far two people stand. A picture only: the same must stand in words
 * before it, and only the line that says whose marks they are is read out.
 */
export function GapLine({ directions: [over, under], people }: GapLineProps) {
  const hasMark = (point: number) => [over, under].some(({ disc, ring }) => disc === point || ring === point);
  return (
    <div className="gap-line">
      <p className="gap-line-people">
        {people.map(({ mark, text }) => (
          <span className="gap-line-person" key={mark}>
            <PersonMark shape={mark} />
            {text}
          </span>
        ))}
      </p>
      <div aria-hidden="true" className="gap-line-picture">
        <p className="gap-line-label">{over.label}</p>
        <MarkLine disc={over.disc} ring={over.ring} />
        <div className="gap-line-points">
          {allPoints.map((point) => (
            <span className="gap-line-point" data-marked={hasMark(point)} key={point}>
              {point}
            </span>
          ))}
        </div>
        <MarkLine disc={under.disc} ring={under.ring} />
        <p className="gap-line-label">{under.label}</p>
      </div>
    </div>
  );
}
