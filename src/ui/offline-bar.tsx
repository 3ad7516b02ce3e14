import { Icon, type IconName } from './icon.tsx';
import { TextButton } from './text-button.tsx';
import './offline-bar.css';

interface OfflineBarProps {
  action?: { label: string; onPress: () => void } | undefined;
  /** @default 'cloudOff' */
  icon?: IconName;
  text: string;
}

/** One quiet line over the whole screen: what is not as usual, and how much waits. Announced when it changes. */
export function OfflineBar({ action, icon = 'cloudOff', text }: OfflineBarProps) {
  return (
    <div className="offline-bar">
      <Icon name={icon} size={16} />
      <span className="offline-bar-text" role="status">
        {text}
      </span>
      {action && <TextButton onPress={action.onPress}>{action.label}</TextButton>}
    </div>
  );
}
