import './sparkline.css';

interface SparklineProps {
  /** What it shows, in words: "Guided set-ups run: from 9 to 14". */
  label: string;
  /** Oldest first; null leaves a gap. */
  values: readonly (number | null)[];
}

const width = 72;
const height = 24;
const edge = 4;

/** How a number went, as small as a word. Time runs from left to right in every language, as in the tables beside it. */
export function Sparkline({ label, values }: SparklineProps) {
  const known = values.filter((value) => value !== null);
  const newest = known.at(-1);
  if (newest === undefined) return null;
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const xOf = (index: number): number =>
    values.length === 1 ? width - edge : edge + (index / (values.length - 1)) * (width - 2 * edge);
  const yOf = (value: number): number =>
    high === low ? height / 2 : height - edge - ((value - low) / (high - low)) * (height - 2 * edge);
  const line = values
    .map((value, index) => {
      if (value === null) return '';
      const starts = (values[index - 1] ?? null) === null;
      return `${starts ? 'M' : 'L'}${xOf(index).toFixed(1)} ${yOf(value).toFixed(1)}`;
    })
    .join('');
  return (
    <svg
      aria-label={label}
      className="sparkline"
      height={height}
      role="img"
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      width={width}
    >
      <path className="sparkline-line" d={line} />
      <circle className="sparkline-now" cx={xOf(values.lastIndexOf(newest))} cy={yOf(newest)} r={3} />
    </svg>
  );
}
