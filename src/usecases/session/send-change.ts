import {
  freshKey,
  type ActionRecord,
  type EntryRecord,
  type FeedRecord,
  type Stored,
  type RecordKey,
} from '#src/domain/records/feed-record.ts';
import type { Change, Patch, Sendable } from '#src/domain/sync/change.ts';
import { besideCreated, mergeCreated } from '#src/domain/sync/merge-created.ts';
import { applyPatch, mergePatch, replacedBy, updateOf } from '#src/domain/sync/merge.ts';
import type { TaskOutcome } from '#src/ports/boards.ts';
import { busy, mostTries, nothing, waitingOf, type SendContext, type Sent } from './sent.ts';

/** Sends one change. Throws `Failure` when the service cannot be reached or refuses; the change is then still to be sent. */
export async function sendChange(change: Sendable, context: SendContext): Promise<Sent> {
  switch (change.type) {
    case 'create':
      return sendCreate(change, context);
    case 'update':
      return sendUpdate(change, context);
    case 'delete':
      return sendDelete(change, context);
    case 'putNote':
    case 'removeNote':
    case 'putOwn':
      // Comes with the first change of what is this person's alone: the first screen has a budget.
      return (await import('./send-own.ts')).sendOwn(change, context);
    case 'makeTask':
      return makeTask(change, context);
    case 'settleTask':
      return settleTask(change, context);
    case 'patchTask':
    case 'addTask':
    case 'linkTask':
      // Comes with the first change of a card: the first screen has a budget.
      return (await import('./send-card.ts')).sendCard(change, context);
  }
}

async function sendCreate(change: Extract<Change, { type: 'create' }>, context: SendContext): Promise<Sent> {
  const { me, remote, place } = context;
  if (change.from) return (await import('./send-own.ts')).giveNote(change, change.from, context);
  const outcome = await remote.feed.create(place, change.record);
  const saved = { ...nothing, stored: [outcome.stored] };
  if (outcome.type === 'saved') return saved;
  // A row of the key is there: after a lost answer it is ours and nothing is left to send, else the two are merged.
  const beside = besideCreated(change.record, outcome.stored, change.id, me);
  if (beside !== null) return { ...saved, instead: [{ ...change, record: beside }] };
  const before = outcome.stored.record;
  const mine = mergeCreated(change.record, before);
  if (mine === null) return saved;
  return { ...saved, instead: [{ ...waitingOf(change), ...updateOf(before, mine.patch), base: mine.base }] };
}

async function sendUpdate(change: Extract<Change, { type: 'update' }>, context: SendContext): Promise<Sent> {
  const { remote, place } = context;
  const known = context.confirmed.get(change.key);
  let stored = known ?? (await remote.feed.find(place, change.key));
  for (let tries = 0; stored !== null && tries < mostTries; tries += 1) {
    const merge = mergePatch(change.base, change.patch, stored.record);
    if (merge.type === 'conflict')
      return { ...nothing, stored: [stored], instead: [{ ...change, conflict: { theirs: stored } }] };
    if (Object.keys(merge.patch).length === 0) return { ...nothing, stored: [stored] };
    const outcome = await remote.feed.update(place, stored, merge.patch);
    if (outcome.type === 'saved')
      return {
        ...nothing,
        stored: [outcome.stored],
        instead: settlesTask(change, outcome.stored.record),
        notice: replacedIn(change, stored, context),
      };
    stored = outcome.type === 'conflict' ? outcome.stored : null;
  }
  if (stored !== null) throw busy();
  const removed = known ? [known.itemId] : [];
  return { ...nothing, removed, ...keepWords(change, context) };
}

/** What of the other's the change replaces. What one had set oneself, on another device, is no news. */
function replacedIn(
  { base, patch }: Extract<Change, { type: 'update' }>,
  theirs: Stored,
  { me }: SendContext,
): Sent['notice'] {
  const members = theirs.modifiedBy === me ? [] : replacedBy(base, patch, theirs.record);
  return members.length === 0 ? null : { type: 'replaced', theirs, members };
}

/** The row was told of its task, and the action was settled while the task was made: nobody else knows the task yet. */
function settlesTask(change: Extract<Change, { type: 'update' }>, saved: FeedRecord): readonly Change[] {
  const isTold = 'taskId' in change.patch && saved.kind === 'action' && saved.state !== 'open';
  return isTold ? [{ ...waitingOf(change), type: 'settleTask', key: change.key }] : [];
}

/** The other side deleted what was being rewritten: the words become a record of their own. */
function keepWords(
  change: Extract<Change, { type: 'update' }>,
  context: SendContext,
): Pick<Sent, 'instead' | 'notice'> {
  const body = 'body' in change.patch ? change.patch.body : undefined;
  if (body === undefined || change.before.kind !== 'entry') return { instead: [], notice: null };
  const key = freshKey('entry', context.newGuid());
  const record: EntryRecord = { ...applyPatch(change.before, change.patch), key };
  return {
    instead: [{ ...waitingOf(change), type: 'create', record }],
    notice: { type: 'keptAsNew', text: body },
  };
}

async function sendDelete(
  change: Extract<Change, { type: 'delete' }>,
  { remote, place, confirmed }: SendContext,
): Promise<Sent> {
  let stored = confirmed.get(change.key) ?? (await remote.feed.find(place, change.key));
  if (stored === null) return nothing;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const text = bodyOf(stored.record);
    if (text !== change.body) return { ...nothing, stored: [stored], notice: { type: 'notDeleted', text } };
    const outcome = await remote.feed.remove(place, stored);
    if (outcome.type === 'removed') return { ...nothing, removed: [stored.itemId] };
    stored = outcome.stored;
  }
  throw busy();
}

function bodyOf(record: FeedRecord): string {
  return 'body' in record ? record.body : '';
}

async function makeTask(change: Extract<Change, { type: 'makeTask' }>, context: SendContext): Promise<Sent> {
  const action = await actionOf(change.key, context);
  if (!action || action.taskId !== null || action.planId === null) return nothing;
  const outcome = await taskOf(change, { ...action, planId: action.planId }, context);
  // Settled before it had a task: it needs none, and nothing is pending any more.
  const patch: Patch =
    outcome === null
      ? { planner: 'none' }
      : outcome.type === 'made'
        ? { taskId: outcome.taskId, planner: 'created' }
        : { planner: 'refused' };
  const told: Change = { ...waitingOf(change), ...updateOf(action, patch) };
  const link = outcome?.type === 'made' ? wayBack(change, action, outcome.taskId, context) : [];
  return { ...nothing, instead: [told, ...link] };
}

/** The task an earlier attempt made, or a new one; null where none is needed any more. */
async function taskOf(
  { known = [], titles, tried }: Extract<Change, { type: 'makeTask' }>,
  { body, dueOn, ownerId, planId, state }: ActionRecord & { readonly planId: string },
  { confirmed, me, remote }: SendContext,
): Promise<TaskOutcome | null> {
  const taken = [...confirmed.values()].flatMap(({ record }) =>
    record.kind === 'action' && record.taskId !== null ? [record.taskId] : [],
  );
  // Without titles either side may have made it: a board was linked by both at once, or an older version kept none.
  const by = titles === undefined ? null : me;
  const search = tried ? { by, titles: [...(titles ?? []), body], known: [...known, ...taken] } : null;
  if (state === 'open') return remote.boards.makeTask({ planId, title: body, ownerId, dueOn, search });
  const there = search && (await remote.boards.findTask(planId, search));
  return there === null ? null : { type: 'made', planId, taskId: there };
}

/** The link of an action's task back to the tab, only where nobody but the pair reads the board. */
function wayBack(
  change: Change,
  { body, planId, question }: ActionRecord,
  taskId: string,
  context: SendContext,
): readonly Change[] {
  const reading = context.boards.find(({ source }) => source.planId === planId);
  if (planId === null || reading?.board?.groupId !== context.groupId) return [];
  const place = reading.source.use === 'development' ? 'development' : 'actions';
  const origin = context.tabLink(question === null ? place : 'decisions');
  if (origin === null) return [];
  return [
    { ...waitingOf(change), id: context.newGuid(), type: 'linkTask', planId, taskId, title: body, origin },
  ];
}

async function settleTask(
  change: Extract<Change, { type: 'settleTask' }>,
  context: SendContext,
): Promise<Sent> {
  const action = await actionOf(change.key, context);
  if (!action || action.taskId === null) return nothing;
  await context.remote.boards.setComplete(action.taskId, action.state !== 'open');
  return nothing;
}

/** The action as confirmed; asked for when this device does not have it. Null when it is gone. */
async function actionOf(
  key: RecordKey,
  { confirmed, remote, place }: SendContext,
): Promise<ActionRecord | null> {
  const record = (confirmed.get(key) ?? (await remote.feed.find(place, key)))?.record;
  return record?.kind === 'action' ? record : null;
}
