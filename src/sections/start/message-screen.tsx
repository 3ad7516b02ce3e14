import type { ReactNode } from 'react';
import { Icon, type IconName } from '#src/ui/icon.tsx';
import { Panel } from '#src/ui/panel.tsx';
import { Stack } from '#src/ui/rows.tsx';
import { Text } from '#src/ui/text.tsx';

interface MessageScreenProps {
  children?: ReactNode;
  /** The one thing that can be done about it. */
  foot?: ReactNode;
  /** Stands over the title. */
  icon?: IconName;
  /** A failure is read out at once, anything else when there is a pause. @default false */
  isFailure?: boolean;
  /** What is safe and what to do. */
  text: string;
  /** What happened. */
  title: string;
}

/** A screen that belongs to no pair and says one thing. */
export function MessageScreen({ children, foot, icon, isFailure = false, text, title }: MessageScreenProps) {
  return (
    <Panel foot={foot} key={title} lead={icon && <Icon name={icon} />} takesFocus={false} title={title}>
      <Stack step="l">
        <div role={isFailure ? 'alert' : 'status'}>
          <Text use="secondary">{text}</Text>
        </div>
        {children}
      </Stack>
    </Panel>
  );
}
