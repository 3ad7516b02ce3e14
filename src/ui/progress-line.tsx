import type { ReactNode } from 'react';
import './progress-line.css';

interface ProgressLineProps {
  /** Done so far, in the unit of `planned`; more than planned fills the line. */
  elapsed: number;
  /** At the end of the line of words: "11 of 45 min". */
  end?: ReactNode;
  /** Accessible name. */
  label: string;
  planned: number;
  /** At the start of the line of words. */
  start?: ReactNode;
  /** The value in words for screen readers: "11 of 45 minutes". */
  valueText: string;
}

/** A thin line over the screen: how much of what was planned has passed. Quiet when it is over. */
export function ProgressLine({ elapsed, end, label, planned, start, valueText }: ProgressLineProps) {
  const now = planned > 0 ? Math.min(Math.max(elapsed, 0), planned) : 0;
  return (
    <div className="progress-line">
      <div className="progress-line-words">
        <span>{start}</span>
        <span>{end}</span>
      </div>
      <div
        aria-label={label}
        aria-valuemax={planned}
        aria-valuemin={0}
        aria-valuenow={now}
        aria-valuetext={valueText}
        className="progress-line-track"
        role="progressbar"
      >
        <div
          className="progress-line-passed"
          style={{ inlineSize: `${planned > 0 ? (now / planned) * 100 : 0}%` }}
        />
      </div>
    </div>
  );
}
