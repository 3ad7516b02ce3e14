import { useCallback, useEffect, useState } from 'react';
import type { PairSession } from '#src/usecases/session/pair-session.ts';

const field = 'hidesMine';
const hidden = 'yes';

/**
 * Whether what is only this person's is kept off the screen, and how to change it: remembered on this device for the pair. Until it
 * is known, nothing of it is drawn: on a shared screen a moment is too long.
 */
export function useHidesMine(session: PairSession): readonly [boolean, (hides: boolean) => void] {
  const [known, setKnown] = useState<{ readonly of: PairSession; readonly hides: boolean } | null>(null);
  useEffect(() => {
    let isLate = false;
    const know = (kept: string): void => {
      if (!isLate)
        setKnown((before) => (before?.of === session ? before : { of: session, hides: kept === hidden }));
    };
    session.copy.draft(field).then(know, () => know(''));
    return () => {
      isLate = true;
    };
  }, [session]);
  const setHides = useCallback(
    (hides: boolean) => {
      setKnown({ of: session, hides });
      void session.copy.putDraft(field, hides ? hidden : '');
    },
    [session],
  );
  return [known?.of !== session || known.hides, setHides];
}
