import type { Instant } from '#src/domain/values/instant.ts';
import type { Frame } from '../frame/frame-context.ts';

/** When the meeting on screen starts; now for a talk no calendar knows. */
export function startsAt({ agenda, now, place }: Pick<Frame, 'agenda' | 'now' | 'place'>): Instant {
  return agenda.meeting?.record.start ?? place.occurrence?.start ?? now;
}
