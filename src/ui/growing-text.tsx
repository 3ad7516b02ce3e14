import type { KeyboardEvent, Ref } from 'react';
import './growing-text.css';

interface GrowingTextProps {
  describedBy?: string | undefined;
  invalid?: boolean;
  /** Accessible name. */
  label: string;
  onChange: (value: string) => void;
  /** Enter alone. Shift+Enter makes a line; Enter that ends an input method's composition is not meant. */
  onEnter?: (() => void) | undefined;
  onEscape?: (() => void) | undefined;
  placeholder?: string | undefined;
  ref?: Ref<HTMLTextAreaElement> | undefined;
  value: string;
}

/**
 * A text area one line high that grows with its text. The invisible copy in `::after` gives the height, so that no script
 * measures anything.
 */
export function GrowingText(props: GrowingTextProps) {
  const { describedBy, invalid = false, label, onChange, onEnter, onEscape, placeholder, ref, value } = props;
  function handleKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey && onEnter) {
      event.preventDefault();
      onEnter();
    }
    if (event.key === 'Escape' && onEscape) {
      event.stopPropagation();
      onEscape();
    }
  }
  return (
    <div className="growing-text" data-copy={`${value} `}>
      <textarea
        aria-describedby={describedBy}
        aria-invalid={invalid}
        aria-label={label}
        className="growing-text-area"
        dir={value === '' ? undefined : 'auto'}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={handleKeyDown}
        placeholder={placeholder}
        ref={ref}
        rows={1}
        value={value}
      />
    </div>
  );
}
