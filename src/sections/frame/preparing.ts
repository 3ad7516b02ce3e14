import { sectionsAfter, type Section } from '#src/domain/agenda/section.ts';
import type { Frame } from './frame-context.ts';
import type { Screen } from './navigation.ts';

/**
 * The next screen of preparing: the report's happiness, the ratings when they are due, then what is shared. Null begins at the
 * beginning.
 */
export function preparingAfter(
  { agenda, me }: Pick<Frame, 'agenda' | 'me'>,
  section: Section | null,
): Screen {
  const ahead = section === null ? agenda.sections : sectionsAfter(section, agenda.sections);
  const next = ahead.find((one) => one === 'performance' || (one === 'happiness' && me === 'report'));
  return next ? { name: 'section', section: next, isPreparing: true } : { name: 'ready' };
}

/** Whether the screen is a step of preparing. When the meeting has started there is nothing left to prepare. */
export function isPreparing({
  agenda,
  navigation: { screen },
}: Pick<Frame, 'agenda' | 'navigation'>): boolean {
  return agenda.phase === 'before' && screen.name === 'section' && screen.isPreparing === true;
}
