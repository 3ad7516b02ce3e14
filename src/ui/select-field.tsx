import { useId } from 'react';
import './field.css';

interface SelectFieldProps {
  label: string;
  onChange: (value: string) => void;
  options: readonly { label: string; value: string }[];
  value: string;
}

/** One of many. The browser's own field: it is searched by typing, and shows on a phone as people know it. */
export function SelectField({ label, onChange, options, value }: SelectFieldProps) {
  const fieldId = useId();
  return (
    <div className="field">
      <label className="field-label" htmlFor={fieldId}>
        {label}
      </label>
      <select
        className="field-select"
        id={fieldId}
        onChange={(event) => onChange(event.target.value)}
        value={value}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
