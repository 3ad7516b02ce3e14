import { cadenceKey, usualCadence, type CadenceRecord, type Every } from '../records/rating-record.ts';
import type { FeedRecord, MeetingRecord } from '../records/feed-record.ts';
import type { View } from '../sync/reconcile.ts';
import type { Guid } from '../values/guid.ts';
import type { Instant } from '../values/instant.ts';
import { windowStart } from './window.ts';

export { usualCadence };

/** What a pair agreed about its performance conversation. */
export type Cadence = Pick<CadenceRecord, 'every' | 'paused' | 'askedAt'>;

/** What a pair can choose, most often first. */
export const everies: readonly Every[] = [1, 2, 4, 0];

/** So many meetings come before the first that has performance: two people get to know each other first. */
export const firstMeetings = 2;

/** How a meeting stands in the pair's row of meetings. */
export interface MeetingCounts {
  /** How many came before it, as far as it is known; at least 2 when that is certain. */
  readonly before: number;
  /** How many in a row, it included, had no performance due. */
  readonly unrated: number;
}

/** Everything that decides whether a meeting has a performance conversation. */
export interface CadenceFacts extends Cadence {
  readonly meetingId: Guid;
  readonly start: Instant;
  /** Meetings of the window, in any order; that of `meetingId` is among them once it was started. */
  readonly meetings: readonly MeetingRecord[];
  /** Meetings for which somebody sealed a rating. */
  readonly rated: ReadonlySet<Guid>;
  /** The pair has met for longer than the window reaches. */
  readonly isOldPair: boolean;
}

/** The facts for one meeting, from what is known of the pair. `since` is when its space was made. */
export function cadenceFacts(
  view: Pick<View, 'records'>,
  meeting: Pick<CadenceFacts, 'meetingId' | 'start'>,
  since: Instant,
  now: Instant,
): CadenceFacts {
  const records = [...view.records.values()].map((seen) => seen.record);
  const { every, paused, askedAt } = records.find(isCadence) ?? usualCadence;
  return {
    ...{ every, paused, askedAt },
    ...meeting,
    meetings: records.filter(isMeeting),
    rated: new Set(records.flatMap((record) => (record.kind === 'seal' ? [record.meetingId] : []))),
    isOldPair: since < windowStart(now),
  };
}

/**
 * Whether performance belongs to a meeting. One under way keeps what it was started with, but for a pause, which holds at once;
 * one that was closed keeps even that. A rating that somebody sealed for it puts it there for both.
 */
export function performanceDue(facts: CadenceFacts): boolean {
  const own = facts.meetings.find((meeting) => meeting.meetingId === facts.meetingId);
  if (facts.paused && (own?.closedAt ?? null) === null) return false;
  if (facts.rated.has(facts.meetingId)) return true;
  return (own ? (own.unrated ?? 0) : meetingCounts(facts).unrated) === 0;
}

/** What a meeting remembers when it starts. */
export function meetingCounts(facts: CadenceFacts): MeetingCounts {
  const earlier = facts.meetings
    .filter((meeting) => meeting.meetingId !== facts.meetingId && meeting.start < facts.start)
    .sort((one, other) => (one.start < other.start ? -1 : 1));
  const last = earlier.at(-1);
  const before = countBefore(last, earlier.length, facts.isOldPair);
  const unrated = last === undefined || facts.rated.has(last.meetingId) ? 0 : (last.unrated ?? 0);
  const isTurn = facts.every > 0 && before >= firstMeetings && hasTurn(facts, last, unrated);
  return { before, unrated: isTurn && !facts.paused ? 0 : unrated + 1 };
}

/** Without a meeting to count from, the last rating is longer ago than the window reaches: it is the turn of this one. */
function hasTurn({ every }: Cadence, last: MeetingRecord | undefined, unrated: number): boolean {
  return last === undefined || unrated >= every - 1;
}

function countBefore(last: MeetingRecord | undefined, known: number, isOldPair: boolean): number {
  if (last?.before !== undefined) return last.before + 1;
  return last !== undefined || isOldPair ? Math.max(firstMeetings, known) : 0;
}

function isCadence(record: FeedRecord): record is CadenceRecord {
  return record.key === cadenceKey && record.kind === 'cadence';
}
function isMeeting(record: FeedRecord): record is MeetingRecord {
  return record.kind === 'meeting';
}
