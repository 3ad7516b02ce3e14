import { Icon } from './icon.tsx';
import { Segments } from './segments.tsx';
import './audience.css';

/** Who can read what is written: the writer alone, or both people of the pair. */
export type AudienceSize = 'one' | 'two';

interface AudienceProps {
  /** The product's one phrase for this audience; the icon never stands alone. */
  phrase: string;
  size: AudienceSize;
}

/** Says who can read something. */
export function Audience({ phrase, size }: AudienceProps) {
  return (
    <span className="audience">
      <Icon name={size === 'one' ? 'person' : 'people'} size={16} />
      {phrase}
    </span>
  );
}

interface AudienceChoiceProps {
  /** The question for screen readers: who can read this. */
  legend: string;
  onChange: (size: AudienceSize) => void;
  phrases: Readonly<Record<AudienceSize, string>>;
  value: AudienceSize;
}

/** Chooses who can read what is being written. Stands beside the field, before sending. */
export function AudienceChoice({ legend, onChange, phrases, value }: AudienceChoiceProps) {
  const sizes: readonly AudienceSize[] = ['one', 'two'];
  return (
    <Segments
      legend={legend}
      onChange={onChange}
      options={sizes.map((size) => ({
        value: size,
        content: <Audience phrase={phrases[size]} size={size} />,
      }))}
      value={value}
    />
  );
}
