import { readFileSync } from 'node:fs';
import { IDBFactory } from 'fake-indexeddb';
import { openLocalCopies } from '#src/app/device/local-copies.ts';
import type { Board } from '#src/domain/board/board.ts';
import type { Side } from '#src/domain/people/pair.ts';
import type { SpaceRecord, Stored } from '#src/domain/records/feed-record.ts';
import { readItem } from '#src/graph/sharepoint/record-codec.ts';
import type { AppFile, AppFolder } from '#src/graph/drive/app-folder.ts';
import { OwnNotesFile } from '#src/graph/drive/own-notes-file.ts';
import type { CopyOwner } from '#src/ports/local-copy.ts';
import type { OwnNotesDocument } from '#src/ports/own-notes.ts';
import { FakePair, instant } from './fake-pair.ts';

/** A change as the landed version put it on disk: only what tests ask of it, whatever changes are now. */
export interface LandedChange {
  readonly id: string;
  readonly type: string;
  readonly heldUntil: string | null;
  readonly problem: string | null;
  readonly conflict?: object | null;
}

/** What one device of a person kept, decrypted. */
export interface LandedDevice {
  readonly savedAt: string;
  readonly owner: CopyOwner;
  readonly form: number;
  readonly copy: unknown;
  readonly drafts: Readonly<Record<string, string>>;
  readonly outbox: readonly LandedChange[];
}

/** A row as Graph gives it. */
interface LandedRow {
  readonly id: string;
  readonly fields: Readonly<Record<string, string>>;
}

function frozenText(name: string): string {
  return readFileSync(`tests/frozen/${name}.landed.v1.json`, 'utf8');
}

export const landedRows = JSON.parse(frozenText('list-rows')) as readonly LandedRow[];
export const landedFolders = JSON.parse(frozenText('app-folders')) as Readonly<
  Record<Side, readonly string[]>
>;
export const landedFile = (side: Side): string => frozenText(`own-file-${side}`);
export const landedDevice = (side: Side): LandedDevice =>
  JSON.parse(frozenText(`device-${side}`)) as LandedDevice;

/** Every text a person wrote among some stored data, each once; all of them begin alike. */
export function textsIn(data: unknown): readonly string[] {
  const found = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value === 'string' && value.startsWith('frozen: ')) found.add(value);
    else if (value instanceof Map) look([...(value as ReadonlyMap<unknown, unknown>).values()]);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(look);
  };
  look(data);
  return [...found].sort();
}

/** The own file of one of them, read as the product reads it. */
export function readLandedFile(side: Side): Promise<OwnNotesDocument> {
  const { groupId } = landedDevice(side).owner;
  const folder: Pick<AppFolder, 'read'> = {
    read: (name) =>
      Promise.resolve<AppFile | null>(
        name === `only-me.${groupId}.json`
          ? { content: JSON.parse(landedFile(side)), version: '"landed"' }
          : null,
      ),
  };
  return new OwnNotesFile(folder as AppFolder).load(groupId);
}

/** Puts a device's data on a disk as the landed version did, by the database's own means: no code of today takes part. */
async function putOnDisk({ copy, drafts, form, outbox, owner }: LandedDevice): Promise<void> {
  globalThis.indexedDB = new IDBFactory();
  const opening = indexedDB.open('pods', 1);
  opening.onupgradeneeded = () => {
    for (const name of ['keys', 'copies', 'drafts', 'remembered']) opening.result.createObjectStore(name);
    const store = opening.result.createObjectStore('outbox', { keyPath: 'order', autoIncrement: true });
    store.createIndex('id', 'id', { unique: true });
    for (const name of ['owner', 'person']) store.createIndex(name, name);
  };
  const database = await ended(opening);
  const person = `${owner.tenantId} ${owner.personId}`;
  const name = `${person} ${owner.groupId}`;
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  const seal = async (value: unknown): Promise<object> => {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const bytes = new TextEncoder().encode(JSON.stringify(value));
    return { iv, bytes: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, bytes) };
  };
  const put = async (store: string, value: unknown, at?: string): Promise<void> => {
    await ended(database.transaction(store, 'readwrite').objectStore(store).put(value, at));
  };
  await put('keys', key, person);
  await put('copies', await seal({ form, copy }), name);
  for (const [field, text] of Object.entries(drafts))
    await put('drafts', await seal(text), `${name} ${field}`);
  for (const change of outbox)
    await put('outbox', { id: change.id, owner: name, person, sealed: await seal(change) });
  database.close();
}

function ended<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error('the disk said no', { cause: request.error }));
  });
}

/** The pair of the frozen data: its list, both own files and, for one side, the device with all that waits there. */
export async function landedPair(side: Side): Promise<FakePair> {
  const device = landedDevice(side);
  const stored = landedRows.flatMap((row) => readItem(row) ?? []);
  const space = stored.find((row): row is Stored<SpaceRecord> => row.record.kind === 'space');
  if (space === undefined) throw new Error('the frozen rows have no space');
  const pair = new FakePair({ boards: space.record.boards }, instant(device.savedAt));
  for (const { createdBy, modifiedAt, modifiedBy, record, saves } of stored) {
    if (createdBy === null || modifiedBy === null) throw new Error(`${record.key} has no author`);
    pair.list.put(record, createdBy, modifiedAt);
    for (let save = 1; save < saves; save += 1) pair.list.put(record, modifiedBy, modifiedAt);
  }
  for (const board of JSON.parse(frozenText('boards')) as readonly Board[])
    pair.boards.boards.set(board.planId, {
      ...board,
      // The fake counts versions.
      cards: board.cards.map((card) => ({ ...card, version: 'W/"1"' })),
    });
  for (const { record } of stored)
    if (record.kind === 'action' && record.taskId !== null && record.planId !== null)
      pair.boards.tasks.set(record.taskId, {
        planId: record.planId,
        title: record.body,
        ownerId: record.ownerId,
        dueOn: record.dueOn,
        search: null,
        isComplete: record.state !== 'open',
      });
  for (const one of ['manager', 'report'] as const) {
    const { items, notes } = await readLandedFile(one);
    pair.notes[one].put(notes, items);
  }
  await putOnDisk(device);
  pair.copies[side] = await openLocalCopies();
  return pair;
}
