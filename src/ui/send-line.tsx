import { useId, type Ref } from 'react';
import { Audience, type AudienceSize } from './audience.tsx';
import { GrowingText } from './growing-text.tsx';
import { IconButton } from './icon-button.tsx';
import './send-line.css';
import { TEXT_LIMIT, TEXT_LIMIT_SHOWN_FROM } from './text-limit.ts';

/** What a line to write in needs of whoever shows it. */
export interface SendLineProps {
  /** Who will be able to read it; not to be chosen here. */
  audience: { phrase: string; size: AudienceSize };
  /** As of the note field: how much is used, what to do when it is over the limit. */
  countText: (used: number, limit: number) => string;
  /** Accessible name. */
  label: string;
  onChange: (value: string) => void;
  onEscape?: (() => void) | undefined;
  /** Enter or the send button, with a text that is neither empty nor too long. The caller empties `value`. */
  onSend: (text: string) => void;
  placeholder?: string | undefined;
  ref?: Ref<HTMLTextAreaElement> | undefined;
  sendLabel: string;
  /** The draft; kept by the caller, so that it outlives the field. */
  value: string;
}

/** One line to write and send, with who can read it under it. A text over the limit is kept and said, never cut. */
export function SendLine(props: SendLineProps) {
  const { audience, countText, label, onChange, onEscape, onSend, placeholder, ref, sendLabel, value } =
    props;
  const countId = useId();
  const tooLong = value.length > TEXT_LIMIT;
  const counted = value.length >= TEXT_LIMIT_SHOWN_FROM;
  const canSend = value.trim() !== '' && !tooLong;
  function send() {
    if (canSend) onSend(value);
  }
  return (
    <div className="send-line">
      <GrowingText
        describedBy={counted ? countId : undefined}
        invalid={tooLong}
        label={label}
        onChange={onChange}
        onEnter={send}
        onEscape={onEscape}
        placeholder={placeholder}
        ref={ref}
        value={value}
      />
      {counted && (
        <p className="send-line-count" data-over={tooLong} id={countId} role="status">
          {countText(value.length, TEXT_LIMIT)}
        </p>
      )}
      <div className="send-line-end">
        <Audience {...audience} />
        {canSend && <IconButton icon="send" label={sendLabel} onPress={send} />}
      </div>
    </div>
  );
}
