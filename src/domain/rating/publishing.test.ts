import { describe, expect, it } from 'vitest';
import { adele, alex, guid, instant } from '../../../tests/fakes/fake-pair.ts';
import { freshKey, type RecordKey, type Stored } from '../records/feed-record.ts';
import type { OwnItem } from '../records/own-item.ts';
import type { AppendedRecord } from '../records/rating-record.ts';
import type { Guid } from '../values/guid.ts';
import { toBase64url } from '../values/base64url.ts';
import { bytesOfText, canonicalText, readableRating } from './canonical.ts';
import type { DirectionFacts } from './direction-facts.ts';
import { directionOf } from './direction.ts';
import { mayPublish, type PublishingFacts } from './publishing.ts';

const space = guid('6e000000-0000-4000-8000-000000000001');
const meetingId = guid('3e000000-0000-4000-8000-000000000007');
const eve = guid('e5e00000-0000-4000-8000-000000000009');
const at = instant('2026-11-23T14:10:00Z');
const place = { meetingId, round: 1, about: 'manager' as const };
const [mySeal, theirSeal, otherSeal] = ['a', 'b', 'c'].map((digit) => digit.repeat(64)) as [
  string,
  string,
  string,
];
const keyOf = (kind: AppendedRecord['kind'], number: number): RecordKey =>
  freshKey(kind, guid(`00000000-0000-4000-8000-${String(number).padStart(12, '0')}`));
const keys = { mySeal: keyOf('seal', 1), theirSeal: keyOf('seal', 2), myOpen: keyOf('open', 3) };

/** A row in the list. `author` is whom the server names; `saves` above 1 with no known first version leaves it in doubt. */
function row(itemId: number, record: AppendedRecord, author: Guid = record.rater): Stored<AppendedRecord> {
  const version = `"${String(itemId)},1"`;
  return {
    record,
    itemId: String(itemId),
    version,
    saves: 1,
    createdBy: author,
    modifiedBy: author,
    modifiedAt: at,
  };
}

const seal = (key: RecordKey, rater: Guid, text: string, round = 1): AppendedRecord => ({
  kind: 'seal',
  key,
  at,
  extra: {},
  ...place,
  round,
  rater,
  seal: text,
  replaces: null,
});
const said = (kind: 'open' | 'pass', key: RecordKey, rater: Guid, round = 1): AppendedRecord => ({
  kind,
  key,
  at,
  extra: {},
  ...place,
  round,
  rater,
});
const rating = {
  space,
  ...place,
  rater: adele.id,
  value: 2 as const,
  note: '',
  salt: toBase64url(new Uint8Array(32)),
};
const secret = (key: RecordKey, rater: Guid, bytes: string): AppendedRecord => ({
  kind: 'secret',
  key,
  at,
  extra: {},
  ...place,
  rater,
  bytes,
  body: readableRating(rating),
  against: null,
});
const theirBytes = toBase64url(bytesOfText(canonicalText(rating)));

const mySecret: OwnItem = {
  kind: 'secret',
  id: keys.mySeal,
  ...place,
  value: 2,
  note: 'x',
  salt: 's',
  seal: mySeal,
  at,
};
const ownOpen = (theirs: string, mine = mySeal, round = 1): OwnItem => ({
  kind: 'open',
  id: keys.myOpen,
  ...place,
  round,
  space,
  mine,
  theirs: { rater: adele.id, key: keys.theirSeal, seal: theirs },
  at,
});

interface Part {
  readonly rows?: readonly Stored<AppendedRecord>[];
  readonly own?: readonly OwnItem[];
  /** Whether publishing is still possible with it. */
  readonly ok: boolean;
}

/** Every part of a direction in every way it may stand. Alex is the one who publishes or does not. */
const parts: Readonly<Record<string, Readonly<Record<string, Part>>>> = {
  'my seal': {
    'in the list': { rows: [row(1, seal(keys.mySeal, alex.id, mySeal))], own: [mySecret], ok: true },
    absent: { ok: false },
    'in the list without my secret': { rows: [row(1, seal(keys.mySeal, alex.id, mySeal))], ok: false },
    'deleted since I saw it': {
      own: [
        mySecret,
        { kind: 'seen', id: `seen:${keys.mySeal}`, ...place, rater: alex.id, seal: mySeal, itemId: '1', at },
      ],
      ok: false,
    },
    'another than I saw': {
      rows: [row(1, seal(keys.mySeal, alex.id, otherSeal))],
      own: [
        mySecret,
        { kind: 'seen', id: `seen:${keys.mySeal}`, ...place, rater: alex.id, seal: mySeal, itemId: '1', at },
      ],
      ok: false,
    },
    'saved by the other in my name': {
      rows: [row(1, seal(keys.mySeal, alex.id, mySeal), adele.id)],
      own: [mySecret],
      ok: false,
    },
  },
  'their seal': {
    'in the list': { rows: [row(2, seal(keys.theirSeal, adele.id, theirSeal))], ok: true },
    absent: { ok: false },
    'deleted since I saw it': {
      own: [
        {
          kind: 'seen',
          id: `seen:${keys.theirSeal}`,
          ...place,
          rater: adele.id,
          seal: theirSeal,
          itemId: '2',
          at,
        },
      ],
      ok: false,
    },
    'of somebody else': { rows: [row(2, seal(keys.theirSeal, eve, theirSeal))], ok: false },
    'saved by somebody else': { rows: [row(2, seal(keys.theirSeal, adele.id, theirSeal), eve)], ok: false },
    'of the next round': { rows: [row(2, seal(keys.theirSeal, adele.id, theirSeal, 2))], ok: false },
  },
  'my “Open”': {
    'said, in my folder and in the list': {
      rows: [row(5, said('open', keys.myOpen, alex.id))],
      own: [ownOpen(theirSeal)],
      ok: true,
    },
    'said, its row deleted': { own: [ownOpen(theirSeal)], ok: true },
    'not said': { ok: false },
    'in the list alone, in my name': { rows: [row(5, said('open', keys.myOpen, alex.id))], ok: false },
    'said of another seal of theirs': {
      rows: [row(5, said('open', keys.myOpen, alex.id))],
      own: [ownOpen(otherSeal)],
      ok: false,
    },
    'said of another seal of mine': { own: [ownOpen(theirSeal, otherSeal)], ok: false },
    'said in another round': { own: [ownOpen(theirSeal, mySeal, 2)], ok: false },
  },
  'their “Open”': {
    'in the list': { rows: [row(6, said('open', keyOf('open', 6), adele.id))], ok: true },
    absent: { ok: false },
    'said before both had sealed': { rows: [row(0, said('open', keyOf('open', 6), adele.id))], ok: false },
    'written by me in their name': {
      rows: [row(6, said('open', keyOf('open', 6), adele.id), alex.id)],
      ok: false,
    },
    'of somebody else': { rows: [row(6, said('open', keyOf('open', 6), eve))], ok: false },
    'of another round': { rows: [row(6, said('open', keyOf('open', 6), adele.id, 2))], ok: false },
  },
  'a row that opens': {
    absent: { ok: true },
    'junk of theirs': { rows: [row(7, secret(keyOf('secret', 7), adele.id, 'AAAA'))], ok: true },
    'a rating of theirs that was never sealed': {
      rows: [row(7, secret(keyOf('secret', 7), adele.id, theirBytes))],
      ok: true,
    },
    'junk in my name': { rows: [row(7, secret(keyOf('secret', 7), alex.id, 'AAAA'))], ok: true },
    'mine, seen and deleted': {
      own: [
        {
          kind: 'seenRow',
          id: 'seenRow:7',
          ...place,
          key: keyOf('secret', 7),
          what: 'secret',
          rater: alex.id,
          author: alex.id,
          digest: '',
          itemId: '7',
          at,
        },
      ],
      ok: false,
    },
  },
  'a pass': {
    absent: { ok: true },
    theirs: { rows: [row(8, said('pass', keyOf('pass', 8), adele.id))], ok: true },
    'in my name': { rows: [row(8, said('pass', keyOf('pass', 8), alex.id))], ok: true },
  },
};

const settled: PublishingFacts = { isListRead: true, isOwnRead: true, isOver: false, isSpaceDrifted: false };

function factsOf(chosen: readonly Part[], known: PublishingFacts = settled): DirectionFacts {
  return {
    space,
    pair: { manager: adele, report: alex },
    me: alex.id,
    meetingId,
    about: 'manager',
    rows: chosen.flatMap(({ rows = [] }) => rows),
    unsent: [],
    originals: new Map(),
    digests: new Map([
      ['AAAA', ''],
      [theirBytes, otherSeal],
    ]),
    own: chosen.flatMap(({ own = [] }) => own),
    isOwnRead: known.isOwnRead,
    isListRead: known.isListRead,
    isOver: known.isOver,
  };
}

/** Every choice of one way for each part. */
function combinations(): readonly (readonly [string, readonly Part[]])[] {
  let all: (readonly [string, readonly Part[]])[] = [['', []]];
  for (const [part, ways] of Object.entries(parts))
    all = all.flatMap(([name, chosen]) =>
      Object.entries(ways).map(([way, made]) => [`${name}${part} ${way}; `, [...chosen, made]] as const),
    );
  return all;
}

describe('a sealed rating is published', () => {
  it('in no combination of rows but those where both seals stand and both said “Open” of just these', () => {
    const all = combinations();
    expect(all).toHaveLength(6 * 6 * 7 * 6 * 5 * 3);
    const wrong = all.filter(([, chosen]) => {
      const may = mayPublish(directionOf(factsOf(chosen)), settled);
      return may !== chosen.every(({ ok }) => ok);
    });
    expect(wrong.map(([name]) => name)).toEqual([]);
    expect(all.filter(([, chosen]) => chosen.every(({ ok }) => ok)).length).toBeGreaterThan(10);
  });

  it.each([
    ['before the list was read', { isListRead: false }],
    ['before the own folder was read', { isOwnRead: false }],
    ['after the next meeting began', { isOver: true }],
    ['where the space is not what was taken on', { isSpaceDrifted: true }],
  ])('never %s', (_when, change) => {
    const known = { ...settled, ...change };
    const chosen = Object.values(parts).flatMap((ways) => Object.values(ways).slice(0, 1));
    expect(mayPublish(directionOf(factsOf(chosen)), settled)).toBe(true);
    expect(mayPublish(directionOf(factsOf(chosen, known)), known)).toBe(false);
  });
});
