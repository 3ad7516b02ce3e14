import {
  decisionKey,
  freshKey,
  meetingKey,
  type ActionRecord,
  type DecisionRecord,
  type EntryRecord,
  type FeedRecord,
  type MeetingRecord,
  type Question,
  type Stored,
} from '#src/domain/records/feed-record.ts';
import type { Sendable } from '#src/domain/sync/change.ts';
import { addMinutes } from '#src/domain/values/instant.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import { adele, alex, guid, monday } from './fake-pair.ts';

/** A GUID of a small number, for keys written by hand. */
export function numbered(number: number): Guid {
  return guid(`0e000000-0000-4000-8000-${String(number).padStart(12, '0')}`);
}

export const meetingId = numbered(900);

/** An open topic of this meeting; its number is its key. */
export function entry(number: number, members: Partial<EntryRecord> = {}): EntryRecord {
  return {
    kind: 'entry',
    key: freshKey('entry', numbered(number)),
    at: addMinutes(monday, number),
    extra: {},
    state: 'open',
    meetingId,
    section: 'topics',
    body: `Entry ${String(number)}`,
    mood: null,
    ...members,
  };
}

/** An open action of the report, made in this meeting. */
export function action(number: number, members: Partial<ActionRecord> = {}): ActionRecord {
  return {
    kind: 'action',
    key: freshKey('action', numbered(number)),
    at: addMinutes(monday, number),
    extra: {},
    state: 'open',
    meetingId,
    body: `Action ${String(number)}`,
    ownerId: alex.id,
    dueOn: null,
    question: null,
    planId: null,
    taskId: null,
    planner: 'none',
    reviewedIn: null,
    ...members,
  };
}

/** A meeting of 45 minutes that was started and is not closed. */
export function meeting(id: Guid = meetingId, members: Partial<MeetingRecord> = {}): MeetingRecord {
  return {
    kind: 'meeting',
    key: meetingKey(id),
    at: monday,
    extra: {},
    meetingId: id,
    start: monday,
    end: addMinutes(monday, 45),
    originalStart: monday,
    iCalUId: null,
    startedAt: monday,
    startedBy: adele.id,
    log: [{ section: 'actions', at: monday, by: adele.id }],
    skipped: [],
    closedAt: null,
    closedBy: null,
    ...members,
  };
}

export function decision(question: Question, members: Partial<DecisionRecord> = {}): DecisionRecord {
  const key = decisionKey(meetingId, question);
  return {
    kind: 'decision',
    key,
    at: monday,
    extra: {},
    meetingId,
    question,
    answer: 'nothing',
    actions: [],
    ...members,
  };
}

/** The record as the list has it after so many saves. */
export function stored<T extends FeedRecord>(record: T, saves = 1, createdBy: Guid = adele.id): Stored<T> {
  const itemId = record.key.slice(-3);
  const version = `"${itemId},${String(saves)}"`;
  return {
    record,
    itemId,
    version,
    saves,
    createdBy,
    modifiedBy: createdBy,
    modifiedAt: addMinutes(monday, saves),
  };
}

type Bare = Sendable extends infer T
  ? T extends Sendable
    ? Omit<T, 'id' | 'madeAt' | 'heldUntil' | 'problem'>
    : never
  : never;

/** A change that waits to be sent; its number is its id. */
export function waiting(
  number: number,
  change: Bare,
  members: Partial<Pick<Sendable, 'heldUntil' | 'problem'>> = {},
): Sendable {
  return {
    ...change,
    id: numbered(number),
    madeAt: addMinutes(monday, number),
    heldUntil: null,
    problem: null,
    ...members,
  };
}
