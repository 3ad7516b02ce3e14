import { otherSide, sideOf, type Pair, type Side } from '../people/pair.ts';
import { reviewKey, type Confidence, type Given, type ReviewRecord } from '../records/board-record.ts';
import type { View } from '../sync/reconcile.ts';
import type { Guid } from '../values/guid.ts';
import type { Instant } from '../values/instant.ts';

/** What was said of one key result in one meeting. */
export interface Round {
  readonly meetingId: Guid;
  /** When the first of the two said something in that meeting. */
  readonly at: Instant;
  readonly given: Partial<Readonly<Record<Side, Given>>>;
}

/** What one may see of the confidences in a key result. */
export interface Confidences {
  /** Mine in this meeting; null while not given. */
  readonly mine: Given | null;
  /** The other side's in this meeting; null while not given, or while I have neither given nor skipped mine. */
  readonly theirs: Given | null;
  /** The other side said something that is shown once I have too. */
  readonly isHeld: boolean;
  /** Earlier meetings, oldest first. */
  readonly earlier: readonly Round[];
}

/** What was said of every key result, by task id, oldest meeting first: read once for a whole board. */
export function roundsByTask(view: View, pair: Pair): ReadonlyMap<string, readonly Round[]> {
  const reviews = [...view.records.values()].flatMap(({ record }) =>
    record.kind === 'review' ? [record] : [],
  );
  return roundsOf(reviews, pair);
}

/** The same of reviews read elsewhere, such as those of the whole past. */
export function roundsOf(
  reviews: readonly ReviewRecord[],
  pair: Pair,
): ReadonlyMap<string, readonly Round[]> {
  const byTask = new Map<string, Map<Guid, Round>>();
  for (const record of reviews) {
    const side = sideOf(pair, record.personId);
    if (side === null) continue;
    const { meetingId } = record;
    for (const [taskId, given] of Object.entries(record.given)) {
      const rounds = byTask.get(taskId) ?? new Map<Guid, Round>();
      byTask.set(taskId, rounds);
      const before = rounds.get(meetingId);
      const at = before && before.at < given.at ? before.at : given.at;
      rounds.set(meetingId, { meetingId, at, given: { ...before?.given, [side]: given } });
    }
  }
  return new Map(
    [...byTask].map(([taskId, rounds]) => [
      taskId,
      [...rounds.values()].sort((one, other) => (one.at < other.at ? -1 : 1)),
    ]),
  );
}

/** The confidences of a key result as `me` may see them in the meeting, from what {@link roundsByTask} has of it. */
export function confidencesOf(rounds: readonly Round[], meetingId: Guid, me: Side): Confidences {
  const now = rounds.find((round) => round.meetingId === meetingId)?.given;
  const mine = now?.[me] ?? null;
  const theirs = now?.[otherSide(me)] ?? null;
  return {
    mine,
    theirs: mine === null ? null : theirs,
    isHeld: mine === null && theirs !== null,
    earlier: rounds.filter((round) => round.meetingId !== meetingId),
  };
}

/**
 * The number that stands for a side: the last one of earlier meetings, chosen or carried. What was chosen may be older than what this device has of the
 * past; "nothing changed" carries it on.
 */
export function standingNumber(rounds: readonly Round[], side: Side): Confidence | null {
  return rounds.findLast((round) => round.given[side]?.confidence != null)?.given[side]?.confidence ?? null;
}

/** How far the two stand apart; null unless both gave a number. */
export function apart(one: Given | null, other: Given | null): number | null {
  if (one === null || other === null || one.confidence === null || other.confidence === null) return null;
  return Math.abs(one.confidence - other.confidence);
}

/** What a person said in a meeting, if anything. */
export function reviewOf(view: View, meetingId: Guid, personId: Guid): ReviewRecord | null {
  const record = view.records.get(reviewKey(meetingId, personId))?.record;
  return record?.kind === 'review' ? record : null;
}
