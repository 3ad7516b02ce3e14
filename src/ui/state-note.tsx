import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import './state-note.css';

interface StateNoteProps {
  /** What can be done: buttons, a field. */
  actions?: ReactNode;
  /** What an administrator may want to know, small and last. */
  details?: ReactNode;
  icon?: IconName;
  /** How it is announced when it appears: not, when there is a pause, or at once. @default 'polite' */
  live?: 'off' | 'polite' | 'assertive';
  /** What is safe and what to do. */
  text: ReactNode;
  /** What happened, or the next step of something empty. */
  title: string;
  /** Colours the icon only. @default 'plain' */
  tone?: 'plain' | 'failure' | 'warning';
}

const roles = { off: undefined, polite: 'status', assertive: 'alert' } as const;

/** A state that fills a screen or a part of it: empty, failed, no permission, signed out. Says what happened and what next. */
export function StateNote({
  actions,
  details,
  icon,
  live = 'polite',
  text,
  title,
  tone = 'plain',
}: StateNoteProps) {
  return (
    <div className="state-note" role={roles[live]}>
      {icon && (
        <span className="state-note-icon" data-tone={tone}>
          <Icon name={icon} />
        </span>
      )}
      <h2 className="state-note-title">{title}</h2>
      <div className="state-note-text">{text}</div>
      {actions !== undefined && <div className="state-note-actions">{actions}</div>}
      {details !== undefined && <div className="state-note-details">{details}</div>}
    </div>
  );
}
