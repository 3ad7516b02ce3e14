import type { Frame } from './frame-context.ts';
import { bylineOf } from './people.ts';

/** When the meeting on screen is, or by whom it was closed; nothing for a talk no calendar knows. */
export function whenText(frame: Frame): string | undefined {
  const { agenda, catalogue, place, session, snapshot } = frame;
  const { formats, texts } = catalogue;
  if (agenda.phase === 'closed' && agenda.meeting?.record.closedAt != null) {
    const { closedAt, closedBy } = agenda.meeting.record;
    const time = formats.time(closedAt);
    return closedBy === snapshot.me
      ? texts.agenda.closedByYou(time)
      : texts.agenda.closed(bylineOf(frame, closedBy).name, time);
  }
  if (place.occurrence === null) return undefined;
  const { end, start } = place.occurrence;
  const range = formats.timeRange(start, end);
  return formats.localDay(start) === session.system.today()
    ? texts.agenda.today(range)
    : texts.agenda.onDay(formats.longDayOf(start), range);
}
