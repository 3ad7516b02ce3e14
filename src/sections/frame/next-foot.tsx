import type { Section } from '#src/domain/agenda/section.ts';
import { PrimaryButton } from '#src/ui/primary-button.tsx';
import { useFrame } from './frame-context.ts';
import { useMeetingLife } from './use-meeting-life.ts';

interface NextFootProps {
  /** On the agenda the next section opens in place; on a section's screen its screen comes. */
  from: 'agenda' | 'section';
  section: Section;
}

/** The foot's one button after a section: the next one, or the end of the meeting. */
export function NextFoot({ from, section }: NextFootProps) {
  const { agenda, catalogue } = useFrame();
  const { texts } = catalogue;
  const life = useMeetingLife();
  const next = life.next(section);
  if (next !== null)
    return (
      <PrimaryButton
        label={texts.agenda.next(texts.sections[next])}
        onPress={() => (from === 'agenda' ? life.moveTo(next) : life.openSection(next, 'beside'))}
      />
    );
  if (agenda.phase !== 'during') return null;
  return <PrimaryButton label={texts.decisions.close} missing={life.missing} onPress={life.close} />;
}
