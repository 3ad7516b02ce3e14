import './chip-row.css';
import { Face, type FaceValue } from './face.tsx';
import { Icon } from './icon.tsx';

interface Chip<Value extends string> {
  /** A face before the words. */
  face?: FaceValue | undefined;
  value: Value;
  words: string;
}

interface ChipRowProps<Value extends string> {
  /** As things stand: pressed, and a press does nothing. */
  current?: Value | undefined;
  /** What is asked, for screen readers. */
  legend: string;
  onPress: (value: Value) => void;
  options: readonly Chip<Value>[];
}

/**
 * A few answers beside each other, each a button that acts at once. Buttons and not radios: an arrow key on its way through them must
 * not answer.
 */
export function ChipRow<Value extends string>({ current, legend, onPress, options }: ChipRowProps<Value>) {
  return (
    <div aria-label={legend} className="chip-row" role="group">
      {options.map(({ face, value, words }) => (
        <button
          aria-pressed={current === undefined ? undefined : value === current}
          className="chip-row-chip"
          key={value}
          onClick={() => {
            if (value !== current) onPress(value);
          }}
          type="button"
        >
          {value === current ? <Icon name="check" size={16} /> : face && <Face size={16} value={face} />}
          {words}
        </button>
      ))}
    </div>
  );
}
