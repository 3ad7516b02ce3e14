import { useId, useRef, useState, type KeyboardEvent } from 'react';
import './number-scale.css';
import { readsRightToLeft, scaleTarget } from './scale-keys.ts';

interface NumberScaleProps {
  first: number;
  /** The question, for screen readers: it stands beside the scale already. */
  label: string;
  last: number;
  onChange: (value: number) => void;
  /** Accessible name of a place: "4 of 10". */
  pointName: (value: number) => string;
  /** Null: nothing is chosen, and nothing ever is before a person chose it. */
  value: number | null;
}

/**
 * Whole numbers beside each other, one of which can be chosen. One tab stop: arrows, Home and End move focus and stop at the ends, and move the choice
 * once there is one. Digits choose, and Space chooses the one with focus. Before that nothing is chosen on the way: a first choice shows what the other said.
 */
export function NumberScale({ first, label, last, onChange, pointName, value }: NumberScaleProps) {
  const name = useId();
  const radios = useRef(new Map<number, HTMLInputElement>());
  const [lastFocused, setLastFocused] = useState(first);
  const points = Array.from({ length: last - first + 1 }, (_, index) => first + index);

  function handleKeyDown(event: KeyboardEvent, from: number): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const target = scaleTarget(event.key, from, readsRightToLeft(event.currentTarget), { first, last });
    if (target === null) return;
    event.preventDefault();
    radios.current.get(target)?.focus();
    if (target !== value && (value !== null || /^\d$/u.test(event.key))) onChange(target);
  }

  return (
    <div aria-label={label} className="number-scale" role="radiogroup">
      {points.map((point) => (
        <label className="number-scale-option" key={point}>
          <input
            aria-label={pointName(point)}
            checked={point === value}
            className="number-scale-input"
            name={name}
            onChange={() => onChange(point)}
            onFocus={() => setLastFocused(point)}
            onKeyDown={(event) => handleKeyDown(event, point)}
            ref={(radio) => {
              if (radio) radios.current.set(point, radio);
            }}
            tabIndex={point === (value ?? lastFocused) ? 0 : -1}
            type="radio"
            value={point}
          />
          <span className="number-scale-number">{point}</span>
        </label>
      ))}
    </div>
  );
}
