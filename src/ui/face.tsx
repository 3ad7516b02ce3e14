import './face.css';
import type { Point } from './point.ts';

/** What a face can show: one of five places from sad to happy, or that somebody does not know what to think. */
export type FaceValue = Point | 'confused';

interface FaceProps {
  /** Width and height in px. @default 24 */
  size?: 16 | 20 | 24 | 36;
  value: FaceValue;
}

const brow = 'M13.5 7.6Q14.9 5.55 16.7 7.3';

/** From a frown to a smile; straight in the middle. The ends rise as the mouth turns down, so that it stays in its place. */
function mouthOf(value: FaceValue): string {
  if (value === 'confused') return 'M8.2 16 15.6 14.4';
  const bend = value - 3;
  const ends = rounded(15.4 - 0.55 * bend);
  return `M8 ${ends}Q12 ${rounded(ends + 2.1 * bend)} 16 ${ends}`;
}

function rounded(length: number): number {
  return Math.round(length * 100) / 100;
}

/**
 * A face in the ink of the text around it, the same ink for all: a face says how somebody is, never whether that is good.
 * Drawn here because each platform's emoji show the same code differently. Decoration: a word or number stands beside it.
 */
export function Face({ size = 24, value }: FaceProps) {
  const eyes = value === 'confused' ? 10.4 : 9.9;
  return (
    <svg
      aria-hidden="true"
      className="face"
      height={size}
      strokeWidth={size < 24 ? 1.6 : 1.4}
      viewBox="0 0 24 24"
      width={size}
    >
      <circle cx={12} cy={12} r={9.6} />
      <circle className="face-eye" cx={8.9} cy={eyes} r={0.55} />
      <circle className="face-eye" cx={15.1} cy={eyes} r={0.55} />
      {value === 'confused' && <path d={brow} />}
      <path d={mouthOf(value)} />
    </svg>
  );
}
