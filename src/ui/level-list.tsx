import './level-list.css';
import { allPoints, type Point } from './point.ts';
import { pointId } from './point-scale.tsx';

interface LevelListProps {
  /** As of the scale beside it. @default false */
  isDisabled?: boolean;
  /** The sentence of each place; read before choosing, because a number alone is read as a school mark. */
  levels: Readonly<Record<Point, string>>;
  /** `id` of the `PointScale` the sentences belong to. */
  scaleId: string;
  value: number | null;
}

/**
 * What each place of a scale means. The sentences are labels of the scale's own controls: pressing one chooses there, and
 * there is nothing more to tab through.
 */
export function LevelList({ isDisabled = false, levels, scaleId, value }: LevelListProps) {
  return (
    <ul className="level-list" data-disabled={isDisabled}>
      {allPoints.map((point) => (
        <li key={point}>
          <label className="level-list-level" data-chosen={point === value} htmlFor={pointId(scaleId, point)}>
            <span className="level-list-number">{point}</span>
            <span>{levels[point]}</span>
          </label>
        </li>
      ))}
    </ul>
  );
}
