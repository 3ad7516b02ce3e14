import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { FeedRecord } from '#src/domain/records/feed-record.ts';
import { historyOf, type History, type HistoryKind } from '#src/usecases/history.ts';
import { useFrame } from './frame-context.ts';

/** Every record of a kind, read when this is drawn for the first time and `isWanted`; until then what the window has. */
export function useHistory<K extends HistoryKind>(
  kind: K,
  isWanted = true,
): History<Extract<FeedRecord, { kind: K }>> {
  const { session, snapshot } = useFrame();
  const history = historyOf(session);
  const version = useSyncExternalStore(history.subscribe, history.version);
  useEffect(() => {
    if (isWanted) history.request(kind);
  }, [history, isWanted, kind]);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- what it reads of the session changes with the snapshot, of the past with the version
  return useMemo(() => history.of(kind), [history, kind, snapshot, version]);
}
