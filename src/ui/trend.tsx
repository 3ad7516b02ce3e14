import { Disclosure } from './disclosure.tsx';
import './trend.css';
import { ValueTable } from './value-table.tsx';

/** One time of asking. */
interface TrendPoint {
  /** When: "31 Aug". Stands under the first and the last, and in the table. */
  label: string;
  /** The value in words, for the table: "4, happy"; for a time without: "skipped". */
  text: string;
  /** 1 to 5; null leaves a gap. */
  value: number | null;
}

interface TrendProps {
  /** What the picture shows, for screen readers: "Happiness since 31 August: 4, up from 3". */
  label: string;
  /** Between the first and the last label: what a gap means. */
  note?: string | undefined;
  /** Oldest first. */
  points: readonly TrendPoint[];
  table: { caption: string; columns: { value: string; when: string }; label: string };
}

const height = 64;
/** More dots than these run into each other at the width of a side panel. */
const mostDots = 30;

/**
 * How a value from 1 to 5 went over time, as points and never as an average: lines join only what follows each other. Time runs
 * in the reading direction. Drawn in percent of the width; lines and dots keep their size because their strokes do not scale.
 */
export function Trend({ label, note, points, table }: TrendProps) {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return null;
  const places = points.map(({ value }, index) => ({
    value,
    // A single point is the newest one, so it stands where now is.
    x: points.length === 1 ? 100 : (index / (points.length - 1)) * 100,
  }));
  const measured = places.filter(isMeasured);
  const newest = measured.at(-1);
  const dots = measured.filter(
    (place) => place !== newest && (measured.length <= mostDots || isAlone(place)),
  );
  function isAlone(place: Place): boolean {
    const index = places.indexOf(place);
    return (places[index - 1]?.value ?? null) === null && (places[index + 1]?.value ?? null) === null;
  }
  return (
    <div className="trend">
      <div className="trend-plot">
        <svg
          aria-label={label}
          className="trend-lines"
          height={height}
          preserveAspectRatio="none"
          role="img"
          viewBox={`0 0 100 ${height}`}
        >
          <path className="trend-grid" d={[1, 3, 5].map((value) => `M0 ${yOf(value)}H100`).join('')} />
          <path className="trend-line" d={runsOf(places)} />
          <path className="trend-dots" d={dots.map(dotAt).join('')} />
          {newest && <path className="trend-newest" d={dotAt(newest)} />}
        </svg>
        <div aria-hidden="true" className="trend-scale">
          <span>5</span>
          <span>3</span>
          <span>1</span>
        </div>
      </div>
      <div aria-hidden="true" className="trend-words">
        <span>{points.length > 1 && first.label}</span>
        {note !== undefined && <span className="trend-note">{note}</span>}
        <span>{last.label}</span>
      </div>
      <Disclosure label={table.label}>
        <ValueTable
          caption={table.caption}
          columns={[table.columns.when, table.columns.value]}
          rows={points.map((point, index) => ({ cells: [point.label, point.text], key: String(index) }))}
        />
      </Disclosure>
    </div>
  );
}

interface Place {
  readonly value: number | null;
  readonly x: number;
}
type MeasuredPlace = Place & { readonly value: number };

function isMeasured(place: Place): place is MeasuredPlace {
  return place.value !== null;
}

function yOf(value: number): number {
  return ((5 - value) / 4) * height;
}

function runsOf(places: readonly Place[]): string {
  return places
    .map((place, index) => {
      if (!isMeasured(place)) return '';
      const starts = (places[index - 1]?.value ?? null) === null;
      return `${starts ? 'M' : 'L'}${place.x.toFixed(2)} ${yOf(place.value)}`;
    })
    .join('');
}

/** A dot is a line of no length with round ends. */
function dotAt({ value, x }: MeasuredPlace): string {
  return `M${x.toFixed(2)} ${yOf(value)}h0`;
}
