import { startTransition, useDeferredValue, useId, useState, type KeyboardEvent, type Ref } from 'react';
import { flushSync } from 'react-dom';
import { Audience, AudienceChoice, type AudienceSize } from './audience.tsx';
import { GrowingText } from './growing-text.tsx';
import { IconButton } from './icon-button.tsx';
import { TEXT_LIMIT, TEXT_LIMIT_SHOWN_FROM } from './text-limit.ts';
import './note-field.css';
import { whenFocusLeft } from './when-focus-left.ts';

interface NoteFieldProps {
  audience: AudienceSize;
  audienceLegend: string;
  audiencePhrases: Readonly<Record<AudienceSize, string>>;
  /** Says how much is used, e.g. "3,950 of 4,000"; also says what to do when it is over. Shown from 3,600 on. */
  countText: (used: number, limit: number) => string;
  /** Shows a half-written text only while it is being written: for somebody who shares their screen. @default false */
  hidesText?: boolean;
  /** Accessible name and placeholder: "Note something". */
  label: string;
  onAudienceChange: (audience: AudienceSize) => void;
  onChange: (value: string) => void;
  /** Enter or the send button, with a text that is neither empty nor too long. The caller empties `value`. */
  onSend: () => void;
  /** For the caller's shortcut key. */
  ref?: Ref<HTMLTextAreaElement>;
  sendLabel: string;
  /** The draft; kept by the caller, so that it outlives the field. */
  value: string;
}

/**
 * The line to write a note in. At rest it is one line that says who would read it; while someone writes, the audience can
 * be changed under it. A text over the limit is kept and said, never cut.
 */
export function NoteField(props: NoteFieldProps) {
  const {
    audience,
    audienceLegend,
    audiencePhrases,
    countText,
    hidesText = false,
    label,
    onChange,
    ref,
  } = props;
  const [isOpen, setIsOpen] = useState(false);
  const value = hidesText && !isOpen ? '' : props.value;
  const countId = useId();
  const tooLong = value.length > TEXT_LIMIT;
  const counted = value.length >= TEXT_LIMIT_SHOWN_FROM;
  const canSend = value.trim() !== '' && !tooLong;
  // The first character shows before the button does.
  const offersSend = useDeferredValue(canSend);
  function turn(toOpen: boolean) {
    // Hidden words are back before the next key, and gone at once. What is only laid out anew comes after the caret.
    if (hidesText) setIsOpen(toOpen);
    else startTransition(() => setIsOpen(toOpen));
  }
  // What Tab is to reach is there before the browser looks for it, however soon after the caret it is pressed.
  function openForTab({ key }: KeyboardEvent) {
    if (key === 'Tab') flushSync(() => setIsOpen(true));
  }
  function send() {
    if (canSend) props.onSend();
  }
  return (
    <div
      className="note-field"
      data-open={isOpen || value !== ''}
      onBlur={(event) => whenFocusLeft(event, () => turn(false))}
      onFocus={() => turn(true)}
      onKeyDown={openForTab}
    >
      <div className="note-field-line">
        <GrowingText
          describedBy={counted ? countId : undefined}
          invalid={tooLong}
          label={label}
          onChange={onChange}
          onEnter={send}
          placeholder={label}
          ref={ref}
          value={value}
        />
        <span className="note-field-rest">
          <Audience phrase={audiencePhrases[audience]} size={audience} />
        </span>
      </div>
      {counted && (
        <p className="note-field-count" data-over={tooLong} id={countId} role="status">
          {countText(value.length, TEXT_LIMIT)}
        </p>
      )}
      <div className="note-field-choices">
        <AudienceChoice
          legend={audienceLegend}
          onChange={props.onAudienceChange}
          phrases={audiencePhrases}
          value={audience}
        />
        {offersSend && <IconButton icon="send" label={props.sendLabel} onPress={send} />}
      </div>
    </div>
  );
}
