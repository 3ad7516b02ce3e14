import { isAppendedRecord } from '#src/domain/rating/appended-row.ts';
import type { PairSession } from './pair-session.ts';
import type { SessionSnapshot } from './session-snapshot.ts';

/**
 * Keeps the pair's ratings at work for as long as the session is open, whatever screen shows: seals are noted as they come, and what both
 * agreed to open is published. Its code loads once there is a row of a rating, or the trace of one in the person's own folder.
 */
export class RatingWatch {
  readonly #session: PairSession;
  #isStarted = false;

  constructor(session: PairSession) {
    this.#session = session;
    session.subscribe(() => this.#look());
  }

  #look(): void {
    if (this.#isStarted || !hasRatings(this.#session.snapshot())) return;
    this.#isStarted = true;
    import('../rating/rating-desk.ts').then(
      ({ ratingDeskOf }) => ratingDeskOf(this.#session),
      // Its file did not arrive: asked for again with the next snapshot.
      () => (this.#isStarted = false),
    );
  }
}

function hasRatings({ view }: SessionSnapshot): boolean {
  return (
    view.own.some(({ kind }) => kind === 'seen' || kind === 'seenRow' || kind === 'secret') ||
    [...view.records.values()].some(({ record }) => isAppendedRecord(record))
  );
}
