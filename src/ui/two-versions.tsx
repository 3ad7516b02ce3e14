import { useId } from 'react';
import { Byline, type BylinePerson } from './byline.tsx';
import { changedWords } from './changed-words.ts';
import { PrimaryButton } from './primary-button.tsx';
import { TextButton } from './text-button.tsx';
import { isOver, type TextLimit } from './text-limit.ts';
import { TextField } from './text-field.tsx';
import './two-versions.css';

/** One of the two texts. `when` in words. */
export interface TextVersion {
  author: BylinePerson;
  text: string;
  when: string;
}

/** What is to stay: one of the versions, or the text written together. */
export type VersionChoice = 'first' | 'second' | 'together';

interface TwoVersionsProps {
  first: TextVersion;
  keepBoth: { label: string; onPress: () => void };
  /** What happens to the version that is left. */
  note?: string;
  onChange: (choice: VersionChoice) => void;
  onTogetherChange: (text: string) => void;
  second: TextVersion;
  /** The text written together; kept by the caller. */
  together: string;
  togetherLabel: string;
  /** How much the text written together takes. */
  togetherLimit?: TextLimit;
  use: { label: string; missing: string; onPress: () => void };
  /** Null: nothing is chosen. */
  value: VersionChoice | null;
  /** Names the group: what was changed by both. */
  what: string;
}

/** Two texts for the same thing. Both are shown, what differs underlined; a person chooses, nothing is overwritten. */
export function TwoVersions(props: TwoVersionsProps) {
  const {
    first,
    keepBoth,
    note,
    onChange,
    onTogetherChange,
    second,
    together,
    togetherLabel,
    togetherLimit,
    use,
    value,
    what,
  } = props;
  const name = useId();
  const isTooLong = value === 'together' && togetherLimit !== undefined && isOver(together, togetherLimit);
  const missing = isTooLong
    ? togetherLimit.text(together.length)
    : value === null || (value === 'together' && together.trim() === '')
      ? use.missing
      : undefined;
  function handleTogether(text: string) {
    onTogetherChange(text);
    onChange('together');
  }
  return (
    <div aria-label={what} className="two-versions" role="group">
      <p className="two-versions-what">{what}</p>
      {(['first', 'second'] as const).map((choice) => {
        const version = choice === 'first' ? first : second;
        const parts = changedWords(version.text, (choice === 'first' ? second : first).text);
        return (
          <label className="two-versions-card" key={choice}>
            <span className="two-versions-head">
              <Byline parts={[version.when]} person={version.author} />
              <input
                checked={value === choice}
                className="two-versions-radio"
                name={name}
                onChange={() => onChange(choice)}
                type="radio"
              />
            </span>
            <span className="two-versions-text" dir="auto">
              {parts.before}
              <ins className="two-versions-changed">{parts.changed}</ins>
              {parts.after}
            </span>
          </label>
        );
      })}
      <TextField label={togetherLabel} limit={togetherLimit} onChange={handleTogether} value={together} />
      {note !== undefined && <p className="two-versions-note">{note}</p>}
      <div className="two-versions-actions">
        <TextButton look="strong" onPress={keepBoth.onPress}>
          {keepBoth.label}
        </TextButton>
        <PrimaryButton label={use.label} missing={missing} onPress={use.onPress} />
      </div>
    </div>
  );
}
