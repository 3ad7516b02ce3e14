import { usualCadence, type Cadence } from '#src/domain/agenda/cadence.ts';
import { currentSection, openSection } from '#src/domain/meeting/meeting.ts';
import type { MeetingRecord } from '#src/domain/records/feed-record.ts';
import { cadenceKey, type CadenceRecord, type Every } from '#src/domain/records/rating-record.ts';
import { updateOf } from '#src/domain/sync/merge.ts';
import type { NewChange } from './session/new-change.ts';
import type { PairSession } from './session/pair-session.ts';

/** How often the pair rates, as either of the two chose last. */
export function cadenceIn(session: PairSession): Cadence {
  return recordIn(session) ?? usualCadence;
}

/** Chooses how often performance is rated. A meeting under way keeps what it was started with. */
export async function setCadence(session: PairSession, every: Every): Promise<void> {
  await session.change(changeTo(session, { every }));
}

/**
 * Pauses the ratings at once, without a reason, until either side resumes them. The meeting under way, if it talks about
 * performance, goes on to its decisions.
 */
export async function pauseRatings(session: PairSession, meeting: MeetingRecord | null): Promise<void> {
  const changes: NewChange[] = [changeTo(session, { paused: true })];
  if (meeting?.closedAt === null && currentSection(meeting) === 'performance') {
    const { me } = session.snapshot();
    changes.push(updateOf(meeting, openSection(meeting, 'decisions', me, session.system.now())));
  }
  await session.change(...changes);
}

/** Takes a pause back. */
export async function resumeRatings(session: PairSession): Promise<void> {
  await session.change(changeTo(session, { paused: false }));
}

/** Answers the question whether to rate less often: with another rhythm, or with the one there is. It is not asked again for what was. */
export async function answerRateLess(session: PairSession, every: Every): Promise<void> {
  await session.change(changeTo(session, { every, askedAt: session.system.now() }));
}

function recordIn(session: PairSession): CadenceRecord | null {
  const record = session.snapshot().view.records.get(cadenceKey)?.record;
  return record?.kind === 'cadence' ? record : null;
}

function changeTo(session: PairSession, patch: Partial<Cadence>): NewChange {
  const record = recordIn(session);
  if (record) return updateOf(record, patch);
  const at = session.system.now();
  return {
    type: 'create',
    record: { kind: 'cadence', key: cadenceKey, at, extra: {}, ...usualCadence, ...patch },
  };
}
