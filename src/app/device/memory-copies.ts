import type { Change } from '#src/domain/sync/change.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import type { CopyOwner, LocalCopies, PairCopy, ReadCopy } from '#src/ports/local-copy.ts';

/** Copies that live as long as the page: for a browser that keeps nothing for a framed site. The screens say so. */
export function memoryCopies(): LocalCopies {
  const pairs = new Map<string, PairCopy>();
  const counts = new Map<string, ReadonlyMap<Guid, Change>>();
  const remembered = new Map<string, Guid>();
  const place = (tenantId: Guid, personId: Guid, chatId: string | null): string =>
    `${tenantId} ${personId} ${chatId ?? ''}`;
  return {
    isKept: false,
    pair: (owner) => {
      const name = `${owner.tenantId} ${owner.personId} ${owner.groupId}`;
      const pair = pairs.get(name) ?? memoryPair(owner, (changes) => counts.set(name, changes));
      pairs.set(name, pair);
      return pair;
    },
    remembered: (tenantId, personId, chatId) =>
      Promise.resolve(remembered.get(place(tenantId, personId, chatId)) ?? null),
    remember: ({ tenantId, personId, groupId }, chatId) => {
      remembered.set(place(tenantId, personId, chatId), groupId);
      return Promise.resolve();
    },
    waiting: (tenantId, personId) => {
      const own = [...counts].filter(([name]) => name.startsWith(`${tenantId} ${personId} `));
      return Promise.resolve(own.reduce((sum, [, changes]) => sum + changes.size, 0));
    },
  };
}

function memoryPair(owner: CopyOwner, count: (changes: ReadonlyMap<Guid, Change>) => void): PairCopy {
  const changes = new Map<Guid, Change>();
  const drafts = new Map<string, string>();
  let copy: ReadCopy | null = null;
  let saves = 0;
  count(changes);
  return {
    owner,
    load: () => Promise.resolve(copy),
    loadOther: (mark) =>
      Promise.resolve(copy && mark !== String(saves) ? { copy, mark: String(saves) } : null),
    save: (next) => {
      copy = next;
      saves += 1;
      return Promise.resolve(String(saves));
    },
    changes: () => Promise.resolve([...changes.values()]),
    putChange: (change) => {
      changes.set(change.id, change);
      return Promise.resolve();
    },
    dropChange: (id) => {
      changes.delete(id);
      return Promise.resolve();
    },
    draft: (field) => Promise.resolve(drafts.get(field) ?? ''),
    putDraft: (field, text) => {
      drafts.set(field, text);
      return Promise.resolve();
    },
    onOtherWindow: () => () => undefined,
  };
}
