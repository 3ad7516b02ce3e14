import { isAppendedRecord } from '#src/domain/rating/appended-row.ts';
import type { PairSession } from '../session/pair-session.ts';
import type { SessionSnapshot } from '../session/session-snapshot.ts';

/**
 * Keeps the pair's ratings at work for as long as the session is open, whatever screen shows: rows are noted as they come, and what both
 * agreed to open is published. Its code loads once there is a row of a rating, or the trace of one in the person's own folder.
 */
export function keepRatingsAtWork(session: PairSession): void {
  let isStarted = false;
  session.subscribe(() => {
    if (isStarted || !hasRatings(session.snapshot())) return;
    isStarted = true;
    import('./rating-desk.ts').then(
      ({ ratingDeskOf }) => ratingDeskOf(session),
      // Its file did not arrive: asked for again with the next snapshot.
      () => (isStarted = false),
    );
  });
}

function hasRatings({ view }: SessionSnapshot): boolean {
  return (
    view.own.some(({ kind }) => kind === 'seen' || kind === 'seenRow' || kind === 'secret') ||
    [...view.records.values()].some(({ record }) => isAppendedRecord(record))
  );
}
