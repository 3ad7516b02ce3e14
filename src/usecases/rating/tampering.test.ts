import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { adele, alex, guid } from '../../../tests/fakes/fake-pair.ts';
import { RatingPair } from '../../../tests/fakes/rating-pair.ts';
import { numbered } from '../../../tests/fakes/records.ts';
import { bytesOfText, canonicalText, readableRating } from '#src/domain/rating/canonical.ts';
import type { RatingProblem } from '#src/domain/rating/appended-row.ts';
import type { RatingPlace, RatingValue } from '#src/domain/rating/rating.ts';
import { freshKey, type FeedRecord } from '#src/domain/records/feed-record.ts';
import type { RatingSecret } from '#src/domain/records/own-item.ts';
import type { SealRecord, SecretRecord } from '#src/domain/records/rating-record.ts';
import { toBase64url } from '#src/domain/values/base64url.ts';
import type { Guid } from '#src/domain/values/guid.ts';

const eve = guid('e5e00000-0000-4000-8000-000000000009');
const salt = toBase64url(new Uint8Array(32).fill(7));
let pair: RatingPair;
beforeEach(async () => {
  pair = await RatingPair.started();
});
afterEach(() => pair.close());

/** Somebody saves a row in the list, past the app. */
async function save(record: FeedRecord, by: Guid): Promise<void> {
  pair.pair.list.put(record, by, pair.pair.systems.manager.now());
  await pair.inStep();
}

function sealBy(rater: Guid): SealRecord {
  const seal = pair.records('seal').find((record) => record.rater === rater && record.about === 'report');
  if (!seal) throw new Error('nothing sealed');
  return seal;
}

function secretBy(rater: Guid): SecretRecord {
  const secret = pair.records('secret').find((record) => record.rater === rater && record.about === 'report');
  if (!secret) throw new Error('nothing opened');
  return secret;
}

/** A row that opens a rating, made by hand. */
function forged(
  rating: Partial<RatingPlace> & {
    readonly value: RatingValue;
    readonly space?: Guid;
    readonly rater?: Guid;
  },
  members: Partial<SecretRecord> = {},
): SecretRecord {
  const place = { meetingId: pair.meetingId, round: 1, about: 'report' as const };
  const whole = {
    space: pair.pair.space.record.groupId,
    rater: alex.id,
    note: '',
    salt,
    ...place,
    ...rating,
  };
  return {
    kind: 'secret',
    key: freshKey('secret', numbered(77)),
    at: pair.pair.systems.manager.now(),
    extra: {},
    ...place,
    rater: alex.id,
    bytes: toBase64url(bytesOfText(canonicalText(whole))),
    body: readableRating(whole),
    against: null,
    ...members,
  };
}

/** Both see the same problems, and what is from Alex about Alex is no rating to anybody whose panel is open. */
function expectNoRating(...problems: readonly Partial<RatingProblem>[]): void {
  for (const side of ['report', 'manager'] as const) {
    if (pair.sessions[side].remote === null) continue;
    const direction = pair.direction(side, 'report');
    const alexs = side === 'report' ? direction.mine : direction.theirs;
    expect(alexs.opened?.type).not.toBe('rating');
    expect(direction.problems).toEqual(
      problems.map((problem) => expect.objectContaining(problem) as unknown),
    );
  }
}

async function opened(): Promise<void> {
  await pair.sealAll();
  await pair.open('report', 'report');
  await pair.open('manager', 'report');
  expect(pair.direction('manager', 'report').theirs.opened?.type).toBe('rating');
}

describe('a rating is not shown as one', () => {
  it('when the other member changed its seal', async () => {
    await pair.sealAll();
    await save({ ...sealBy(alex.id), seal: '0'.repeat(64) }, adele.id);
    expectNoRating({ reason: 'edited', what: 'seal' }, { reason: 'sealChanged', rater: 'report' });
    expect(pair.states('report')).toEqual({ report: 'broken', manager: 'broken' });
  });

  it('when its own rater changed the seal after the other had sealed', async () => {
    await pair.sealAll();
    await save({ ...sealBy(alex.id), seal: '0'.repeat(64) }, alex.id);
    expectNoRating({ reason: 'edited', what: 'seal' }, { reason: 'sealChanged', rater: 'report' });
  });

  it('when its seal was deleted by the other member', async () => {
    await pair.sealAll();
    const { key } = sealBy(alex.id);
    const { list } = pair.pair;
    const stored = list.rows.get(key)?.stored;
    if (stored)
      await list.storeOf(adele.id, () => stored.modifiedAt).remove(pair.pair.pointer('manager'), stored);
    await pair.inStep();
    expectNoRating({ reason: 'deleted', rater: 'report' });
    expect(pair.states('report')).toEqual({ report: 'broken', manager: 'broken' });
  });

  it('when its opened row was changed by the other member', async () => {
    await opened();
    pair.sessions.report.close();
    const other = forged({ value: 1 });
    await save({ ...secretBy(alex.id), bytes: other.bytes, body: other.body }, adele.id);
    expectNoRating({ reason: 'edited', what: 'secret', rater: 'report' });
  });

  it('when its opened row was changed by its rater', async () => {
    await opened();
    pair.sessions.report.close();
    const other = forged({ value: 5 });
    await save({ ...secretBy(alex.id), bytes: other.bytes, body: other.body }, alex.id);
    expectNoRating({ reason: 'edited', what: 'secret', rater: 'report' });
  });

  it('when only the readable copy of the row was changed by hand', async () => {
    await opened();
    pair.sessions.report.close();
    await save({ ...secretBy(alex.id), body: '5' }, adele.id);
    expectNoRating({ reason: 'edited', what: 'secret', rater: 'report' });
  });

  it('and its rater’s device opens the sealed one again, beside the changed row', async () => {
    await opened();
    await save({ ...secretBy(alex.id), body: '5' }, adele.id);
    const direction = pair.direction('manager', 'report');
    expect(direction.theirs.opened).toEqual({ type: 'rating', value: 4, note: 'I led it' });
    expect(direction.problems).toEqual([{ reason: 'edited', what: 'secret', rater: 'report' }]);
  });

  it('when somebody else wrote it in the rater’s name', async () => {
    await pair.seal('manager', 'report', 3);
    await save({ ...sealBy(adele.id), key: freshKey('seal', numbered(76)), rater: alex.id }, adele.id);
    await save(forged({ value: 1 }), eve);
    expectNoRating(
      { reason: 'foreignAuthor', what: 'seal', rater: 'report' },
      { reason: 'foreignAuthor', what: 'secret', rater: 'report' },
    );
    expect(pair.direction('manager', 'report').state).toBe('waiting');
  });

  it('when somebody who is not of the pair seals', async () => {
    await pair.seal('manager', 'report', 3);
    await save({ ...sealBy(adele.id), key: freshKey('seal', numbered(76)), rater: eve }, eve);
    expectNoRating({ reason: 'foreignAuthor', what: 'seal', rater: null });
  });
});

/** Alex opens something else than what he sealed, or sealed something that was not his to seal. */
describe('what is opened is not taken for a rating', () => {
  async function openInstead(record: SecretRecord): Promise<void> {
    await pair.seal('manager', 'report', 3);
    await pair.seal('report', 'report', 4);
    await save(record, alex.id);
  }

  it.each([
    ['another value than the sealed one', () => forged({ value: 5 }), 'sealMismatch'],
    ['another meeting', () => forged({ value: 4, meetingId: numbered(5) }), 'wrongPlace'],
    ['another space', () => forged({ value: 4, space: numbered(6) }), 'wrongPlace'],
    ['another round', () => forged({ value: 4, round: 2 }), 'wrongPlace'],
    ['the other direction', () => forged({ value: 4, about: 'manager' }), 'wrongPlace'],
    ['the other person', () => forged({ value: 4, rater: adele.id }), 'wrongPlace'],
    ['no rating at all', () => forged({ value: 4 }, { bytes: 'AAAA' }), 'unreadable'],
    ['no bytes', () => forged({ value: 4 }, { bytes: '' }), 'unreadable'],
  ])('with %s', async (_what, make, reason) => {
    await openInstead(make());
    expectNoRating({ reason: reason as RatingProblem['reason'], what: 'secret', rater: 'report' });
  });

  function mySecret(): RatingSecret {
    const secret = pair.pair.notes.report.items.find((item): item is RatingSecret => item.kind === 'secret');
    if (!secret) throw new Error('no secret');
    return secret;
  }

  it('when the readable copy says something else from the start', async () => {
    await pair.seal('manager', 'report', 3);
    await pair.seal('report', 'report', 4);
    const { note, salt: own, value } = mySecret();
    const honest = forged({ value });
    const text = canonicalText({
      space: pair.pair.space.record.groupId,
      meetingId: pair.meetingId,
      round: 1,
      about: 'report',
      rater: alex.id,
      value,
      note,
      salt: own,
    });
    await save({ ...honest, bytes: toBase64url(bytesOfText(text)), body: '5' }, alex.id);
    expectNoRating({ reason: 'copyChanged', what: 'secret', rater: 'report' });
  });

  it('when it was sealed after the other had opened', async () => {
    await pair.seal('manager', 'report', 3);
    const theirs = pair.pair.notes.manager.items.find((item): item is RatingSecret => item.kind === 'secret');
    if (!theirs) throw new Error('no secret');
    await save(
      forged({ value: 3, rater: adele.id }, { key: freshKey('secret', numbered(78)), rater: adele.id }),
      adele.id,
    );
    await pair.seal('report', 'report', 3);
    const { salt: own } = mySecret();
    const text = canonicalText({
      space: pair.pair.space.record.groupId,
      meetingId: pair.meetingId,
      round: 1,
      about: 'report',
      rater: alex.id,
      value: 3,
      note: '',
      salt: own,
    });
    await save({ ...forged({ value: 3 }), bytes: toBase64url(bytesOfText(text)) }, alex.id);
    for (const side of ['report', 'manager'] as const)
      expect(pair.direction(side, 'report').problems).toContainEqual({
        reason: 'sealedLate',
        what: 'secret',
        rater: 'report',
      });
  });

  it('when there is no seal', async () => {
    await pair.seal('manager', 'report', 3);
    await save(forged({ value: 4 }), alex.id);
    expectNoRating({ reason: 'sealMissing', what: 'secret', rater: 'report' });
  });

  it('in a round begun after a rating of the one before was opened', async () => {
    await opened();
    const text = canonicalText({
      space: pair.pair.space.record.groupId,
      meetingId: pair.meetingId,
      round: 2,
      about: 'report',
      rater: alex.id,
      value: 1,
      note: '',
      salt,
    });
    const seal = createHash('sha256').update(text).digest('hex');
    await save(
      { ...sealBy(alex.id), key: freshKey('seal', numbered(79)), round: 2, seal, replaces: null },
      alex.id,
    );
    for (const side of ['report', 'manager'] as const) {
      const direction = pair.direction(side, 'report');
      expect(direction.round).toBe(1);
      expect(direction.problems).toEqual([{ reason: 'roundLate', what: 'seal', rater: 'report' }]);
      expect((side === 'report' ? direction.mine : direction.theirs).opened).toMatchObject({ value: 4 });
    }
  });

  it('and "open" by somebody else opens nothing', async () => {
    await pair.sealAll();
    await pair.open('manager', 'report');
    const said = pair.records('open')[0];
    if (!said) throw new Error('nobody said open');
    await save({ ...said, key: freshKey('open', numbered(80)), rater: alex.id }, adele.id);
    expect(pair.records('secret')).toEqual([]);
    expect(pair.states('report')).toEqual({ report: 'theySaidOpen', manager: 'youSaidOpen' });
  });

  it('and "open" said before both had sealed opens nothing', async () => {
    await pair.seal('manager', 'report', 3);
    await pair.open('manager', 'report');
    await pair.seal('report', 'report', 4);
    await pair.open('report', 'report');
    expect(pair.records('secret')).toEqual([]);
    expect(pair.states('report')).toEqual({ report: 'youSaidOpen', manager: 'theySaidOpen' });
  });
});

describe('a touch by the service', () => {
  it('is no edit: a row saved again as it was still counts', async () => {
    await pair.sealAll();
    await save(sealBy(alex.id), alex.id);
    await pair.open('report', 'report');
    await pair.open('manager', 'report');
    expect(pair.direction('manager', 'report').theirs.opened).toMatchObject({ value: 4 });
    expect(pair.direction('manager', 'report').problems).toEqual([]);
  });
});
