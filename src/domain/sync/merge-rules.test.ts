import { describe, expect, it } from 'vitest';
import { adele, alex, monday } from '../../../tests/fakes/fake-pair.ts';
import { action, entry, meetingId } from '../../../tests/fakes/records.ts';
import { goalKey, keyResultKey, lineKey, type GoalRecord } from '../records/board-record.ts';
import type { EntryRecord, FeedRecord } from '../records/feed-record.ts';
import { remarkKey, roleKey, type RemarkRecord } from '../records/rating-record.ts';
import type { Patch } from './change.ts';
import { applyPatch, mergePatch, replacedBy, textsInConflict, updateOf } from './merge.ts';
import { mergeRules, ruleOf, type MergeRules, type RulesOf, type TextMember } from './merge-rules.ts';

const common = { at: monday, extra: {} };
const line: GoalRecord = {
  ...common,
  kind: 'goal',
  key: lineKey(meetingId),
  use: 'okrs',
  planId: null,
  place: null,
  body: 'A line',
  state: 'open',
  serves: null,
  agreedByManager: null,
  agreedByReport: null,
};
const onBoard: GoalRecord = { ...line, key: goalKey('plan', 'bucket'), planId: 'plan', place: 'bucket' };
const place = { meetingId, round: 1, about: 'report' as const };
const remark: RemarkRecord = {
  ...common,
  ...place,
  kind: 'remark',
  key: remarkKey(place, 'heard', alex.id),
  use: 'heard',
  to: null,
  body: 'Heard',
  confirmed: false,
  became: null,
};
const records: Readonly<Record<string, FeedRecord>> = {
  entry: entry(1),
  action: action(1),
  remark,
  role: {
    ...common,
    kind: 'role',
    key: roleKey(alex.id),
    personId: alex.id,
    role: 'Now',
    nextRole: 'Next',
    link: 'https://one.example',
  },
  keyResult: {
    ...common,
    kind: 'keyResult',
    key: keyResultKey('task'),
    planId: 'plan',
    taskId: 'task',
    body: 'Title',
    unit: '%',
    start: null,
    target: 5,
    values: [],
    commitment: null,
    leads: null,
  },
  line,
  onBoard,
};
const serves = (text: string) => ({ text, link: null, planId: null, place: null });
const texts: readonly (readonly [keyof typeof records, TextMember])[] = [
  ['entry', 'body'],
  ['action', 'body'],
  ['remark', 'body'],
  ['line', 'body'],
  ['line', 'serves'],
  ['onBoard', 'serves'],
  ['role', 'role'],
  ['role', 'nextRole'],
  ['role', 'link'],
  ['keyResult', 'unit'],
];

function both(was: FeedRecord, mine: Patch, theirs: Patch) {
  const { base, patch } = updateOf(was, mine);
  const now = applyPatch(was, theirs);
  return {
    merge: mergePatch(base, patch, now),
    texts: textsInConflict(base, patch, now),
    replaced: replacedBy(base, patch, now),
  };
}

describe('what both changed', () => {
  it.each(texts)('of %s, %s: a text waits for a person', (kind, member) => {
    const was = records[kind];
    if (was === undefined) throw new Error('no such record');
    const to = (text: string): Patch => ({ [member]: member === 'serves' ? serves(text) : text });
    expect(both(was, to('Mine'), to('Theirs'))).toMatchObject({
      merge: { type: 'conflict' },
      texts: [member],
    });
    expect(both(was, to('Same'), to('Same')).merge).toEqual({ type: 'merged', patch: {} });
    expect(both(was, to('Mine'), {}).merge).toEqual({ type: 'merged', patch: to('Mine') });
  });

  it('names every text of every kind in the cases above', () => {
    const ruled = Object.values(records).flatMap((record) =>
      Object.keys(mergeRules[record.kind]).flatMap((member) =>
        ruleOf(record, member) === 'text' ? [`${record.kind} ${member}`] : [],
      ),
    );
    const all = Object.entries(mergeRules).flatMap(([kind, rules]) =>
      Object.entries(rules).flatMap(([member, rule]) =>
        rule === 'text' || typeof rule === 'function' ? [`${kind} ${member}`] : [],
      ),
    );
    expect(new Set(texts.map(([name, member]) => `${String(records[name]?.kind)} ${member}`))).toEqual(
      new Set(all),
    );
    expect(new Set(ruled)).toEqual(new Set(all));
  });

  it('one taking a text away while the other rewrites it is a conflict too', () => {
    expect(
      both({ ...line, serves: serves('Old') }, { serves: null }, { serves: serves('New') }).texts,
    ).toEqual(['serves']);
  });

  it('a title of Planner is nobody’s text here: the one sent last', () => {
    expect(both(onBoard, { body: 'Mine' }, { body: 'Theirs' }).merge).toEqual({
      type: 'merged',
      patch: { body: 'Mine' },
    });
  });

  it('a day or an owner that ours replaces is told', () => {
    const changed = both(action(1), { ownerId: adele.id }, { ownerId: alex.id });
    expect(changed.replaced).toEqual([]);
    const was = action(1, { dueOn: null });
    const days = ['2026-12-01', '2026-12-02'] as unknown as readonly [never, never];
    expect(both(was, { dueOn: days[0] }, { dueOn: days[1] })).toMatchObject({
      merge: { type: 'merged', patch: { dueOn: days[0] } },
      replaced: ['dueOn'],
    });
  });
});

describe('a rule for every member', () => {
  it('is asked for by the compiler', () => {
    interface Longer extends EntryRecord {
      readonly aside: string;
    }
    const { entry: known } = mergeRules;
    // @ts-expect-error A member without a rule.
    const without: RulesOf<Longer> = { ...known };
    // @ts-expect-error A text that would be overwritten.
    const overwritten: RulesOf<Longer> = { ...known, aside: 'last' };
    const ruled: RulesOf<Longer> = { ...known, aside: 'text' };
    // @ts-expect-error A list that is not joined.
    const list: RulesOf<EntryRecord> = { ...known, turns: 'last' };
    // @ts-expect-error A kind without rules.
    const kinds: MergeRules = { ...mergeRules, remark: undefined };
    expect([without, overwritten, ruled, list, kinds]).toHaveLength(5);
  });
});
