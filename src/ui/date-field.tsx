import { useId } from 'react';
import './field.css';
import { VisuallyHidden } from './visually-hidden.tsx';

interface DateFieldProps {
  error?: string | undefined;
  label: string;
  /** The label is only for screen readers. @default false */
  labelHidden?: boolean;
  /** First day that can be chosen, `YYYY-MM-DD`. */
  min?: string;
  onChange: (day: string) => void;
  /** A day as `YYYY-MM-DD`, or `''`. */
  value: string;
}

/** A day to choose. The browser's own field: it knows the person's calendar and keyboard, and costs no script. */
export function DateField({ error, label, labelHidden = false, min, onChange, value }: DateFieldProps) {
  const fieldId = useId();
  const errorId = useId();
  return (
    <div className="field">
      <label className={labelHidden ? undefined : 'field-label'} htmlFor={fieldId}>
        {labelHidden ? <VisuallyHidden>{label}</VisuallyHidden> : label}
      </label>
      <input
        aria-describedby={error === undefined ? undefined : errorId}
        aria-invalid={error !== undefined}
        className="field-date"
        id={fieldId}
        min={min}
        onChange={(event) => onChange(event.target.value)}
        type="date"
        value={value}
      />
      {error !== undefined && (
        <p className="field-help" data-error="true" id={errorId} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
