import type { ReactNode, Ref } from 'react';
import { Icon, type IconName } from './icon.tsx';
import './text-button.css';

interface TextButtonProps {
  /** The words; keep them a verb. */
  children: ReactNode;
  /** More for the accessible name than the words show, e.g. which row is meant. It must contain the words. */
  fullLabel?: string | undefined;
  icon?: IconName | undefined;
  /** `link` leads or does, `quiet` stays in the background, `strong` is the other answer beside a primary button. @default 'link' */
  look?: 'link' | 'quiet' | 'strong';
  onPress: () => void;
  ref?: Ref<HTMLButtonElement>;
}

/** A button that is only words. */
export function TextButton({ children, fullLabel, icon, look = 'link', onPress, ref }: TextButtonProps) {
  return (
    <button
      aria-label={fullLabel}
      className="text-button"
      data-look={look}
      onClick={onPress}
      ref={ref}
      type="button"
    >
      {icon && <Icon name={icon} size={16} />}
      {children}
    </button>
  );
}
