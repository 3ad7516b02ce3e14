import { moodId } from '#src/domain/records/own-item.ts';
import { happinessKey } from '#src/domain/records/rating-record.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { FakePair, monday } from '../../../tests/fakes/fake-pair.ts';
import { entry, numbered, stored, waiting } from '../../../tests/fakes/records.ts';
import { updateOf } from '#src/domain/sync/merge.ts';
import { addMinutes } from '#src/domain/values/instant.ts';
import type { PairCopy } from '#src/ports/local-copy.ts';
import { Outbox } from './outbox.ts';

const create = (number: number): ReturnType<typeof waiting> =>
  waiting(number, { type: 'create', record: entry(number) });
const ids = (outbox: Outbox): readonly string[] => outbox.changes.map((change) => change.id);

describe('the outbox', () => {
  let copy: PairCopy;
  let outbox: Outbox;
  beforeEach(async () => {
    copy = (await new FakePair().session('report')).copy;
    outbox = new Outbox(copy);
  });

  it('has a change at once, on disk when it says so, in order', async () => {
    const adding = outbox.add([create(1), create(2)]);
    expect(ids(outbox)).toEqual([numbered(1), numbered(2)]);
    await adding;
    expect((await copy.changes()).map((change) => change.id)).toEqual(ids(outbox));
  });

  it('keeps what is made while it reads the disk', async () => {
    await outbox.add([create(1)]);
    await Promise.all([outbox.reload(), outbox.add([create(2)])]);
    expect(ids(outbox)).toEqual([numbered(1), numbered(2)]);
  });

  it('does not get back what is settled while it reads the disk', async () => {
    await outbox.add([create(1), create(2)]);
    await Promise.all([outbox.reload(), outbox.settle(numbered(1), [])]);
    expect(ids(outbox)).toEqual([numbered(2)]);
  });

  it('keeps what the disk refuses in memory, and goes on', async () => {
    const full = new Outbox({ ...copy, putChange: () => Promise.reject(new Error('full')) });
    await expect(full.add([create(1)])).rejects.toThrow('full');
    await full.reload();
    expect(full.next(monday)?.id).toBe(numbered(1));
  });

  it('does not put back a change that was taken out', async () => {
    await outbox.add([create(1)]);
    await Promise.all([outbox.settle(numbered(1), []), outbox.replace({ ...create(1), heldUntil: null })]);
    expect(await copy.changes()).toEqual([]);
  });

  it('keeps the place of a change that is replaced', async () => {
    await outbox.add([create(1), create(2)]);
    await outbox.settle(numbered(1), [waiting(1, updateOf(entry(1), { body: 'New' }))]);
    await outbox.reload();
    expect(outbox.changes.map((change) => change.type)).toEqual(['update', 'create']);
  });

  it('holds back what waits, and what comes after it of the same record, and nothing else', async () => {
    const conflict = { theirs: stored(entry(3)) };
    await outbox.add([
      waiting(1, { type: 'delete', key: entry(1).key, body: '' }, { heldUntil: addMinutes(monday, 1) }),
      waiting(2, { type: 'create', record: entry(2) }, { problem: 'HTTP 400' }),
      waiting(3, { ...updateOf(entry(3), { body: 'x' }), conflict }),
      waiting(4, updateOf(entry(1), { body: 'x' })),
      waiting(5, updateOf(entry(2), { body: 'x' })),
      waiting(6, updateOf(entry(3), { state: 'done' })),
      waiting(7, { type: 'removeNote', noteId: numbered(2) }),
      create(8),
    ]);
    expect(outbox.next(monday)?.id).toBe(numbered(8));
    expect(outbox.nextRelease()).toBe(addMinutes(monday, 1));
    expect(outbox.next(addMinutes(monday, 1))?.id).toBe(numbered(1));
  });

  it('goes on beside a destination that says no', async () => {
    await outbox.add([waiting(1, { type: 'removeNote', noteId: numbered(9) }), create(2)]);
    expect(outbox.next(monday, new Set(['notes']))?.id).toBe(numbered(2));
    expect(outbox.next(monday, new Set(['notes', 'list']))).toBeNull();
  });

  it('keeps a face with its owner until it is in the list', async () => {
    const key = happinessKey(numbered(5));
    const record = {
      kind: 'happiness' as const,
      key,
      at: monday,
      extra: {},
      meetingId: numbered(5),
      value: 4 as const,
    };
    await outbox.add([
      waiting(1, { type: 'create', record }),
      waiting(2, { type: 'putOwn', items: [], drop: [moodId(numbered(5))] }),
    ]);
    expect(outbox.next(monday, new Set(['list']))).toBeNull();
  });

  it('follows a record into the one that keeps its words', async () => {
    await outbox.add([waiting(1, updateOf(entry(1), { body: 'x' })), create(2)]);
    await outbox.rename(entry(1).key, entry(3).key);
    await outbox.reload();
    expect(outbox.changes[0]).toMatchObject({ type: 'update', key: entry(3).key });
    expect(outbox.changes[1]).toEqual(create(2));
  });
});
