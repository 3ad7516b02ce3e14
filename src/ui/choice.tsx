import { useId, type ReactNode } from 'react';
import './choice.css';

interface ChoiceOption<Value extends string> {
  /** A line under the label. */
  caption?: string;
  /** Shown under the option while it is chosen: what the answer still needs. */
  detail?: ReactNode;
  label: string;
  value: Value;
}

interface ChoiceProps<Value extends string> {
  onChange: (value: Value) => void;
  options: readonly ChoiceOption<Value>[];
  question: string;
  /** Null: nothing is chosen, and nothing ever is before a person chose it. */
  value: Value | null;
}

/** A question with a few answers, one of which can be chosen. */
export function Choice<Value extends string>({ onChange, options, question, value }: ChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset className="choice">
      <legend className="choice-question">{question}</legend>
      {options.map((option) => (
        <div className="choice-option" key={option.value}>
          <label className="choice-label">
            <input
              checked={option.value === value}
              className="choice-radio"
              name={name}
              onChange={() => onChange(option.value)}
              type="radio"
              value={option.value}
            />
            <span>
              {option.label}
              {option.caption !== undefined && <span className="choice-caption">{option.caption}</span>}
            </span>
          </label>
          {option.value === value && option.detail !== undefined && (
            <div className="choice-detail">{option.detail}</div>
          )}
        </div>
      ))}
    </fieldset>
  );
}
