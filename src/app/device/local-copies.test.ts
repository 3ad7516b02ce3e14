import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { adele, alex, FakePair, monday } from '../../../tests/fakes/fake-pair.ts';
import { entry, numbered, stored, waiting } from '../../../tests/fakes/records.ts';
import type { Change } from '#src/domain/sync/change.ts';
import type { CopyOwner, ReadCopy } from '#src/ports/local-copy.ts';
import { openLocalCopies } from './local-copies.ts';

const owner: CopyOwner = { tenantId: numbered(1), personId: alex.id, groupId: numbered(2) };
const pair = new FakePair();
const secret = 'Rollout order';
const copy: ReadCopy = {
  place: pair.pointer('report'),
  space: pair.space,
  stored: [stored(entry(1, { body: secret }))],
  token: 'token',
  occurrences: [],
  boards: [],
  notes: { notes: [], items: [], version: null },
  savedAt: monday,
};
const change = (number: number): Change =>
  waiting(number, { type: 'create', record: entry(number, { body: secret }) });
const others: readonly [string, CopyOwner][] = [
  ['tenant', { ...owner, tenantId: numbered(7) }],
  ['person', { ...owner, personId: adele.id }],
  ['pair', { ...owner, groupId: numbered(7) }],
];

/** Everything that is on disk, as text. */
async function onDisk(): Promise<string> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('pods');
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(new Error('not opened'));
    };
  });
  let text = '';
  for (const name of database.objectStoreNames) {
    const rows = await new Promise<unknown[]>((resolve) => {
      const request = database.transaction(name).objectStore(name).getAll();
      request.onsuccess = () => {
        resolve(request.result as unknown[]);
      };
    });
    text += JSON.stringify(rows, (_key, value: unknown) => {
      if (value instanceof ArrayBuffer) return new TextDecoder('latin1').decode(value);
      return ArrayBuffer.isView(value) ? new TextDecoder('latin1').decode(value) : value;
    });
  }
  database.close();
  return text;
}

describe('the copies on this device', () => {
  beforeEach(() => {
    globalThis.indexedDB = new IDBFactory();
  });

  it('survive closing the page: copy, changes in their order, drafts, and which pair was open', async () => {
    const before = await openLocalCopies();
    const kept = before.pair(owner);
    await kept.save(copy);
    for (const number of [3, 1, 2]) await kept.putChange(change(number));
    await kept.putDraft('topics', 'Half a sen');
    await before.remember(owner, '19:chat');
    const after = await openLocalCopies();
    expect(after.isKept).toBe(true);
    expect(await after.pair(owner).load()).toEqual(copy);
    expect(await after.pair(owner).changes()).toEqual([change(3), change(1), change(2)]);
    expect(await after.pair(owner).draft('topics')).toBe('Half a sen');
    expect(await after.remembered(owner.tenantId, owner.personId, '19:chat')).toBe(owner.groupId);
    expect(await after.remembered(owner.tenantId, owner.personId, null)).toBeNull();
    expect(await after.waiting(owner.tenantId, owner.personId)).toBe(3);
  });

  it('are given again only where they are not what the mark stands for', async () => {
    const [one, other] = [(await openLocalCopies()).pair(owner), (await openLocalCopies()).pair(owner)];
    expect(await one.loadOther(null)).toBeNull();
    const mark = await one.save(copy);
    expect(await one.loadOther(mark)).toBeNull();
    expect(await one.loadOther(null)).toEqual({ copy, mark });
    const later = { ...copy, token: 'later' };
    const next = await other.save(later);
    expect(next).not.toBe(mark);
    expect(await one.loadOther(mark)).toEqual({ copy: later, mark: next });
  });

  it('keep the place of a change that is replaced, and forget one that is dropped', async () => {
    const kept = (await openLocalCopies()).pair(owner);
    for (const number of [1, 2, 3]) await kept.putChange(change(number));
    await kept.putChange({ ...change(1), problem: 'HTTP 400' });
    await kept.dropChange(change(2).id);
    await kept.dropChange(change(2).id);
    expect(await kept.changes()).toEqual([{ ...change(1), problem: 'HTTP 400' }, change(3)]);
  });

  it('have no readable word on disk', async () => {
    const kept = (await openLocalCopies()).pair(owner);
    await kept.save(copy);
    await kept.putChange(change(1));
    await kept.putDraft('topics', secret);
    const text = await onDisk();
    expect(text).toContain(owner.groupId);
    expect(text).not.toContain(secret);
    expect(text).not.toContain('Adele');
  });

  it.each(others)('are never another %s’s', async (_what, other) => {
    const copies = await openLocalCopies();
    await copies.pair(owner).save(copy);
    await copies.pair(owner).putChange(change(1));
    await copies.pair(owner).putDraft('topics', 'x');
    expect(await copies.pair(other).load()).toBeNull();
    expect(await copies.pair(other).changes()).toEqual([]);
    expect(await copies.pair(other).draft('topics')).toBe('');
  });

  it('count what waits of a person, over all pairs', async () => {
    const copies = await openLocalCopies();
    await copies.pair(owner).putChange(change(1));
    await copies.pair({ ...owner, groupId: numbered(7) }).putChange(change(2));
    await copies.pair({ ...owner, personId: adele.id }).putChange(change(3));
    expect(await copies.waiting(owner.tenantId, owner.personId)).toBe(2);
  });

  it('use one key in two windows that open at once', async () => {
    const [one, other] = await Promise.all([openLocalCopies(), openLocalCopies()]);
    await Promise.all([one.pair(owner).putChange(change(1)), other.pair(owner).putChange(change(2))]);
    expect(await one.pair(owner).changes()).toHaveLength(2);
    expect(await other.pair(owner).changes()).toHaveLength(2);
  });

  it('tell the other windows, not the one that wrote', async () => {
    const [one, other] = [(await openLocalCopies()).pair(owner), (await openLocalCopies()).pair(owner)];
    const heard = vi.fn();
    const own = vi.fn();
    other.onOtherWindow(heard);
    const stop = one.onOtherWindow(own);
    await one.putChange(change(1));
    await vi.waitFor(() => {
      expect(heard).toHaveBeenCalledTimes(1);
    });
    expect(own).not.toHaveBeenCalled();
    stop();
  });

  it('live in memory, and say so, when the browser keeps nothing for the frame', async () => {
    Object.defineProperty(globalThis, 'indexedDB', {
      configurable: true,
      writable: true,
      value: {
        open: () => {
          throw new DOMException('blocked', 'SecurityError');
        },
      },
    });
    const copies = await openLocalCopies();
    expect(copies.isKept).toBe(false);
    await copies.pair(owner).save(copy);
    await copies.pair(owner).putChange(change(1));
    await copies.pair(owner).putDraft('topics', 'x');
    await copies.remember(owner, null);
    expect(await copies.pair(owner).load()).toEqual(copy);
    const { mark } = (await copies.pair(owner).loadOther(null)) ?? { mark: null };
    expect(await copies.pair(owner).loadOther(mark)).toBeNull();
    expect(await copies.pair(owner).loadOther('another')).toEqual({ copy, mark });
    expect(await copies.pair(owner).draft('topics')).toBe('x');
    expect(await copies.remembered(owner.tenantId, owner.personId, null)).toBe(owner.groupId);
    expect(await copies.waiting(owner.tenantId, owner.personId)).toBe(1);
    await copies.pair(owner).dropChange(change(1).id);
    expect(await copies.pair(owner).changes()).toEqual([]);
    for (const [, other] of others) expect(await copies.pair(other).load()).toBeNull();
  });
});
