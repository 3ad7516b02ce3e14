import type { ReactNode } from 'react';
import './icon-line.css';
import { Icon, type IconName } from './icon.tsx';

interface IconLineProps {
  /** Words, on as many lines as they need; the icon stays beside the first. */
  children: ReactNode;
  icon: IconName;
  /** Colours the icon only: the words say it too. @default 'plain' */
  tone?: 'plain' | 'warning' | 'good';
}

/** Words with an icon before them. */
export function IconLine({ children, icon, tone = 'plain' }: IconLineProps) {
  return (
    <div className="icon-line">
      <span className="icon-line-icon" data-tone={tone}>
        <Icon name={icon} size={16} />
      </span>
      <div className="icon-line-words">{children}</div>
    </div>
  );
}
