import { useEffect } from 'react';
import type { PairSession } from '#src/usecases/session/pair-session.ts';
import type { SessionSnapshot } from '#src/usecases/session/session-snapshot.ts';

/**
 * Keeps the pair's ratings at work on every screen: seals are noted as they come, and what both agreed to open is opened. Its code
 * loads once there is a seal.
 */
export function useRatingsAtWork(session: PairSession, { view }: SessionSnapshot): void {
  const hasSeals = [...view.records.values()].some(({ record }) => record.kind === 'seal');
  useEffect(() => {
    if (hasSeals)
      void import('#src/usecases/rating/rating-desk.ts').then(({ ratingDeskOf }) => ratingDeskOf(session));
  }, [hasSeals, session]);
}
