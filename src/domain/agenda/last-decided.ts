import {
  decisionKey,
  questions,
  type ActionRecord,
  type DecisionRecord,
  type MeetingRecord,
  type Question,
} from '../records/feed-record.ts';
import type { View } from '../sync/reconcile.ts';
import type { Guid } from '../values/guid.ts';
import type { Instant } from '../values/instant.ts';

/** The answer to a question, with those of its actions that are known here. */
export interface Decided {
  readonly question: Question;
  readonly answer: DecisionRecord['answer'];
  readonly actions: readonly ActionRecord[];
}

/** What was decided in a meeting that was closed. */
export interface LastDecided {
  readonly meeting: MeetingRecord;
  readonly answers: readonly Decided[];
}

/** What was decided in the last meeting before this one that somebody closed; null when there is none, or nothing was answered. */
export function lastDecided(
  view: Pick<View, 'records'>,
  meetingId: Guid,
  start: Instant,
): LastDecided | null {
  const meeting = [...view.records.values()]
    .flatMap(({ record }) => (record.kind === 'meeting' ? [record] : []))
    .filter((one) => one.meetingId !== meetingId && one.closedAt !== null && one.start < start)
    .sort((one, other) => (one.start < other.start ? -1 : 1))
    .at(-1);
  if (meeting === undefined) return null;
  const answers = questions.flatMap((question): Decided[] => {
    const decision = view.records.get(decisionKey(meeting.meetingId, question))?.record;
    if (decision?.kind !== 'decision') return [];
    const actions = decision.actions.flatMap((key) => {
      const action = view.records.get(key)?.record;
      return action?.kind === 'action' ? [action] : [];
    });
    return [{ question, answer: decision.answer, actions }];
  });
  return answers.length === 0 ? null : { meeting, answers };
}
