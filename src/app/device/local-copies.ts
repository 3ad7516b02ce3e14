import type { Change } from '#src/domain/sync/change.ts';
import { parseGuid, type Guid } from '#src/domain/values/guid.ts';
import type { CopyMark, CopyOwner, LocalCopies, PairCopy, ReadCopy } from '#src/ports/local-copy.ts';
import { memoryCopies } from './memory-copies.ts';
import { SealedStore, type Sealed } from './sealed-store.ts';

/** What a copy of this form is read by; a copy of another form is read again from the services. */
const copyForm = 2;

/** What is kept on this device; in memory only when the browser refuses storage to the frame. */
export async function openLocalCopies(): Promise<LocalCopies> {
  try {
    return storedCopies(await SealedStore.open());
  } catch {
    return memoryCopies();
  }
}

function storedCopies(store: SealedStore): LocalCopies {
  const pairs = new Map<string, PairCopy>();
  const { database } = store;
  return {
    isKept: true,
    pair: (owner) => {
      const name = nameOf(owner);
      const pair = pairs.get(name) ?? storedPair(store, owner);
      pairs.set(name, pair);
      return pair;
    },
    remembered: async (tenantId, personId, chatId) =>
      parseGuid((await database.get('remembered', placeOf(tenantId, personId, chatId))) ?? ''),
    remember: async ({ tenantId, personId, groupId }, chatId) => {
      await database.put('remembered', groupId, placeOf(tenantId, personId, chatId));
    },
    waiting: (tenantId, personId) => database.countFromIndex('outbox', 'person', `${tenantId} ${personId}`),
  };
}

function storedPair(store: SealedStore, owner: CopyOwner): PairCopy {
  const { database } = store;
  const name = nameOf(owner);
  const person = `${owner.tenantId} ${owner.personId}`;
  const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(`pods ${name}`) : null;
  const tell = (): void => channel?.postMessage('changed');
  const loadOther: PairCopy['loadOther'] = async (mark) => {
    const sealed = await database.get('copies', name);
    if (!sealed || markOf(sealed) === mark) return null;
    const kept = await store.unseal(person, sealed);
    return isKeptCopy(kept) ? { copy: kept.copy, mark: markOf(sealed) } : null;
  };
  return {
    owner,
    load: async () => {
      store.prepare(person);
      return (await loadOther(null))?.copy ?? null;
    },
    loadOther,
    save: async (copy) => {
      const sealed = await store.sealLarge(person, { form: copyForm, copy });
      await database.put('copies', sealed, name);
      tell();
      return markOf(sealed);
    },
    changes: async () => {
      const rows = await database.getAllFromIndex('outbox', 'owner', name);
      const changes: Change[] = [];
      for (const row of rows.sort((one, other) => (one.order ?? 0) - (other.order ?? 0))) {
        const change = await store.unseal(person, row.sealed);
        if (change !== null) changes.push(change as Change);
      }
      return changes;
    },
    putChange: async (change) => {
      const sealed = await store.seal(person, change);
      const transaction = database.transaction('outbox', 'readwrite', { durability: 'strict' });
      const there = await transaction.store.index('id').get(change.id);
      // A change that is there keeps its place in the order.
      await transaction.store.put({
        ...(there?.order === undefined ? {} : { order: there.order }),
        id: change.id,
        owner: name,
        person,
        sealed,
      });
      await transaction.done;
      tell();
    },
    dropChange: async (id) => {
      const transaction = database.transaction('outbox', 'readwrite');
      const order = await transaction.store.index('id').getKey(id);
      if (order !== undefined) await transaction.store.delete(order);
      await transaction.done;
      tell();
    },
    draft: async (field) => {
      const sealed = await database.get('drafts', `${name} ${field}`);
      const text = sealed ? await store.unseal(person, sealed) : null;
      return typeof text === 'string' ? text : '';
    },
    putDraft: async (field, text) => {
      if (text === '') await database.delete('drafts', `${name} ${field}`);
      else await database.put('drafts', await store.seal(person, text), `${name} ${field}`);
    },
    onOtherWindow: (listener) => {
      channel?.addEventListener('message', listener);
      return () => channel?.removeEventListener('message', listener);
    },
  };
}

function isKeptCopy(kept: unknown): kept is { readonly form: number; readonly copy: ReadCopy } {
  return typeof kept === 'object' && kept !== null && 'form' in kept && kept.form === copyForm;
}

/** Sealing never uses the same one twice. */
function markOf({ iv }: Sealed): CopyMark {
  return iv.join(' ');
}

function nameOf({ tenantId, personId, groupId }: CopyOwner): string {
  return `${tenantId} ${personId} ${groupId}`;
}

function placeOf(tenantId: Guid, personId: Guid, chatId: string | null): string {
  return `${tenantId} ${personId} ${chatId ?? ''}`;
}
