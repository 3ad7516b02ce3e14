import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** Bytes as they are on disk: AES-GCM with a key that cannot leave the browser. */
export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly bytes: ArrayBuffer;
}

interface Schema extends DBSchema {
  /** One key per tenant and person. */
  keys: { key: string; value: CryptoKey };
  /** Read copies by tenant, person and pair. May be evicted. */
  copies: { key: string; value: Sealed };
  /** Waiting changes, in the order they were made. Never evicted. */
  outbox: {
    key: number;
    value: { order?: number; id: string; owner: string; person: string; sealed: Sealed };
    indexes: { id: string; owner: string; person: string };
  };
  drafts: { key: string; value: Sealed };
  /** The pair last opened in a chat: opaque ids only. */
  remembered: { key: string; value: string };
}

/** The device's database. Encryption keeps text out of casual disk searches; it does not stop someone who controls the profile. */
export class SealedStore {
  readonly database: IDBPDatabase<Schema>;
  readonly #keys = new Map<string, Promise<CryptoKey>>();

  private constructor(database: IDBPDatabase<Schema>) {
    this.database = database;
  }

  /** Rejects when the browser keeps nothing for this frame. */
  static async open(name = 'pods'): Promise<SealedStore> {
    const database = await openDB<Schema>(name, 1, {
      upgrade(db) {
        db.createObjectStore('keys');
        db.createObjectStore('copies');
        db.createObjectStore('drafts');
        db.createObjectStore('remembered');
        const outbox = db.createObjectStore('outbox', { keyPath: 'order', autoIncrement: true });
        outbox.createIndex('id', 'id', { unique: true });
        outbox.createIndex('owner', 'owner');
        outbox.createIndex('person', 'person');
      },
    });
    return new SealedStore(database);
  }

  async seal(person: string, value: unknown): Promise<Sealed> {
    return this.#sealed(person, new TextEncoder().encode(JSON.stringify(value)));
  }

  /** The same for a year of a pair: in steps, so that a press or a key waits for one of them only. The value does not change meanwhile. */
  async sealLarge(person: string, value: unknown): Promise<Sealed> {
    await nextTask();
    const text = JSON.stringify(value);
    await nextTask();
    const bytes = new TextEncoder().encode(text);
    await nextTask();
    return this.#sealed(person, bytes);
  }

  /** The value, null when it cannot be opened any more: another key, or damaged. */
  async unseal(person: string, sealed: Sealed): Promise<unknown> {
    try {
      const bytes = await crypto.subtle.decrypt(
        { name: 'AES-GCM', iv: sealed.iv },
        await this.#key(person),
        sealed.bytes,
      );
      return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
    } catch {
      return null;
    }
  }

  /** Reads the person's key ahead, while what it opens is still being read. */
  prepare(person: string): void {
    this.#key(person).catch(() => undefined);
  }

  async #sealed(person: string, bytes: Uint8Array<ArrayBuffer>): Promise<Sealed> {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const key = await this.#key(person);
    return { iv, bytes: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, bytes) };
  }

  #key(person: string): Promise<CryptoKey> {
    const known = this.#keys.get(person);
    if (known) return known;
    const key = this.#keyOf(person);
    this.#keys.set(person, key);
    return key;
  }

  async #keyOf(person: string): Promise<CryptoKey> {
    const there = await this.database.get('keys', person);
    if (there) return there;
    const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ]);
    // Another window may have made one meanwhile: whichever is stored first is the key of both.
    const transaction = this.database.transaction('keys', 'readwrite');
    const first = await transaction.store.get(person);
    if (!first) await transaction.store.put(made, person);
    await transaction.done;
    return first ?? made;
  }
}

/** Lets the browser answer what waits. A message, since timers of a hidden page are held back. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
