import { Children, useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { Face, type FaceValue } from './face.tsx';
import './note-lane.css';
import { Rows } from './rows.tsx';
import { SendLine, type SendLineProps } from './send-line.tsx';
import { TextButton } from './text-button.tsx';
import { whenFocusLeft } from './when-focus-left.ts';

interface NoteLaneProps {
  /** What adding needs; without it the lane is only read. */
  add?:
    | (Omit<SendLineProps, 'onEscape' | 'ref'> & {
        /** The button's words: "Add". */
        words: string;
      })
    | undefined;
  /** Rows, each with a `key`. */
  children?: ReactNode;
  /** How many there are; nothing when there are none. */
  count?: string | undefined;
  face: FaceValue;
  title: string;
}

/**
 * Notes of one kind under a face. Adding opens a line in place that stays for the next one; Escape or going elsewhere closes it
 * and keeps what is written.
 */
export function NoteLane({ add, children, count, face, title }: NoteLaneProps) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} className="note-lane">
      <div className="note-lane-head">
        <Face value={face} />
        <h2 className="note-lane-title" id={titleId}>
          {title}
        </h2>
        {count !== undefined && <span className="note-lane-count">{count}</span>}
      </div>
      <div className="note-lane-content">
        {Children.toArray(children).length > 0 && <Rows label={title}>{children}</Rows>}
        {add && <LaneField {...add} />}
      </div>
    </section>
  );
}

function LaneField({ words, ...field }: NonNullable<NoteLaneProps['add']>) {
  // Null while nobody has opened or closed it: then a draft that is kept opens it.
  const [chosenOpen, setChosenOpen] = useState<boolean | null>(null);
  const isOpen = chosenOpen ?? field.value !== '';
  const area = useRef<HTMLTextAreaElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const takesFocus = useRef(false);
  useEffect(() => {
    if (!takesFocus.current) return;
    takesFocus.current = false;
    (isOpen ? area : button).current?.focus();
  }, [isOpen]);
  function turn(open: boolean) {
    takesFocus.current = true;
    setChosenOpen(open);
  }
  if (!isOpen)
    return (
      <div>
        <TextButton fullLabel={field.label} icon="add" look="quiet" onPress={() => turn(true)} ref={button}>
          {words}
        </TextButton>
      </div>
    );
  return (
    <div
      onBlur={(event) =>
        whenFocusLeft(event, () => {
          if (area.current?.value === '') setChosenOpen(false);
        })
      }
    >
      <SendLine
        {...field}
        onChange={(text) => {
          // It stays while somebody writes, also when all of it is deleted.
          setChosenOpen(true);
          field.onChange(text);
        }}
        onEscape={() => turn(false)}
        onSend={(text) => {
          field.onSend(text);
          area.current?.focus();
        }}
        ref={area}
      />
    </div>
  );
}
