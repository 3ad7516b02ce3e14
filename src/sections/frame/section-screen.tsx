import type { ReactNode } from 'react';
import { entrySectionOf, type Section } from '#src/domain/agenda/section.ts';
import { Line } from '#src/ui/rows.tsx';
import { TextButton } from '#src/ui/text-button.tsx';
import { useFrame } from './frame-context.ts';
import { NextFoot } from './next-foot.tsx';
import { ScreenPanel } from './screen-panel.tsx';
import { SectionMinutes } from './section-clock.tsx';
import { sectionName } from './section-name.ts';
import { useMeetingLife } from './use-meeting-life.ts';
import { useScreenTexts } from './use-screen-texts.ts';

interface SectionScreenProps {
  /** @default the section's clock */
  caption?: ReactNode;
  children: ReactNode;
  /** @default the way to the next section */
  foot?: ReactNode;
  section: Section;
  /** @default the section's name */
  title?: string;
}

/** The screen of one section: its clock, what is in it, and the way on. */
export function SectionScreen({ caption, children, foot, section, title }: SectionScreenProps) {
  const frame = useFrame();
  const { agenda, catalogue, navigation } = frame;
  const { texts } = catalogue;
  // Every part of the screen has its texts from here on: none waits for them after a press.
  useScreenTexts();
  const life = useMeetingLife();
  const canSkip = agenda.phase === 'during' && agenda.current === section && section !== 'decisions';
  function skip(): void {
    const next = life.next(section);
    life.skip(section);
    if (next) navigation.replace({ name: 'section', section: next });
  }
  return (
    <ScreenPanel
      caption={caption ?? <SectionMinutes section={section} />}
      foot={foot ?? <NextFoot from="section" section={section} />}
      notesTo={entrySectionOf(section)}
      title={title ?? sectionName(frame, section)}
    >
      {children}
      {canSkip && (
        <Line>
          <TextButton look="quiet" onPress={skip}>
            {texts.agenda.skip}
          </TextButton>
        </Line>
      )}
    </ScreenPanel>
  );
}
