import { useId, useState } from 'react';
import './masked-text.css';

interface MaskedTextProps {
  /** The text is not even in the page: for somebody who shares their screen. @default false */
  isHidden?: boolean;
  /** Said instead of the text until it has focus: "Only me, hidden until focused". */
  label: string;
  text: string;
}

/**
 * A text only one person should read from this screen: dots until it is pointed at, tapped or has focus. The dots are text and
 * the words are not visible, which no colour scheme of a system undoes; both take the same room, so that nothing moves.
 */
export function MaskedText({ isHidden = false, label, text }: MaskedTextProps) {
  const textId = useId();
  const [isPointed, setIsPointed] = useState(false);
  const [hasFocus, setHasFocus] = useState(false);
  if (isHidden) return null;
  const isShown = isPointed || hasFocus;
  return (
    <button
      aria-describedby={isShown ? textId : undefined}
      aria-label={label}
      className="masked-text"
      data-shown={isShown}
      onBlur={() => setHasFocus(false)}
      // Where a tap gives buttons no focus, it is asked for here.
      onClick={(event) => event.currentTarget.focus()}
      onFocus={() => setHasFocus(true)}
      onPointerEnter={() => setIsPointed(true)}
      onPointerLeave={() => setIsPointed(false)}
      type="button"
    >
      <span className="masked-text-words" dir="auto" id={textId}>
        {text}
      </span>
      {!isShown && (
        <span aria-hidden="true" className="masked-text-dots">
          {text.replace(/\S/gu, '•')}
        </span>
      )}
    </button>
  );
}
