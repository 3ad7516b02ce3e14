import type { Section } from '#src/domain/agenda/section.ts';
import { PrimaryButton } from '#src/ui/primary-button.tsx';
import { useFrame } from './frame-context.ts';
import { isPreparing, preparingAfter } from './preparing.ts';
import { sectionName } from './section-name.ts';
import { useMeetingLife } from './use-meeting-life.ts';

interface NextFootProps {
  /** On the agenda the next section opens in place; on a section's screen its screen comes. */
  from: 'agenda' | 'section';
  section: Section;
}

/** The foot's one button after a section: the next one, or the end of the meeting. */
export function NextFoot({ from, section }: NextFootProps) {
  const frame = useFrame();
  const { agenda, catalogue, navigation } = frame;
  const { texts } = catalogue;
  const life = useMeetingLife();
  if (isPreparing(frame)) {
    const to = preparingAfter(frame, section);
    return (
      <PrimaryButton
        label={texts.agenda.next(
          to.name === 'section' ? sectionName(frame, to.section) : texts.agenda.toShare,
        )}
        onPress={() => navigation.replace(to)}
      />
    );
  }
  const next = life.next(section);
  if (next !== null)
    return (
      <PrimaryButton
        label={texts.agenda.next(sectionName(frame, next))}
        onPress={() => (from === 'agenda' ? life.moveTo(next) : life.openSection(next, 'beside'))}
      />
    );
  if (agenda.phase !== 'during') return null;
  return <PrimaryButton label={texts.decisions.close} missing={life.missing} onPress={life.close} />;
}
