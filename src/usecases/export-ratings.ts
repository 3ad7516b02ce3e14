import { exportOf, type PairExport } from '#src/domain/export/export.ts';
import type { Stored } from '#src/domain/records/feed-record.ts';
import { Failure } from '#src/ports/failure.ts';
import type { PairSession } from './session/pair-session.ts';

const kinds = ['meeting', 'seal', 'open', 'pass', 'secret', 'remark'] as const;

/** Everything of the pair's ratings, of all time. Throws `Failure` when it cannot be read. */
export async function exportRatings(session: PairSession): Promise<PairExport> {
  const { remote, system } = session;
  if (remote === null) throw new Failure('offline');
  const { place, space } = session.snapshot();
  const rows: Stored[] = [];
  for (const kind of kinds) rows.push(...(await remote.feed.readKind(place, kind)));
  return exportOf(space, rows, system.now());
}
