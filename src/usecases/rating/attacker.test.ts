import { describe, expect, it } from 'vitest';
import { adele, alex, guid, instant } from '../../../tests/fakes/fake-pair.ts';
import { RatingPair } from '../../../tests/fakes/rating-pair.ts';
import { numbered } from '../../../tests/fakes/records.ts';
import { Seeded } from '../../../tests/fakes/seeded.ts';
import { isAppendedRecord } from '#src/domain/rating/appended-row.ts';
import { bytesOfText, canonicalText, readableRating } from '#src/domain/rating/canonical.ts';
import { directions } from '#src/domain/rating/rating.ts';
import {
  cadenceKey,
  appendedKinds,
  type AppendedRecord,
  type Every,
} from '#src/domain/records/rating-record.ts';
import { freshKey, meetingKey, type FeedRecord } from '#src/domain/records/feed-record.ts';
import { toBase64url } from '#src/domain/values/base64url.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import { passRating, sayOpen } from './rate.ts';

const eve = guid('e5e00000-0000-4000-8000-000000000009');
const words = 'nobody is to read this';
const anyone = [alex.id, adele.id, eve];
const rounds = [1, 1, 1, 1, 1, 1, 2, 3];
const zeros = '0'.repeat(64);

/** Whoever can write any row under any author: an owner of the site, with the rows of the past at hand. */
class Attacker {
  readonly #two: RatingPair;
  readonly #random: Seeded;
  /** Never "Open" as the manager truly says it: that one may lead to publishing. */
  readonly #isSilent: boolean;
  readonly #past: FeedRecord[] = [];
  #made = 0;

  constructor(two: RatingPair, random: Seeded, isSilent: boolean) {
    this.#two = two;
    this.#random = random;
    this.#isSilent = isSilent;
  }

  act(): void {
    const moves = [
      () => this.#append(),
      () => this.#append(),
      () => this.#change(),
      () => this.#erase(),
      () => this.#replay(),
      () => this.#around(),
    ];
    this.#pick(moves)();
  }

  #append(): void {
    const record = this.#anyRow();
    this.#write(record, this.#random.chance(0.7) ? record.rater : this.#pick([...anyone, null]));
  }

  /** A row of a direction with members of all kinds. */
  #anyRow(): AppendedRecord {
    this.#made += 1;
    const kind = this.#pick([...appendedKinds, 'seal', 'open'] as const);
    const rater = this.#pick(anyone);
    const place = {
      meetingId: this.#pick([this.#two.meetingId, this.#two.meetingId, numbered(5)]),
      round: this.#pick(rounds),
      about: this.#pick(directions),
    };
    const common = {
      key: freshKey(kind, numbered(10_000 + this.#made)),
      at: this.#now(),
      extra: {},
      ...place,
      rater,
    };
    if (kind === 'seal')
      return { ...common, kind, seal: this.#pick([zeros, ...this.#seals()]), replaces: null };
    if (kind !== 'secret') return { ...common, kind };
    const rating = {
      space: this.#two.pair.space.record.groupId,
      ...place,
      rater,
      value: this.#pick([1, 2, 3, 4, 5] as const),
      note: '',
      salt: toBase64url(new Uint8Array(32).fill(this.#made % 250)),
    };
    const bytes = this.#pick(['AAAA', '', toBase64url(bytesOfText(canonicalText(rating)))]);
    return {
      ...common,
      kind,
      bytes,
      body: readableRating(rating),
      against: this.#pick([null, ...this.#seals()]),
    };
  }

  #seals(): readonly string[] {
    return this.#two.records('seal').map(({ seal }) => seal);
  }

  #change(): void {
    const row = this.#random.pick(this.#rows());
    if (!row) return;
    const other = this.#anyRow();
    const changed = isAppendedRecord(row)
      ? ({
          ...row,
          ...(this.#random.chance(0.4) ? { rater: other.rater } : {}),
          ...(this.#random.chance(0.4) ? { round: other.round } : {}),
          ...(this.#random.chance(0.3) ? { about: other.about } : {}),
          ...(row.kind === 'seal' && this.#random.chance(0.4)
            ? { seal: this.#pick([zeros, ...this.#seals()]) }
            : {}),
          ...(row.kind === 'secret' && this.#random.chance(0.4) ? { bytes: 'AAAA' } : {}),
        } satisfies AppendedRecord)
      : row;
    this.#write(changed, this.#pick([...anyone, null]));
  }

  #erase(): void {
    const row = this.#random.pick(this.#rows());
    if (!row) return;
    this.#past.push(row);
    this.#two.pair.list.erase(row.key);
  }

  #replay(): void {
    const old = this.#random.pick([...this.#past, ...this.#rows().filter(isAppendedRecord)]);
    if (!old) return;
    this.#made += 1;
    const isNew = isAppendedRecord(old) && this.#random.chance(0.5);
    const again = isNew ? { ...old, key: freshKey(old.kind, numbered(10_000 + this.#made)) } : old;
    this.#write(again, this.#pick(anyone));
  }

  /** The rows around the ratings: who the two are, which meetings there were, how often they rate. */
  #around(): void {
    const { meetingId, pair } = this.#two;
    const space = pair.space.record;
    const swapped = { manager: space.pair.report, report: space.pair.manager };
    const withEve = { ...space.pair, manager: { id: eve, name: 'Eve', mail: null } };
    const startedAt = this.#pick([
      instant('2026-11-20T09:00:00Z'),
      this.#now(),
      instant('2027-01-01T09:00:00Z'),
    ]);
    const meeting = pair.list.record(meetingKey(meetingId));
    const written: readonly FeedRecord[] = [
      { ...space, pair: this.#pick([swapped, withEve, space.pair]) },
      { ...space, groupId: this.#pick([numbered(6), space.groupId]) },
      {
        kind: 'cadence',
        key: cadenceKey,
        at: this.#now(),
        extra: {},
        every: this.#pick<Every>([0, 1, 2, 4]),
        paused: this.#random.chance(0.5),
        askedAt: null,
      },
      ...(meeting?.kind === 'meeting'
        ? [{ ...meeting, startedAt, closedAt: this.#pick([null, startedAt]) }]
        : []),
    ];
    this.#write(this.#pick(written), this.#pick(anyone));
  }

  #write(record: FeedRecord, createdBy: Guid | null): void {
    const modifiedBy = this.#random.chance(0.9) ? createdBy : this.#pick([...anyone, null]);
    const isTrueOpen = record.kind === 'open' && record.rater === adele.id && createdBy === adele.id;
    if (isTrueOpen && this.#isSilent) return;
    this.#two.pair.list.forge(record, createdBy, modifiedBy, this.#now());
  }

  #rows(): readonly FeedRecord[] {
    return [...this.#two.pair.list.rows.values()].map(({ stored }) => stored.record);
  }

  #now(): ReturnType<typeof instant> {
    return this.#two.pair.systems.report.now();
  }

  #pick<T>(items: readonly T[]): T {
    return this.#random.pick(items) as T;
  }
}

/** Alex goes on as an honest person does: rates what is to be rated, passes now and then, and says "Open" where he is asked to. */
async function goOn(two: RatingPair, random: Seeded, saysOpen: boolean): Promise<void> {
  for (const about of directions) {
    const { round, state } = two.direction('report', about);
    if (state === 'toRate' && random.chance(0.8)) await two.seal('report', about, 2, words, round);
    if (['secretLost', 'broken'].includes(state)) await two.seal('report', about, 2, words, round + 1);
    if (state === 'toRate' && random.chance(0.1))
      await passRating(two.sessions.report, two.direction('report', about));
    if (saysOpen && ['bothSealed', 'theySaidOpen', 'theyOpened'].includes(state))
      await sayOpen(two.sessions.report, [two.direction('report', about)]);
  }
}

async function attack(seed: number, moves: number, saysOpen: boolean): Promise<number> {
  const two = await RatingPair.started();
  two.sessions.manager.close();
  const { list } = two.pair;
  const written: FeedRecord[] = [];
  const put = list.put.bind(list);
  list.put = (record, by, now) => {
    if (by === alex.id) written.push(record);
    return put(record, by, now);
  };
  const random = new Seeded(seed);
  const attacker = new Attacker(two, random, saysOpen);
  await two.seal('report', 'report', 4, words);
  await two.seal('report', 'manager', 1, words);
  for (let move = 0; move < moves; move += 1) {
    attacker.act();
    if (!random.chance(0.06)) continue;
    await two.pair.systems.report.advance(5_000);
    await goOn(two, random, saysOpen);
    if (random.chance(0.02)) await two.reload('report', random.chance(0.5) ? 'same' : 'other');
  }
  await two.pair.systems.report.advance(20_000);
  two.close();
  expect(written.filter(({ kind }) => kind === 'secret')).toEqual([]);
  expect(JSON.stringify(written)).not.toContain(words);
  expect(written.some(({ kind }) => kind === 'seal')).toBe(true);
  return moves;
}

/** Many short attacks: 10,000 moves over all seeds. A list that only grows takes ever longer to look at, and shows nothing new. */
const moves = 250;
const seeds = (first: number): readonly number[] => Array.from({ length: 20 }, (_, at) => first + at);

describe('whoever can write, change, delete and replay any row, under any name', () => {
  it.each(seeds(1))(
    'never gets value or note of somebody who did not say “Open” onto the wire, seed %i',
    async (seed) => {
      expect(await attack(seed, moves, false)).toBe(moves);
    },
  );

  it.each(seeds(101))(
    'never gets them of somebody who did, as long as the other has not said it, seed %i',
    async (seed) => {
      expect(await attack(seed, moves, true)).toBe(moves);
    },
  );
});
