import { lazy, Suspense } from 'react';
import { asksForDecision, type Seen, type SeenNote } from '#src/domain/sync/reconcile.ts';

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
