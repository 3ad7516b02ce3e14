import { startTransition, useEffect, useState } from 'react';
import type { PairSession } from '#src/usecases/session/pair-session.ts';
import type { SessionSnapshot } from '#src/usecases/session/session-snapshot.ts';

/**
 * What the session shows. What this person does is drawn at once; what arrives on its own is drawn when the screen has time, so that it does
 * not hold up a press or a key.
 */
export function useSnapshot(session: PairSession): SessionSnapshot {
  const [seen, setSeen] = useState(() => ({ session, snapshot: session.snapshot() }));
  useEffect(() => {
    function look(): void {
      const snapshot = session.snapshot();
      setSeen((before) =>
        before.session === session && before.snapshot === snapshot ? before : { session, snapshot },
      );
    }
    // Something may have come between drawing and now.
    look();
    return session.subscribe((cause) => {
      if (cause === 'done') look();
      else startTransition(look);
    });
  }, [session]);
  return seen.session === session ? seen.snapshot : session.snapshot();
}
