import { useId, type Ref } from 'react';
import { GrowingText } from './growing-text.tsx';
import { countOf, isOver, type TextLimit } from './text-limit.ts';
import './field.css';

interface TextFieldProps {
  /** What is wrong with the text, in a sentence; announced. */
  error?: string | undefined;
  hint?: string | undefined;
  label: string;
  /** The label is only for screen readers; the placeholder then says it. @default false */
  labelHidden?: boolean;
  /** How much it takes; a text over it is kept and said, never cut. Whoever saves asks `isOver` first. */
  limit?: TextLimit | undefined;
  onChange: (value: string) => void;
  onEnter?: () => void;
  onEscape?: (() => void) | undefined;
  placeholder?: string;
  ref?: Ref<HTMLTextAreaElement>;
  value: string;
}

/** A text to fill in, with its label, hint and error. */
export function TextField(props: TextFieldProps) {
  const { error, hint, label, labelHidden = false, limit, value, ...field } = props;
  const helpId = useId();
  const countId = useId();
  const help = error ?? hint;
  const count = limit && countOf(value, limit);
  const tooLong = limit !== undefined && isOver(value, limit);
  const described = [help === undefined ? [] : [helpId], count === undefined ? [] : [countId]].flat();
  return (
    <div className="field">
      {!labelHidden && (
        <span aria-hidden="true" className="field-label">
          {label}
        </span>
      )}
      <GrowingText
        {...field}
        describedBy={described.length === 0 ? undefined : described.join(' ')}
        invalid={error !== undefined || tooLong}
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
      {count !== undefined && (
        <p className="field-help" data-error={tooLong} id={countId} role="status">
          {count}
        </p>
      )}
    </div>
  );
}
