import { lazy, Suspense } from 'react';
import type { RecordKey } from '#src/domain/records/feed-record.ts';
import { asksForDecision, type Seen } from '#src/domain/sync/reconcile.ts';
import { useFrame } from './frame-context.ts';

const Conflict = lazy(async () => ({ default: (await import('./conflict.tsx')).Conflict }));
const Problem = lazy(async () => ({ default: (await import('./problem.tsx')).Problem }));

/** A change waits to be sent, and nothing stands against it. */
export function isOnItsWay(seen: Seen): boolean {
  return seen.waiting && !asksForDecision(seen);
}

/** What stands under a record that both changed, or that the services refused. Rare, so its code comes when it happens. */
export function Trouble({ seen }: { seen: Seen }) {
  if (!asksForDecision(seen)) return null;
  return (
    <Suspense fallback={null}>{seen.conflict ? <Conflict seen={seen} /> : <Problem seen={seen} />}</Suspense>
  );
}

/** The same of a record by its key, for where a screen has the record and not how it stands; nothing without one. */
export function TroubleOf({ of }: { of: RecordKey | undefined }) {
  const { records } = useFrame().snapshot.view;
  const seen = of === undefined ? undefined : records.get(of);
  return seen ? <Trouble seen={seen} /> : null;
}
