import { useId } from 'react';
import './field.css';

interface TimeFieldProps {
  label: string;
  onChange: (time: string) => void;
  /** Wall clock, `HH:MM`, or `''`. */
  value: string;
}

/** A time of day to choose. The browser's own field: it knows the person's clock and keyboard, and costs no script. */
export function TimeField({ label, onChange, value }: TimeFieldProps) {
  const fieldId = useId();
  return (
    <div className="field">
      <label className="field-label" htmlFor={fieldId}>
        {label}
      </label>
      <input
        className="field-date"
        id={fieldId}
        onChange={(event) => onChange(event.target.value)}
        step={900}
        type="time"
        value={value}
      />
    </div>
  );
}
