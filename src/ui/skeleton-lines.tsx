import './skeleton-lines.css';

interface SkeletonLinesProps {
  /** How many lines to hold the place of. @default 3 */
  count?: number;
  /** What is awaited, in words; appears when the wait is longer than 300 ms. */
  label: string;
}

/** Holds the place of what is being fetched. Still: nothing blinks. */
export function SkeletonLines({ count = 3, label }: SkeletonLinesProps) {
  return (
    <div className="skeleton-lines">
      {Array.from({ length: count }, (_, index) => (
        <span aria-hidden="true" className="skeleton-lines-line" key={index} />
      ))}
      <p className="skeleton-lines-label" role="status">
        {label}
      </p>
    </div>
  );
}
