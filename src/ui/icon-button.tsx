import type { Ref } from 'react';
import { Icon, type IconName } from './icon.tsx';
import './icon-button.css';

interface IconButtonProps {
  icon: IconName;
  /** For a button that shows more of what it stands in. */
  isExpanded?: boolean;
  /** For a button that switches something on and off; its label stays the same. */
  isPressed?: boolean;
  /** The accessible name; also shown by the browser on hover. Says what is meant, row included: "Edit: Travel costs". */
  label: string;
  onPress: () => void;
  ref?: Ref<HTMLButtonElement> | undefined;
}

/** A button that is only an icon. The name is required: an icon alone says nothing to who cannot see it. */
export function IconButton({ icon, isExpanded, isPressed, label, onPress, ref }: IconButtonProps) {
  return (
    <button
      aria-expanded={isExpanded}
      aria-label={label}
      aria-pressed={isPressed}
      className="icon-button"
      onClick={onPress}
      ref={ref}
      title={label}
      type="button"
    >
      <Icon name={icon} size={16} />
    </button>
  );
}
