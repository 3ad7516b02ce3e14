import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Face } from './face.tsx';
import { allPoints, type Point } from './point.ts';
import './point-scale.css';
import { readsRightToLeft, scaleTarget } from './scale-keys.ts';
import { Text } from './text.tsx';

interface PointScaleProps {
  /** Words under the first, the middle and the last face. */
  anchors?: { first: string; last: string; middle: string } | undefined;
  /** A line under the question: who answers, who can read it. */
  caption?: ReactNode;
  /** For a `LevelList` beside it, whose sentences choose here too. */
  id?: string | undefined;
  /** It shows what was chosen and takes no more: after sealing. @default false */
  isDisabled?: boolean;
  /** The question. */
  legend: string;
  /** The question stands elsewhere already; here it is for screen readers only. @default false */
  legendHidden?: boolean;
  /** Faces for moods; numbers on a line for everything else. */
  look: 'faces' | 'points';
  onChange: (point: Point) => void;
  /** Delete or Backspace. A button that does the same is up to the caller. */
  onClear?: (() => void) | undefined;
  /** Accessible name of a place: "3 of 5, neutral". */
  pointName: (point: Point) => string;
  /** Null: nothing is chosen, and nothing ever is before a person chose it. */
  value: number | null;
}

/**
 * Five places on a line, one of which can be chosen. One tab stop: arrows move focus and choice and stop at the ends, so that
 * one press too many never turns the last into the first; Home, End and digits choose; Space chooses the one with focus.
 */
export function PointScale(props: PointScaleProps) {
  const { anchors, caption, isDisabled = false, legend, legendHidden = false, look, onChange, value } = props;
  const ownId = useId();
  const id = props.id ?? ownId;
  const legendId = `${id}-legend`;
  const captionId = `${id}-caption`;
  const radios = useRef<Partial<Record<Point, HTMLInputElement | null>>>({});
  const [lastFocused, setLastFocused] = useState<Point>(1);

  function choose(point: Point) {
    radios.current[point]?.focus();
    if (point !== value) onChange(point);
  }
  function handleKeyDown(event: KeyboardEvent, from: Point) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const isClearing = event.key === 'Delete' || event.key === 'Backspace';
    const isRightToLeft = readsRightToLeft(event.currentTarget);
    const target = isClearing ? null : scaleTarget(event.key, from, isRightToLeft, { first: 1, last: 5 });
    if (!isClearing && target === null) return;
    event.preventDefault();
    const point = allPoints.find((one) => one === target);
    if (point !== undefined) choose(point);
    else if (value !== null) props.onClear?.();
  }

  return (
    <div className="point-scale" data-look={look}>
      {!legendHidden && (
        <Text as="h2" id={legendId} use="question">
          {legend}
        </Text>
      )}
      {caption !== undefined && (
        <div className="point-scale-caption" id={captionId}>
          {caption}
        </div>
      )}
      <div
        aria-describedby={caption === undefined ? undefined : captionId}
        aria-label={legendHidden ? legend : undefined}
        aria-labelledby={legendHidden ? undefined : legendId}
        className="point-scale-line"
        role="radiogroup"
      >
        {allPoints.map((point) => (
          <label className="point-scale-option" key={point}>
            <input
              aria-label={props.pointName(point)}
              checked={point === value}
              className="point-scale-input"
              disabled={isDisabled}
              id={pointId(id, point)}
              name={id}
              onChange={() => onChange(point)}
              onFocus={() => setLastFocused(point)}
              onKeyDown={(event) => handleKeyDown(event, point)}
              ref={(radio) => {
                radios.current[point] = radio;
              }}
              tabIndex={point === (value ?? lastFocused) ? 0 : -1}
              type="radio"
              value={point}
            />
            {look === 'faces' && <Face size={36} value={point} />}
            <span className="point-scale-number">{point}</span>
          </label>
        ))}
      </div>
      {anchors && (
        <div aria-hidden="true" className="point-scale-anchors">
          <span className="point-scale-anchor">{anchors.first}</span>
          <span className="point-scale-anchor">{anchors.middle}</span>
          <span className="point-scale-anchor">{anchors.last}</span>
        </div>
      )}
    </div>
  );
}

/** Id of the control of one place, so that a label elsewhere can choose it. */
export function pointId(scaleId: string, point: Point): string {
  return `${scaleId}-${point}`;
}
