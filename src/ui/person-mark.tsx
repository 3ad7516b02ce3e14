import './person-mark.css';

/** Who somebody is in the pair, by shape: fixed per person, the same on both screens, never by colour. */
export type MarkShape = 'ring' | 'disc';

interface PersonMarkProps {
  shape: MarkShape;
  /** Diameter in px: 8 in captions, 12 in text, 16 where it is chosen or rated. @default 12 */
  size?: 8 | 12 | 16;
}

/** A person's mark. Decoration: the name always stands beside it. */
export function PersonMark({ shape, size = 12 }: PersonMarkProps) {
  return (
    <svg
      aria-hidden="true"
      className="person-mark"
      height={size}
      viewBox={`0 0 ${size} ${size}`}
      width={size}
    >
      <circle className={`person-mark-${shape}`} cx={size / 2} cy={size / 2} r={size / 2 - 1} />
    </svg>
  );
}
