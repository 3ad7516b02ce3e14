import { freshKey, type FeedRecord, type Stored } from '../records/feed-record.ts';
import { usualCadence } from '../records/rating-record.ts';
import type { Guid } from '../values/guid.ts';
import type { Patch } from './change.ts';
import { same } from './merge-several.ts';

/** What is to be changed in the record that is there, over what it held when nothing was said. */
export interface SaidBeside {
  readonly patch: Patch;
  readonly base: Patch;
}

/**
 * What becomes of a record whose key the list has already.
 * - `theirs`: the one there is ours, after a lost answer, or says the same.
 * - `beside`: another text of one person's other device; it stands beside the one there.
 * - an object: a record in which nothing was said yet; what ours says beyond it is merged member by member.
 */
type CreatedRule<R> =
  | 'theirs'
  | 'beside'
  | { readonly [M in keyof R]?: R[M] | null }
  | ((mine: R, theirs: R) => SaidBeside | null);

const rules: {
  readonly [K in FeedRecord['kind']]: CreatedRule<Extract<FeedRecord, { kind: K }>>;
} = {
  space: 'theirs',
  // Both start a meeting.
  meeting: ({ log }) => ({ patch: { log }, base: { log: [] } }),
  entry: 'beside',
  action: 'theirs',
  // Both answer a question.
  decision: ({ answer, actions }, theirs) =>
    answer === 'actions'
      ? { patch: { answer, actions }, base: { answer: theirs.answer, actions: [] } }
      : null,
  seal: 'theirs',
  open: 'theirs',
  pass: 'theirs',
  secret: 'theirs',
  // Shared on two devices of the report: the one sent last stands, as with any value.
  happiness: ({ value }, theirs) =>
    value === theirs.value ? null : { patch: { value }, base: { value: theirs.value } },
  ready: 'theirs',
  role: { role: '', nextRole: '', link: '' },
  // The rest of it is only what holds without a choice.
  cadence: usualCadence,
  remark: 'beside',
  keyResult: { unit: '', start: null, target: null, values: [], commitment: null, leads: null },
  // By one person on two devices.
  review: ({ given }) => ({ patch: { given }, base: { given: {} } }),
  goal: { serves: null, agreedByManager: null, agreedByReport: null },
  time: { planned: null, kept: null, moved: null, lost: null },
};

/** What our record adds to one the other side, or another device, made under the same key; null for nothing. */
export function mergeCreated(mine: FeedRecord, theirs: FeedRecord): SaidBeside | null {
  const rule = rules[mine.kind] as CreatedRule<FeedRecord>;
  if (mine.kind !== theirs.kind || typeof rule === 'string') return null;
  return typeof rule === 'function' ? rule(mine, theirs) : saidBeyond(mine, rule);
}

/**
 * The record that keeps our words beside those of another device of ours under the same key, under a key made of `id`; null where the
 * one there has them. An entry that the other side saved last is ours after a lost answer, with what they made of it.
 */
export function besideCreated(mine: FeedRecord, there: Stored, id: Guid, me: Guid): FeedRecord | null {
  if (!hasOtherWords(mine, there.record)) return null;
  if (mine.kind === 'remark') return { ...mine, key: freshKey('remark', id) };
  return mine.kind === 'entry' && there.modifiedBy === me ? { ...mine, key: freshKey('entry', id) } : null;
}

function hasOtherWords(mine: FeedRecord, theirs: FeedRecord): boolean {
  return rules[mine.kind] === 'beside' && 'body' in mine && 'body' in theirs && mine.body !== theirs.body;
}

/** The members of a first record that differ from one in which nothing was said yet. */
function saidBeyond(mine: FeedRecord, blank: Readonly<Record<string, unknown>>): SaidBeside | null {
  const members = mine as unknown as Readonly<Record<string, unknown>>;
  const said = Object.keys(blank).filter((name) => !same(members[name], blank[name]));
  if (said.length === 0) return null;
  const pick = (from: Readonly<Record<string, unknown>>): Patch =>
    Object.fromEntries(said.map((name) => [name, from[name]]));
  return { patch: pick(members), base: pick(blank) };
}
