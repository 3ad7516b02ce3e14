import './kept-marks.css';

/** What became of one planned thing. Each has a shape of its own; the words stand beside it. */
export type KeptState = 'kept' | 'moved' | 'lost' | 'ahead';

interface KeptMarksProps {
  /** Accessible name. Leave it out where the words stand beside the marks. */
  label?: string | undefined;
  /** In the order they were planned. */
  states: readonly KeptState[];
}

/** Small bars, one for each planned thing: full for kept, half for moved, dashed for lost, a thin line for what is ahead. */
export function KeptMarks({ label, states }: KeptMarksProps) {
  const named = label === undefined ? { 'aria-hidden': true } : { 'aria-label': label, role: 'img' };
  return (
    <span className="kept-marks" {...named}>
      {states.map((state, index) => (
        <span className="kept-marks-mark" data-state={state} key={index} />
      ))}
    </span>
  );
}
