import type { Given, Measured, ReviewRecord } from '../records/board-record.ts';
import type { BoardLink, MeetingRecord, SectionOpened } from '../records/feed-record.ts';

type Log = MeetingRecord['log'];

/** Every line of both logs once, in order of time; lines of one instant keep the order of their sections' names. */
export function mergeLogs(_: Log | undefined, mine: Log, theirs: Log | undefined): Log {
  const lines = new Map<string, SectionOpened>();
  for (const line of [...(theirs ?? []), ...mine]) lines.set(`${line.at} ${line.section} ${line.by}`, line);
  return [...lines].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, line]) => line);
}

/** What either added stays, what either took away goes. */
export function mergeLists<T extends string>(
  base: readonly T[] = [],
  mine: readonly T[],
  theirs: readonly T[] = [],
): readonly T[] {
  const kept = theirs.filter((item) => mine.includes(item) || !base.includes(item));
  return [...kept, ...mine.filter((item) => !theirs.includes(item) && !base.includes(item))];
}

type Values = readonly Measured[];

/** Readings: what either added stays, in order of time, what either took back goes. */
export function mergeValues(base: Values = [], mine: Values, theirs: Values = []): Values {
  const keyed = (values: Values): ReadonlyMap<string, Measured> =>
    new Map(values.map((one) => [`${one.at} ${one.by}`, one]));
  const merged = mergeMaps(keyed(base), keyed(mine), keyed(theirs), (ours) => ours);
  return [...merged].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, value]) => value);
}

type ReviewGiven = ReviewRecord['given'];

/** What a person said of key results on two devices: all of it, and of one key result what was said last. */
export function mergeGiven(base: ReviewGiven = {}, mine: ReviewGiven, theirs: ReviewGiven = {}): ReviewGiven {
  const mapOf = (given: ReviewGiven): ReadonlyMap<string, Given> => new Map(Object.entries(given));
  const later = (one: Given, other: Given): Given => (one.at < other.at ? other : one);
  return Object.fromEntries(mergeMaps(mapOf(base), mapOf(mine), mapOf(theirs), later));
}

/** What either added stays, what either took away goes; `choose` between ours and theirs where both have something. */
function mergeMaps<T>(
  base: ReadonlyMap<string, T>,
  mine: ReadonlyMap<string, T>,
  theirs: ReadonlyMap<string, T>,
  choose: (ours: T, others: T) => T,
): ReadonlyMap<string, T> {
  const names = mergeLists([...base.keys()], [...mine.keys()], [...theirs.keys()]);
  return new Map(
    names.flatMap((name): [string, T][] => {
      const [ours, others] = [mine.get(name), theirs.get(name)];
      if (ours === undefined) return others === undefined ? [] : [[name, others]];
      return [[name, others === undefined ? ours : choose(ours, others)]];
    }),
  );
}

type Links = readonly BoardLink[];

/**
 * Linked boards, use by use (ADR 020): of two linked at once the one sent last; one linked stands against unlinking the one before it,
 * and both against other settings of that one; of one board the settings sent last.
 */
export function mergeBoards(base: Links = [], mine: Links, theirs: Links = []): Links {
  const uses = new Set([...theirs, ...mine].map(({ use }) => use));
  return [...uses].flatMap((use) => {
    const [was, ours, others] = [base, mine, theirs].map((links) => links.find((link) => link.use === use));
    return mergeLink(was, ours, others) ?? [];
  });
}

/** Which board is linked goes before how it is read: settings are of the board they were made for. */
function mergeLink(was?: BoardLink, ours?: BoardLink, others?: BoardLink): BoardLink | undefined {
  if (same(was, ours)) return others;
  if (same(was, others)) return ours;
  const isOtherPlan = others?.planId !== was?.planId;
  if (ours?.planId === was?.planId) return isOtherPlan ? others : ours;
  return isOtherPlan ? (ours ?? others) : ours;
}

/** Whether two values are the same when written down. */
export function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
