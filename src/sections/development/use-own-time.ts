import { useCallback, useEffect, useState } from 'react';
import { formerBlocks } from '#src/domain/development/former-blocks.ts';
import type { DedicatedBlock } from '#src/domain/records/own-item.ts';
import { parseDay } from '#src/domain/values/day.ts';
import { Failure } from '#src/ports/failure.ts';
import { readOwnTime, type OwnTime } from '#src/usecases/development/own-time.ts';
import { useFrame } from '../frame/frame-context.ts';

interface OwnTimeReading {
  /** Null while the calendar is being read. */
  readonly time: OwnTime | null;
  readonly again: () => void;
}

/** The person's own block and those before it counted from their calendar: when the screen is drawn, on a new day, when back online, and when asked. */
export function useOwnTime(block: DedicatedBlock): OwnTimeReading {
  const { session, snapshot } = useFrame();
  const { system } = session;
  const [read, setRead] = useState<{ readonly what: string; readonly time: OwnTime } | null>(null);
  const [tries, setTries] = useState(0);
  const { remote } = session;
  const isConnecting = snapshot.connection.type === 'connecting';
  const isOffline = snapshot.connection.type === 'offline';
  const today = system.today();
  const day = parseDay(today);
  const former = day === null ? [] : formerBlocks(block, day).map(({ seriesId }) => seriesId);
  const series = JSON.stringify([block.seriesId, ...former]);
  const what = `${series} ${today} ${String(tries)} ${String(isOffline)}`;
  useEffect(() => {
    if (remote === null || day === null) return;
    let isLate = false;
    const [seriesId, ...before] = JSON.parse(series) as readonly [string | null, ...string[]];
    void readOwnTime(remote.calendar, seriesId, day, system.now(), before).then((time) => {
      if (!isLate) setRead({ what, time });
    });
    return () => {
      isLate = true;
    };
  }, [day, remote, series, system, what]);
  const again = useCallback(() => setTries((number) => number + 1), []);
  if (remote === null && !isConnecting)
    return { time: { type: 'failed', failure: new Failure('offline') }, again };
  return { time: read?.what === what ? read.time : null, again };
}
