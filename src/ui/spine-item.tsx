import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import './spine-item.css';
import { VisuallyHidden } from './visually-hidden.tsx';

/** Where a step stands: not reached, being talked about, talked about, left out on purpose. */
export type SpineState = 'ahead' | 'current' | 'done' | 'skipped';

interface SpineItemProps {
  /** What belongs to the step, under its title. */
  children?: ReactNode;
  /** At the end of the title's line: planned or used time. */
  end?: ReactNode;
  /** A second line under the title. */
  line?: ReactNode;
  number: number;
  /** Opens the step; node and title are one target. Without it the title is only a title. */
  onOpen?: (() => void) | undefined;
  state: SpineState;
  /** The state in words, for screen readers: "done", "skipped". Nothing for `ahead`. */
  stateLabel?: string | undefined;
  title: string;
}

/** One step on the line: its node (number, or a tick when done), title, time, and what belongs to it. */
export function SpineItem({ children, end, line, number, onOpen, state, stateLabel, title }: SpineItemProps) {
  const label = (
    <>
      <span aria-hidden={state === 'done'} className="spine-item-node">
        {state === 'done' ? <Icon name="check" size={16} /> : number}
      </span>
      <span className="spine-item-title">{title}</span>
      {stateLabel !== undefined && <VisuallyHidden>{`, ${stateLabel}`}</VisuallyHidden>}
    </>
  );
  return (
    <li aria-current={state === 'current' ? 'step' : undefined} className="spine-item" data-state={state}>
      <div className="spine-item-head">
        <h2 className="spine-item-heading">
          {onOpen ? (
            <button className="spine-item-open" onClick={onOpen} type="button">
              {label}
            </button>
          ) : (
            <span className="spine-item-open">{label}</span>
          )}
        </h2>
        {end !== undefined && <div className="spine-item-end">{end}</div>}
      </div>
      <div className="spine-item-body">
        {line !== undefined && <p className="spine-item-line">{line}</p>}
        {children}
      </div>
    </li>
  );
}
