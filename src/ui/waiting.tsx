import { Icon } from './icon.tsx';
import './waiting.css';

/** Says that something is kept on this device and not sent yet. Saving is silent; only waiting speaks. */
export function Waiting({ text }: { text: string }) {
  return (
    <span className="waiting">
      <Icon name="cloudOff" size={16} />
      {text}
    </span>
  );
}
