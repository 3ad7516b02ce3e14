import './mark-line.css';
import { PersonMark, type MarkShape } from './person-mark.tsx';

interface MarkLineProps {
  /** Where the disc stands; null when there is none. */
  disc: number | null;
  /** The first place of the line. @default 1 */
  first?: number;
  /** The last place. @default 5 */
  last?: number;
  ring: number | null;
}

/**
 * The marks of two people on one line, with what lies between them; where both stand at the same place, they touch. A picture
 * only: the same must stand in words before it. A mark slides when its place changes.
 */
export function MarkLine({ disc, first = 1, last = 5, ring }: MarkLineProps) {
  const share = (place: number) => `${((place - first + 0.5) / (last - first + 1)) * 100}%`;
  const places: readonly [MarkShape, number | null][] = [
    ['ring', ring],
    ['disc', disc],
  ];
  return (
    <div aria-hidden="true" className="mark-line" data-together={ring !== null && ring === disc}>
      {ring !== null && disc !== null && (
        <span
          className="mark-line-span"
          style={{
            insetInlineStart: share(Math.min(ring, disc)),
            insetInlineEnd: `calc(100% - ${share(Math.max(ring, disc))})`,
          }}
        />
      )}
      {places.map(
        ([shape, place]) =>
          place !== null && (
            <span
              className="mark-line-mark"
              data-shape={shape}
              key={shape}
              style={{ insetInlineStart: share(place) }}
            >
              <PersonMark shape={shape} size={16} />
            </span>
          ),
      )}
    </div>
  );
}
