import {
  freshKey,
  type ActionRecord,
  type EntryRecord,
  type Question,
  type RecordKey,
} from '#src/domain/records/feed-record.ts';
import type { Day } from '#src/domain/values/day.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import { updateOf } from '#src/domain/sync/merge.ts';
import { cleanText } from './add-entry.ts';
import type { NewChange } from './session/new-change.ts';
import type { PairSession } from './session/pair-session.ts';

export interface NewAction {
  readonly text: string;
  readonly ownerId: Guid;
  readonly dueOn: Day | null;
  readonly question: Question | null;
  readonly meetingId: Guid;
  /** The board its card goes to. @default 'actions' */
  readonly board?: 'actions' | 'development';
}

/** The changes that make an action: the row first, then its Planner task when an actions board is linked. Null without a text. */
export function changesOfNewAction(
  session: PairSession,
  action: NewAction,
): { key: RecordKey; changes: NewChange[] } | null {
  const body = cleanText(action.text);
  if (body === null) return null;
  const use = action.board ?? 'actions';
  const planId = session.snapshot().space.boards.find((board) => board.use === use)?.planId ?? null;
  const key = freshKey('action', session.system.newGuid());
  const record: ActionRecord = {
    kind: 'action',
    key,
    at: session.system.now(),
    extra: {},
    state: 'open',
    meetingId: action.meetingId,
    body,
    ownerId: action.ownerId,
    dueOn: action.dueOn,
    question: action.question,
    planId,
    taskId: null,
    planner: planId === null ? 'none' : 'pending',
    reviewedIn: null,
  };
  const changes: NewChange[] = [{ type: 'create', record }];
  if (planId !== null) changes.push({ type: 'makeTask', key, tried: false });
  return { key, changes };
}

/** Notes an action. Resolves to its key, null when there was no text. */
export async function addAction(session: PairSession, action: NewAction): Promise<RecordKey | null> {
  const made = changesOfNewAction(session, action);
  if (made === null) return null;
  await session.change(...made.changes);
  return made.key;
}

/** Makes an action of a topic or note, which is thereby done. Resolves false without a text: then nothing happens. */
export async function entryToAction(
  session: PairSession,
  entry: EntryRecord,
  action: NewAction,
): Promise<boolean> {
  const made = changesOfNewAction(session, action);
  if (made === null) return false;
  await session.change(...made.changes, updateOf(entry, { state: 'done' }));
  return true;
}

/** Done, dropped, or open again. Remembers the meeting it was settled in; the Planner task follows. */
export async function settleAction(
  session: PairSession,
  action: ActionRecord,
  state: ActionRecord['state'],
  meetingId: Guid,
): Promise<void> {
  const changes: NewChange[] = [updateOf(action, { state, reviewedIn: meetingId })];
  if (action.planId !== null) changes.push({ type: 'settleTask', key: action.key });
  await session.change(...changes);
}

/** "Not done": stays open and is not asked about again in this meeting. */
export async function keepAction(session: PairSession, action: ActionRecord, meetingId: Guid): Promise<void> {
  await session.change(updateOf(action, { reviewedIn: meetingId }));
}

/** Gives an action another text, owner or day. The Planner task keeps what Planner has. */
export async function changeAction(
  session: PairSession,
  action: ActionRecord,
  patch: { readonly body?: string; readonly ownerId?: Guid; readonly dueOn?: Day | null },
): Promise<void> {
  const body = patch.body === undefined ? undefined : cleanText(patch.body);
  if (body === null) return;
  await session.change(updateOf(action, { ...patch, ...(body === undefined ? {} : { body }) }));
}
