import type { ReactNode } from 'react';
import type { Section } from '#src/domain/agenda/section.ts';
import { Group } from '#src/ui/group.tsx';
import { TextButton } from '#src/ui/text-button.tsx';
import { useFrame } from '../frame/frame-context.ts';
import { sectionName } from '../frame/section-name.ts';
import { useMeetingLife } from '../frame/use-meeting-life.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';

interface PartProps {
  children: ReactNode;
  /** Where its title leads. */
  section: Section;
  title: string;
  /** What its way is called where that is not the section's name. @default the section's name */
  wayTo?: string;
}

/** A part of the page to read: its title with the way into the section it is of. */
export function Part({ children, section, title, wayTo }: PartProps) {
  const frame = useFrame();
  const { preRead: texts } = useScreenTexts();
  const life = useMeetingLife();
  return (
    <Group
      end={
        <TextButton
          fullLabel={texts.openOf(wayTo ?? sectionName(frame, section))}
          onPress={() => life.openSection(section, 'deeper')}
        >
          {texts.open}
        </TextButton>
      }
      look="hairline"
      title={title}
    >
      {children}
    </Group>
  );
}
