import { Icon } from './icon.tsx';
import './seal-card.css';
import { VisuallyHidden } from './visually-hidden.tsx';

interface SealCardProps {
  /** The state in words, for screen readers: "sealed today at 13:42". */
  label: string;
  /** `broken`: what was opened is not what had been sealed. */
  state: 'missing' | 'sealed' | 'opened' | 'broken';
  /** What an opened card shows: a number. In any other state it is not even in the page. */
  value?: string | undefined;
}

/** Something one person has answered and the other cannot see yet. It turns around when it is opened. */
export function SealCard({ label, state, value }: SealCardProps) {
  return (
    <div className="seal-card" data-state={state}>
      <VisuallyHidden>{label}</VisuallyHidden>
      <div aria-hidden="true" className="seal-card-sides">
        <span className="seal-card-side">{state !== 'missing' && <SealIcon />}</span>
        <span className="seal-card-side seal-card-back">
          {state === 'broken' && <Icon name="warning" />}
          {state === 'opened' && value}
        </span>
      </div>
    </div>
  );
}

function SealIcon() {
  return (
    <svg className="seal-card-seal" height={24} viewBox="0 0 20 20" width={24}>
      <rect height={14} rx={2.5} width={14} x={3} y={3} />
      <path d="M3.7 3.7 10 10l6.3-6.3" />
      <circle className="seal-card-dot" cx={10} cy={10} r={2.1} />
    </svg>
  );
}
