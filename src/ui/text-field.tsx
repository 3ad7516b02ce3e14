import { useId, type Ref } from 'react';
import { GrowingText } from './growing-text.tsx';
import './field.css';

interface TextFieldProps {
  /** What is wrong with the text, in a sentence; announced. */
  error?: string | undefined;
  hint?: string | undefined;
  label: string;
  /** The label is only for screen readers; the placeholder then says it. @default false */
  labelHidden?: boolean;
  onChange: (value: string) => void;
  onEnter?: () => void;
  onEscape?: (() => void) | undefined;
  placeholder?: string;
  ref?: Ref<HTMLTextAreaElement>;
  value: string;
}

/** A text to fill in, with its label, hint and error. */
export function TextField(props: TextFieldProps) {
  const { error, hint, label, labelHidden = false, value, ...field } = props;
  const helpId = useId();
  const help = error ?? hint;
  return (
    <div className="field">
      {!labelHidden && (
        <span aria-hidden="true" className="field-label">
          {label}
        </span>
      )}
      <GrowingText
        {...field}
        describedBy={help === undefined ? undefined : helpId}
        invalid={error !== undefined}
        label={label}
        value={value}
      />
      {help !== undefined && (
        <p
          className="field-help"
          data-error={error !== undefined}
          id={helpId}
          role={error === undefined ? undefined : 'alert'}
        >
          {help}
        </p>
      )}
    </div>
  );
}
