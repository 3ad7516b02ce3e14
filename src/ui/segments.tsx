import { useId, type ReactNode } from 'react';
import './segments.css';

interface SegmentsProps<Value extends string> {
  /** What is chosen, for screen readers. */
  legend: string;
  onChange: (value: Value) => void;
  options: readonly { content: ReactNode; value: Value }[];
  /** Null while nothing is chosen. */
  value: Value | null;
}

/** A few radio buttons in one small row, each as wide as its words. Arrow keys move as in any radio group. */
export function Segments<Value extends string>({ legend, onChange, options, value }: SegmentsProps<Value>) {
  const name = useId();
  return (
    <div aria-label={legend} className="segments" role="radiogroup">
      {options.map((option) => (
        <label className="segments-option" key={option.value}>
          <input
            checked={option.value === value}
            className="segments-input"
            name={name}
            onChange={() => onChange(option.value)}
            type="radio"
            value={option.value}
          />
          {option.content}
        </label>
      ))}
    </div>
  );
}
