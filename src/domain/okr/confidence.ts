import { sideOf, type Pair, type Side } from '../people/pair.ts';
import { reviewKey, type Given, type ReviewRecord } from '../records/board-record.ts';
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

/** The confidences of a key result as `me` may see them in the meeting. */
export function confidencesOf(
  view: View,
  pair: Pair,
  meetingId: Guid,
  me: Side,
  taskId: string,
): Confidences {
  const rounds = roundsOf(view, pair, taskId);
  const other: Side = me === 'manager' ? 'report' : 'manager';
  const now = rounds.find((round) => round.meetingId === meetingId)?.given;
  const mine = now?.[me] ?? null;
  const theirs = now?.[other] ?? null;
  return {
    mine,
    theirs: mine === null ? null : theirs,
    isHeld: mine === null && theirs !== null,
    earlier: rounds.filter((round) => round.meetingId !== meetingId),
  };
}

function roundsOf(view: View, pair: Pair, taskId: string): readonly Round[] {
  const rounds = new Map<Guid, Round>();
  for (const { record } of view.records.values()) {
    if (record.kind !== 'review') continue;
    const given = record.given[taskId];
    const side = sideOf(pair, record.personId);
    if (given === undefined || side === null) continue;
    const before = rounds.get(record.meetingId);
    const at = before && before.at < given.at ? before.at : given.at;
    rounds.set(record.meetingId, {
      meetingId: record.meetingId,
      at,
      given: { ...before?.given, [side]: given },
    });
  }
  return [...rounds.values()].sort((one, other) => (one.at < other.at ? -1 : 1));
}

/** What a side last said in earlier meetings with a number, "nothing changed" not counted as a saying of its own. */
export function lastSaid(rounds: readonly Round[], side: Side): Given | null {
  return rounds.findLast((round) => isJudgement(round.given[side]))?.given[side] ?? null;
}

/** A number that somebody chose, not one that was carried. */
function isJudgement(given: Given | undefined): given is Given {
  return given !== undefined && given.confidence !== null && !given.unchanged;
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
