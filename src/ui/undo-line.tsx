import { useEffect, useRef } from 'react';
import './undo-line.css';

/** An offer to take something back, given as long as it holds (8 seconds; the caller counts). */
export interface Undo {
  /** "Undo", with what it brings back for screen readers. */
  label: string;
  onUndo: () => void;
  /** What happened: "Done", "Deleted". */
  text: string;
}

/**
 * What happened, and the way back, where it happened. When the control that was pressed went away with its row, focus
 * would fall to the page's start; the undo button takes it instead.
 */
export function UndoLine({ label, onUndo, text }: Undo) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) button.current?.focus();
  }, []);
  return (
    <p className="undo-line">
      <span role="status">{text}</span>
      <button className="undo-line-button" onClick={onUndo} ref={button} type="button">
        {label}
      </button>
    </p>
  );
}
