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

/** Firefox does not; developer.mozilla.org/en-US/docs/Web/CSS/field-sizing. */
const growsByItself = typeof CSS !== 'undefined' && CSS.supports('field-sizing', 'content');

/**
 * A text area one line high that grows with its text. Where the browser does not do that, an invisible copy in `::after` gives the
 * height, so that no script measures anything; laying the copy out too would be half of what a key costs.
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
    <div className="growing-text" data-copy={growsByItself ? undefined : `${value} `}>
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
