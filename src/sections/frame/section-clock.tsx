import type { SectionClock } from '#src/domain/agenda/agenda.ts';
import type { Section } from '#src/domain/agenda/section.ts';
import { ClockCaption } from '#src/ui/clock-caption.tsx';
import { useFrame } from './frame-context.ts';

/** The clock of a section in words: planned, running or taken. */
export function SectionMinutes({ section }: { section: Section }) {
  const { agenda, catalogue } = useFrame();
  const clock = agenda.clocks.find((one) => one.section === section);
  return clock ? <ClockCaption over={isOver(clock)} text={clockText(clock, catalogue.texts.agenda)} /> : null;
}

function isOver({ planned, spent, state }: SectionClock): boolean {
  return state === 'current' && spent > planned;
}

function clockText(
  { planned, spent, state }: SectionClock,
  texts: ReturnType<typeof useFrame>['catalogue']['texts']['agenda'],
): string {
  switch (state) {
    case 'ahead':
      return texts.minutes(planned);
    case 'current':
      return texts.minutesOf(Math.floor(spent), planned);
    case 'done':
      return texts.took(Math.round(spent));
    case 'skipped':
      return texts.skipped;
  }
}
