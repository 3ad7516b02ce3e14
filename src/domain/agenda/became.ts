import { otherSide, type Side } from '../people/pair.ts';
import type {
  ActionRecord,
  EntryRecord,
  MeetingRecord,
  Question,
  RecordKey,
  Turn,
} from '../records/feed-record.ts';
import type { Seen, View } from '../sync/reconcile.ts';
import type { Guid } from '../values/guid.ts';
import type { Instant } from '../values/instant.ts';

/** The note something began with. */
export interface Beginning {
  readonly body: string;
  readonly at: Instant;
}

/** An action that answered one of the two questions, and was done. */
export interface Done {
  readonly key: RecordKey;
  readonly body: string;
  readonly by: Side;
  readonly forWhom: Side;
  readonly began: Beginning | null;
}

/** A note that stopped being sad or confused. */
export interface Changed extends Beginning {
  readonly key: RecordKey;
  readonly was: 'sad' | 'confused';
  readonly now: 'happy' | 'resolved' | 'accepted' | 'action';
}

export interface Became {
  readonly done: readonly Done[];
  readonly changed: readonly Changed[];
}

/**
 * What became of last time: what each did for the other, and which notes are not sad or confused any more, since the meeting before
 * this one ended. Facts in the order they began, each with the note that began it.
 */
export function becameOf(view: Pick<View, 'records'>, meetingId: Guid, start: Instant): Became {
  const all = [...view.records.values()];
  const since = lastEnd(all, meetingId, start);
  const entries = all.filter(isEntry);
  const asked = questionsByAction(all);
  const isRecent = (action: Seen<ActionRecord>): boolean =>
    action.record.state === 'done' && wasSettledSince(action, meetingId, since);
  const actions = all.filter(isAction).filter(isRecent);
  const doneKeys = new Set(actions.map(({ record }) => record.key));
  const done = actions.flatMap(({ record }): Done[] => {
    const question = record.question ?? asked.get(record.key);
    if (question === undefined || record.meetingId === meetingId) return [];
    const by: Side = question === 'managerHelps' ? 'manager' : 'report';
    const { body, key } = record;
    return [{ key, body, by, forWhom: otherSide(by), began: beginningOf(key, entries) }];
  });
  const shown = new Set(done.map(({ key }) => key));
  const changed = entries.flatMap(({ record }) => changeOf(record, { meetingId, since, doneKeys, shown }));
  return { done, changed: changed.sort((one, other) => (one.at < other.at ? -1 : 1)) };
}

/** When the last meeting before this one ended; null when none is known. */
function lastEnd(all: readonly Seen[], meetingId: Guid, start: Instant): Instant | null {
  const last = all
    .flatMap(({ record }): MeetingRecord[] =>
      record.kind === 'meeting' && record.meetingId !== meetingId && record.start < start ? [record] : [],
    )
    .sort((one, other) => (one.start < other.start ? -1 : 1))
    .at(-1);
  return last ? (last.closedAt ?? last.end) : null;
}

function wasSettledSince(
  { modifiedAt, record }: Seen<ActionRecord>,
  meetingId: Guid,
  since: Instant | null,
): boolean {
  return record.reviewedIn === meetingId || (since !== null && modifiedAt > since);
}

/** An action noted in a meeting and then taken for an answer is named by the answer, not by itself. */
function questionsByAction(all: readonly Seen[]): ReadonlyMap<RecordKey, Question> {
  return new Map(
    all.flatMap(({ record }) =>
      record.kind === 'decision' ? record.actions.map((key) => [key, record.question] as const) : [],
    ),
  );
}

function beginningOf(action: RecordKey, entries: readonly Seen<EntryRecord>[]): Beginning | null {
  const found = entries.find(({ record }) => record.turns?.some((turn) => turn.action === action));
  return found ? { body: found.record.body, at: found.record.at } : null;
}

interface Facts {
  readonly meetingId: Guid;
  readonly since: Instant | null;
  readonly doneKeys: ReadonlySet<RecordKey>;
  readonly shown: ReadonlySet<RecordKey>;
}

function changeOf(record: EntryRecord, facts: Facts): readonly Changed[] {
  const turns = record.turns ?? [];
  const last = turns.at(-1);
  const was =
    turns.map(({ to }) => to).findLast(isHeavy) ??
    (record.mood !== null && isHeavy(record.mood) ? record.mood : null);
  if (!last || was === null) return [];
  const now = endOf(last, facts);
  const { at, body, key } = record;
  return now === null ? [] : [{ key, body, at, was, now }];
}

/** What a note has become with its last turn; null while it is still sad or confused, or was settled before. */
function endOf({ action, at, meetingId, to }: Turn, facts: Facts): Changed['now'] | null {
  switch (to) {
    case 'sad':
    case 'confused':
      return null;
    case 'action':
      // Done for the other it stands among what was done, with this note beside it.
      return action !== null && facts.doneKeys.has(action) && !facts.shown.has(action) ? 'action' : null;
    default:
      return meetingId === facts.meetingId || (facts.since !== null && at > facts.since) ? to : null;
  }
}

function isHeavy(mood: string): mood is 'sad' | 'confused' {
  return mood === 'sad' || mood === 'confused';
}
function isAction(seen: Seen): seen is Seen<ActionRecord> {
  return seen.record.kind === 'action';
}
function isEntry(seen: Seen): seen is Seen<EntryRecord> {
  return seen.record.kind === 'entry';
}
