import { mergeTurns, stateOf } from '../happiness/mood-note.ts';
import type { Given, Measured } from '../records/board-record.ts';
import type { BoardLink, FeedRecord, MeetingRecord, SectionOpened, Turn } from '../records/feed-record.ts';
import type { Change, Patch } from './change.ts';

type RecordUpdate = Omit<Extract<Change, { type: 'update' }>, 'id' | 'madeAt' | 'heldUntil' | 'problem'>;

/** The record with the members of the patch. The patch was made for a record of the same kind. */
export function applyPatch<T extends FeedRecord>(record: T, patch: Patch): T {
  return { ...record, ...patch };
}

/** The change that gives a record new values, with what they replace. A value that is the one there changes nothing: the other side may. */
export function updateOf(record: FeedRecord, given: Patch): RecordUpdate {
  const source = record as unknown as Record<string, unknown>;
  const changed = Object.entries(given).filter(([name, value]) => !same(value, source[name]));
  const base = Object.fromEntries(changed.map(([name]) => [name, source[name]]));
  const patch = Object.fromEntries(changed) as Patch;
  return { type: 'update', key: record.key, patch, base, before: record, conflict: null };
}

export type Merge = { readonly type: 'merged'; readonly patch: Patch } | { readonly type: 'conflict' };

/**
 * What is still to be sent of a change after the record has changed meanwhile.
 *
 * Tie-break, member by member:
 * - the same value on both sides, or a value they did not touch: nothing special, ours is sent if it differs;
 * - a text both changed: conflict, a person decides, both versions stay;
 * - the log of a meeting: both logs, without repeats, in order of time;
 * - the turns of a note: what either added stays, once, in order of time, what either took back goes; its state follows from them;
 * - lists of sections or actions: what either added stays, what either took away goes;
 * - the close and the start of a meeting that reached the list first stand;
 * - the readings of a key result: what either added stays, in order of time, what either took back goes;
 * - what a person said of key results on two devices: the same, and of one key result what was said last;
 * - linked boards, use by use: of two linked at once the one sent last; one linked stands against unlinking the one before it, and
 *   both against other settings of that one; of one board the settings sent last;
 * - an action that has a Planner task keeps it;
 * - anything else both changed: the one that is sent last wins, which is ours.
 */
export function mergePatch(base: Patch, mine: Patch, theirs: FeedRecord): Merge {
  const was = base as Record<string, unknown>;
  const now = theirs as unknown as Record<string, unknown>;
  const patch: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(mine)) {
    const isFree = name === 'body' && isTitleOfCard(theirs);
    const merged: Member | undefined = isFree ? { value } : mergeMember(name, was[name], value, now[name]);
    if (merged === undefined) return { type: 'conflict' };
    if (!same(merged.value, now[name])) patch[name] = merged.value;
  }
  // Two sides that turned a note at once must not leave it settled by one while the other's turn opened it again.
  if (theirs.kind === 'entry' && patch['turns'] !== undefined && !same(was['turns'], now['turns'])) {
    patch['state'] = stateOf({ mood: theirs.mood, turns: patch['turns'] as readonly Turn[] });
    if (patch['state'] === theirs.state) delete patch['state'];
  }
  return { type: 'merged', patch: patch as Patch };
}

/** Its text is Planner's, as last seen: nobody wrote it here. */
function isTitleOfCard(record: FeedRecord): boolean {
  return record.kind === 'keyResult' || (record.kind === 'goal' && record.planId !== null);
}

interface Member {
  readonly value: unknown;
}

function mergeMember(name: string, base: unknown, mine: unknown, theirs: unknown): Member | undefined {
  if (same(base, theirs) || same(mine, theirs)) return { value: mine };
  if (name === 'body') return undefined;
  if (firstStands.has(name)) return { value: theirs ?? mine };
  const merge = merges[name];
  return { value: merge ? merge(base, mine, theirs) : mine };
}

/** Members that hold several things, each of which stands for itself. */
const merges: Readonly<Record<string, (base: unknown, mine: unknown, theirs: unknown) => unknown>> = {
  log: (_, mine, theirs) => mergeLogs(mine as MeetingRecord['log'], theirs as MeetingRecord['log']),
  turns: (base, mine, theirs) => mergeTurns(turnsIn(base), turnsIn(mine), turnsIn(theirs)),
  skipped: (base, mine, theirs) => mergeLists(base as Names, mine as Names, theirs as Names),
  actions: (base, mine, theirs) => mergeLists(base as Names, mine as Names, theirs as Names),
  values: (base, mine, theirs) => mergeValues(base as Values, mine as Values, theirs as Values),
  given: (base, mine, theirs) => mergeGiven(base as ReviewGiven, mine as ReviewGiven, theirs as ReviewGiven),
  boards: (base, mine, theirs) => mergeBoards(base as Links, mine as Links, theirs as Links),
  planner: (_, mine, theirs) => (theirs === 'created' ? theirs : mine),
};

function turnsIn(value: unknown): readonly Turn[] {
  return (value ?? []) as readonly Turn[];
}

type Names = readonly string[];
const firstStands: ReadonlySet<string> = new Set([
  'closedAt',
  'closedBy',
  'startedAt',
  'startedBy',
  'taskId',
  'planId',
]);

type Values = readonly Measured[];

function mergeValues(base: Values, mine: Values, theirs: Values): Values {
  const keyed = (values: Values): ReadonlyMap<string, Measured> =>
    new Map(values.map((one) => [`${one.at} ${one.by}`, one]));
  const merged = mergeMaps(keyed(base), keyed(mine), keyed(theirs), (ours) => ours);
  return [...merged].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, value]) => value);
}

type ReviewGiven = Readonly<Record<string, Given>>;

function mergeGiven(base: ReviewGiven, mine: ReviewGiven, theirs: ReviewGiven): ReviewGiven {
  const [was, ours, others] = [base, mine, theirs].map((given) => new Map(Object.entries(given)));
  const later = (one: Given, other: Given): Given => (one.at < other.at ? other : one);
  return Object.fromEntries(mergeMaps(was ?? new Map(), ours ?? new Map(), others ?? new Map(), later));
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

/** One board a use (ADR 020). */
function mergeBoards(base: Links, mine: Links, theirs: Links): Links {
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

/** Every line of both logs once, in order of time; lines of one instant keep the order of their sections' names. */
function mergeLogs(mine: MeetingRecord['log'], theirs: MeetingRecord['log']): MeetingRecord['log'] {
  const lines = new Map<string, SectionOpened>();
  for (const line of [...theirs, ...mine]) lines.set(`${line.at} ${line.section} ${line.by}`, line);
  return [...lines].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, line]) => line);
}

function mergeLists(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): readonly string[] {
  const kept = theirs.filter((item) => mine.includes(item) || !base.includes(item));
  return [...kept, ...mine.filter((item) => !theirs.includes(item) && !base.includes(item))];
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
