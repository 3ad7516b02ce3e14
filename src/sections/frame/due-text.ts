import { daysBetween, parseDay, type Day } from '#src/domain/values/day.ts';
import { addDays } from '#src/domain/values/day.ts';
import type { Frame } from './frame-context.ts';

/** A due day in words. Only an open action can be late. */
export function dueText(
  { catalogue, session }: Pick<Frame, 'catalogue' | 'session'>,
  dueOn: Day | null,
  isOpen: boolean,
): { late: boolean; text: string } {
  const { formats, texts } = catalogue;
  if (dueOn === null) return { late: false, text: texts.actions.noDay };
  const today = parseDay(session.system.today());
  const days = today === null ? null : daysBetween(today, dueOn);
  if (days === 0) return { late: false, text: texts.actions.today };
  if (days === 1) return { late: false, text: texts.actions.tomorrow };
  if (days !== null && days < 0 && isOpen) return { late: true, text: texts.actions.overdue(-days) };
  return { late: false, text: formats.day(dueOn) };
}

/** The day a new action is due unless somebody says otherwise: that of the next meeting, else a week from today. */
export function defaultDueOn({ agenda, catalogue, now, place, session, snapshot }: Frame): Day | null {
  const from = agenda.meeting?.record.start ?? place.occurrence?.start ?? now;
  const next = snapshot.occurrences
    .filter((occurrence) => occurrence.start > from)
    .sort((one, other) => (one.start < other.start ? -1 : 1))[0];
  if (next) return parseDay(catalogue.formats.localDay(next.start));
  const today = parseDay(session.system.today());
  return today && addDays(today, 7);
}
