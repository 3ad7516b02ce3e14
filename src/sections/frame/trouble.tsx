import { lazy, Suspense } from 'react';
import type { FeedRecord, RecordKey } from '#src/domain/records/feed-record.ts';
import { asksForDecision, type Seen, type SeenNote } from '#src/domain/sync/reconcile.ts';
import { useFrame } from './frame-context.ts';

const Conflict = lazy(async () => ({ default: (await import('./conflict.tsx')).Conflict }));
const Problem = lazy(async () => ({ default: (await import('./problem.tsx')).Problem }));

const OwnNoteTrouble = lazy(async () => ({
  default: (await import('./own-trouble.tsx')).OwnNoteTrouble,
}));

/** A change waits to be sent, and nothing stands against it. */
export function isOnItsWay(seen: Pick<Seen, 'waiting'> & Parameters<typeof asksForDecision>[0]): boolean {
  return seen.waiting && !asksForDecision(seen);
}

/** What stands under a record that both changed, or that the services refused. Rare, so its code comes when it happens. */
export function Trouble({ seen }: { seen: Seen }) {
  if (!asksForDecision(seen)) return null;
  return (
    <Suspense fallback={null}>{seen.conflict ? <Conflict seen={seen} /> : <Problem seen={seen} />}</Suspense>
  );
}

/** The same under an own note. */
export function OwnTrouble({ seen }: { seen: SeenNote }) {
  if (!asksForDecision(seen)) return null;
  return (
    <Suspense fallback={null}>
      <OwnNoteTrouble seen={seen} />
    </Suspense>
  );
}

/** The same of a record by its key, for where a screen has the record and not how it stands; nothing without one. */
export function TroubleOf({ of }: { of: RecordKey | undefined }) {
  const { records } = useFrame().snapshot.view;
  const seen = of === undefined ? undefined : records.get(of);
  return seen ? <Trouble seen={seen} /> : null;
}

/**
 * Two versions of what has no line of its own on the agenda: a role is seen while somebody rates, what an objective serves while its board
 * is linked. A decision that waits does not wait for that.
 */
export function Undecided() {
  const { records } = useFrame().snapshot.view;
  const waiting = [...records.values()].filter(
    ({ conflict, record }) => conflict !== null && !hasLine(record),
  );
  return waiting.map((seen) => <Trouble key={seen.record.key} seen={seen} />);
}

function hasLine(record: FeedRecord): boolean {
  return (
    record.kind === 'entry' || record.kind === 'action' || (record.kind === 'goal' && record.planId === null)
  );
}
