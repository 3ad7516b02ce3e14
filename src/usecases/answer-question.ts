import {
  decisionKey,
  type DecisionRecord,
  type Question,
  type RecordKey,
} from '#src/domain/records/feed-record.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import { updateOf } from '#src/domain/sync/merge.ts';
import { changesOfNewAction, type NewAction } from './action.ts';
import type { NewChange } from './session/new-change.ts';
import type { PairSession } from './session/pair-session.ts';

/** What answers a question: nothing needed, actions already noted, or one written now. */
export type Answer =
  | { readonly type: 'nothing' }
  | { readonly type: 'noted'; readonly actions: readonly RecordKey[] }
  | { readonly type: 'newAction'; readonly action: Omit<NewAction, 'question' | 'meetingId'> };

/** Answers one of the two questions of a meeting, or changes the answer. Resolves false when the action has no text. */
export async function answerQuestion(
  session: PairSession,
  meetingId: Guid,
  question: Question,
  answer: Answer,
): Promise<boolean> {
  const changes: NewChange[] = [];
  let actions: readonly RecordKey[] = [];
  if (answer.type === 'newAction') {
    const made = changesOfNewAction(session, { ...answer.action, question, meetingId });
    if (made === null) return false;
    changes.push(...made.changes);
    actions = [made.key];
  } else if (answer.type === 'noted') actions = answer.actions;

  const key = decisionKey(meetingId, question);
  const before = session.snapshot().view.records.get(key)?.record;
  const kind = answer.type === 'nothing' ? 'nothing' : 'actions';
  if (before?.kind === 'decision') {
    const all = kind === 'nothing' ? [] : [...new Set([...before.actions, ...actions])];
    changes.push(updateOf(before, { answer: kind, actions: all }));
  } else {
    const at = session.system.now();
    const record: DecisionRecord = {
      kind: 'decision',
      key,
      at,
      extra: {},
      meetingId,
      question,
      answer: kind,
      actions,
    };
    changes.push({ type: 'create', record });
  }
  await session.change(...changes);
  return true;
}
