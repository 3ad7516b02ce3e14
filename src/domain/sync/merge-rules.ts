import { mergeTurns } from '../happiness/mood-note.ts';
import type { Served } from '../records/board-record.ts';
import type { ActionRecord, FeedRecord } from '../records/feed-record.ts';
import type { Common } from '../records/record.ts';
import { mergeBoards, mergeGiven, mergeLists, mergeLogs, mergeValues } from './merge-several.ts';

type RecordOf<K extends FeedRecord['kind']> = Extract<FeedRecord, { kind: K }>;
type Member<R> = Exclude<keyof R, keyof Common | 'kind'>;

/** The value of both, of what either said: lists and the like, in which several things stand side by side. */
export interface Joining<T> {
  readonly merge: (base: T | undefined, mine: T, theirs: T | undefined) => T;
}

/**
 * What somebody wrote: `text` is a person's, and of two versions a person decides. `copied` is an id or a title of Planner as last
 * seen: nobody wrote it here, the one sent last stands.
 */
export type TextRule = 'text' | 'copied';

/**
 * How a member merges that both changed.
 * - `fixed`: nobody changes it; what the list has stands.
 * - `first`: what reached the list first stands.
 * - `last`: the one that is sent last stands, without a word: a tap that either can repeat.
 * - `told`: the one that is sent last stands, and who sent it is told what it replaced.
 * - `ofOne`: only one side writes it; of that person's two devices the one sent last.
 */
type Rule<R, T> = 'fixed' | 'first' | Joining<T> | RuleOfValue<R, Exclude<T, null>>;
type RuleOfValue<R, T> = string extends T
  ? TextRule | ((record: R) => TextRule)
  : [T] extends [Served]
    ? 'text'
    : [T] extends [string | number | boolean]
      ? 'last' | 'told'
      : 'ofOne';

/** Every kind of record and every member of it: one that is added without a rule does not compile, nor a text that would be overwritten. */
export type MergeRules<R extends FeedRecord = FeedRecord> = {
  readonly [K in R['kind']]: RulesOf<RecordOf<K>>;
};
export type RulesOf<R> = { readonly [M in Member<R>]-?: Rule<R, Exclude<R[M], undefined>> };

/** A row that is only ever added, never changed. */
const appended = { meetingId: 'fixed', round: 'fixed', about: 'fixed', rater: 'fixed' } as const;
const names = { merge: mergeLists };

export const mergeRules = {
  space: {
    groupId: 'fixed',
    pair: 'fixed',
    reportManages: 'fixed',
    chats: names,
    boards: { merge: mergeBoards },
  },
  meeting: {
    meetingId: 'fixed',
    start: 'fixed',
    end: 'fixed',
    originalStart: 'fixed',
    iCalUId: 'fixed',
    startedAt: 'first',
    startedBy: 'first',
    log: { merge: mergeLogs },
    skipped: names,
    closedAt: 'first',
    closedBy: 'first',
    before: 'fixed',
    unrated: 'fixed',
  },
  entry: {
    state: 'last',
    meetingId: 'fixed',
    section: 'last',
    body: 'text',
    mood: 'fixed',
    turns: { merge: (base, mine, theirs) => mergeTurns(base ?? [], mine, theirs ?? []) },
    keep: 'last',
  },
  action: {
    state: 'told',
    meetingId: 'fixed',
    body: 'text',
    ownerId: 'told',
    dueOn: 'told',
    question: 'fixed',
    planId: 'first',
    taskId: 'first',
    planner: {
      merge: (_, mine, theirs): ActionRecord['planner'] => (theirs === 'created' ? theirs : mine),
    },
    reviewedIn: 'last',
  },
  decision: { meetingId: 'fixed', question: 'fixed', answer: 'last', actions: names },
  seal: { ...appended, seal: 'fixed', replaces: 'fixed' },
  open: appended,
  pass: appended,
  secret: { ...appended, bytes: 'fixed', body: 'fixed', against: 'fixed' },
  happiness: { meetingId: 'fixed', value: 'last' },
  ready: { meetingId: 'fixed', personId: 'fixed' },
  role: { personId: 'fixed', role: 'text', nextRole: 'text', link: 'text' },
  cadence: { every: 'told', paused: 'last', askedAt: 'last' },
  remark: {
    meetingId: 'fixed',
    round: 'fixed',
    about: 'fixed',
    use: 'fixed',
    to: 'fixed',
    body: 'text',
    confirmed: 'last',
    became: 'last',
  },
  keyResult: {
    planId: 'fixed',
    taskId: 'fixed',
    body: 'copied',
    unit: 'text',
    start: 'told',
    target: 'told',
    values: { merge: mergeValues },
    commitment: 'told',
    leads: 'copied',
  },
  review: { meetingId: 'fixed', personId: 'fixed', given: { merge: mergeGiven } },
  goal: {
    use: 'fixed',
    planId: 'fixed',
    place: 'fixed',
    // Of one that stands on a board it is Planner's.
    body: ({ planId }) => (planId === null ? 'text' : 'copied'),
    state: 'told',
    serves: 'text',
    agreedByManager: 'ofOne',
    agreedByReport: 'ofOne',
  },
  time: {
    personId: 'fixed',
    month: 'fixed',
    planned: 'last',
    kept: 'last',
    moved: 'last',
    lost: 'last',
  },
} as const satisfies MergeRules;

type Rules = typeof mergeRules;
type NamedBy<R, W> = { [M in keyof R]: R[M] extends W ? M : never }[keyof R];
type NamesOf<W> = { [K in keyof Rules]: NamedBy<Rules[K], W> }[keyof Rules];

/** Members that hold a person's text in any kind of record. */
export type TextMember = NamesOf<'text' | ((record: never) => TextRule)>;
/** Members of which one side's value can replace the other's, and is told. */
export type ToldMember = NamesOf<'told'>;

/** The rule of a member; undefined for one that this version does not know. */
export function ruleOf(
  record: FeedRecord,
  name: string,
): 'fixed' | 'first' | 'last' | 'told' | 'ofOne' | TextRule | Joining<unknown> | undefined {
  const rules = mergeRules[record.kind] as Readonly<Record<string, unknown>>;
  const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
  if (typeof rule === 'function') return (rule as (record: FeedRecord) => TextRule)(record);
  return rule as ReturnType<typeof ruleOf>;
}
