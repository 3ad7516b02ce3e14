import './clock-caption.css';

interface ClockCaptionProps {
  /** Past what was planned: the words turn semibold. @default false */
  over?: boolean;
  /** "8 min", "8 of 12 min", "took 3". */
  text: string;
}

/** Minutes, as words. Not a live region: nobody wants a clock read out. */
export function ClockCaption({ over = false, text }: ClockCaptionProps) {
  return (
    <span className="clock-caption" data-over={over}>
      {text}
    </span>
  );
}
