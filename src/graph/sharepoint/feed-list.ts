import * as v from 'valibot';
import type { FeedRecord, RecordKey, Stored } from '#src/domain/records/feed-record.ts';
import type { Pointer } from '#src/domain/space/pointer.ts';
import type { Patch } from '#src/domain/sync/change.ts';
import { applyPatch } from '#src/domain/sync/merge.ts';
import { parseInstant, type Instant } from '#src/domain/values/instant.ts';
import { Failure } from '#src/ports/failure.ts';
import type {
  Changes,
  CreateOutcome,
  FeedStore,
  RemoveOutcome,
  WriteOutcome,
} from '#src/ports/feed-store.ts';
import { largestBatch, sendBatch } from '../client/batch.ts';
import { failureOf } from '../client/failure-of.ts';
import { unreadable, type GraphAnswer, type GraphCall, type GraphClient } from '../client/graph-client.ts';
import { withQuery } from '../client/path.ts';
import { expandFields, selectItem } from './columns.ts';
import {
  findCall,
  itemPath,
  itemsPath,
  kindCall,
  latestTokenCall,
  openCall,
  readPage,
  readToken,
  recentCall,
  tokenOf,
  versionsCall,
} from './feed-calls.ts';
import { changedFields, readFields, readItem, savesOf, writeFields } from './record-codec.ts';

const json = { 'Content-Type': 'application/json' };
/** The answer to a PATCH of fields names the version and nothing of the item around it (BCApps pull request 11555). */
const fieldsAnswer = v.looseObject({ '@odata.etag': v.string(), Modified: v.optional(v.string()) });
const deltaPage = v.looseObject({
  value: v.array(
    v.looseObject({ id: v.string(), eTag: v.nullish(v.string()), deleted: v.optional(v.unknown()) }),
  ),
  '@odata.nextLink': v.optional(v.string()),
  '@odata.deltaLink': v.optional(v.string()),
});

/** A version's id is its number, `1.0` for the first (listitem-list-versions); a list may have dropped its oldest versions. */
const versionsPage = v.looseObject({
  value: v.array(v.looseObject({ id: v.string(), fields: v.unknown() })),
  '@odata.nextLink': v.optional(v.string()),
});

/** The pair's list in SharePoint, through Graph. */
export class FeedList implements FeedStore {
  readonly #client: GraphClient;
  /** Keys whose creation was tried and not answered: looked up before the next try. */
  readonly #tried = new Set<RecordKey>();

  constructor(client: GraphClient) {
    this.#client = client;
  }

  async create(place: Pointer, record: FeedRecord): Promise<CreateOutcome> {
    if (this.#tried.has(record.key)) {
      const there = await this.find(place, record.key);
      if (there) return { type: 'exists', stored: there };
    }
    this.#tried.add(record.key);
    const answer = await this.#client.send({
      method: 'POST',
      path: itemsPath(place),
      headers: json,
      body: { fields: present(writeFields(record)) },
    });
    if (answer.status < 400) {
      const stored = readItem(answer.body) ?? (await this.find(place, record.key));
      if (stored) return { type: 'saved', stored };
      throw new Failure('service', { status: answer.status, details: 'created, yet not found' });
    }
    // A duplicate key answers 400, 409 or 500 (pnpcore 1280, msgraph-sdk-dotnet 790), and a 5xx may come after the row was made.
    const failure = failureOf(answer);
    if (failure.kind === 'refused' || failure.kind === 'service') {
      const there = await this.find(place, record.key);
      if (there) return { type: 'exists', stored: there };
    }
    throw failure;
  }

  async update(place: Pointer, stored: Stored, patch: Patch): Promise<WriteOutcome> {
    const after = applyPatch(stored.record, patch);
    const answer = await this.#client.send({
      method: 'PATCH',
      path: `${itemPath(place, stored.itemId)}/fields`,
      headers: { ...json, 'If-Match': stored.version },
      body: changedFields(stored.record, after),
    });
    if (answer.status === 404) return { type: 'gone' };
    // 409 comes without any If-Match too, when the service itself touched the row (onedrive-api-docs 1414).
    if (answer.status === 412 || answer.status === 409) return this.#conflict(place, stored.itemId);
    if (answer.status >= 400) throw failureOf(answer);
    const fields = v.safeParse(fieldsAnswer, answer.body);
    const read = fields.success ? null : await this.#read(place, stored.itemId);
    if (read) return { type: 'saved', stored: read };
    if (!fields.success) return { type: 'gone' };
    const version = fields.output['@odata.etag'];
    const modifiedAt = parseInstant(fields.output.Modified ?? '') ?? stored.modifiedAt;
    return {
      type: 'saved',
      stored: { ...stored, record: after, version, saves: savesOf(version), modifiedAt },
    };
  }

  async remove(place: Pointer, stored: Stored): Promise<RemoveOutcome> {
    const answer = await this.#client.send({
      method: 'DELETE',
      path: itemPath(place, stored.itemId),
      headers: { 'If-Match': stored.version },
    });
    if (answer.status < 400 || answer.status === 404) return { type: 'removed' };
    if (answer.status !== 412 && answer.status !== 409) throw failureOf(answer);
    const outcome = await this.#conflict(place, stored.itemId);
    return outcome.type === 'conflict' ? outcome : { type: 'removed' };
  }

  async changesSince(
    place: Pointer,
    token: string,
    isKnown: (itemId: string, version: string) => boolean,
  ): Promise<Changes> {
    const changed = new Set<string>();
    const removed = new Set<string>();
    // Fields are not asked for here: deleted rows have none, and what this device wrote itself need not be read again.
    let next = withQuery(`${itemsPath(place)}/delta`, { token });
    for (;;) {
      const answer = await this.#client.send({ method: 'GET', path: next });
      if (answer.status === 410 || answer.body === unreadable) return { type: 'resync' };
      if (answer.status >= 400) throw failureOf(answer);
      const page = v.safeParse(deltaPage, answer.body);
      if (!page.success) return { type: 'resync' };
      for (const item of page.output.value) noteDelta(item, changed, removed, isKnown);
      const { '@odata.nextLink': more, '@odata.deltaLink': end } = page.output;
      if (more === undefined) {
        const last = end === undefined ? null : tokenOf(end);
        // More than a batch of rows changed: reading the window costs less than reading each.
        if (last === null || changed.size > largestBatch) return { type: 'resync' };
        const rows = await this.#readAll(place, [...changed]);
        return { type: 'changes', stored: rows.stored, removed: [...removed, ...rows.gone], token: last };
      }
      next = this.#client.relative(more);
    }
  }

  async latestToken(place: Pointer): Promise<string> {
    const answer = await this.#client.expect(latestTokenCall(place));
    return readToken(answer.body);
  }

  async readWindow(place: Pointer, since: Instant): Promise<readonly Stored[]> {
    const [open, recent] = [await this.#pages(openCall(place)), await this.#pages(recentCall(place, since))];
    return [...new Map([...open, ...recent].map((stored) => [stored.itemId, stored])).values()];
  }

  readRecent(place: Pointer, since: Instant): Promise<readonly Stored[]> {
    return this.#pages(recentCall(place, since));
  }

  readKind(place: Pointer, kind: FeedRecord['kind']): Promise<readonly Stored[]> {
    return this.#pages(kindCall(place, kind));
  }

  async firstVersion(place: Pointer, itemId: string): Promise<FeedRecord | null> {
    let next: string | undefined = versionsCall(place, itemId).path;
    while (next !== undefined) {
      const answer: GraphAnswer = await this.#client.send({ method: 'GET', path: next });
      if (answer.status === 404) return null;
      if (answer.status >= 400) throw failureOf(answer);
      const page: v.InferOutput<typeof versionsPage> = v.parse(versionsPage, answer.body);
      const first = page.value.find(({ id }) => id === '1.0');
      if (first) return readFields(first.fields);
      const more = page['@odata.nextLink'];
      next = more === undefined ? undefined : this.#client.relative(more);
    }
    return null;
  }

  async find(place: Pointer, key: RecordKey): Promise<Stored | null> {
    const [first] = await this.#pages(findCall(place, key));
    return first ?? null;
  }

  /** Rows by id, one round trip; a row that is gone meanwhile is told apart. */
  async #readAll(
    place: Pointer,
    ids: readonly string[],
  ): Promise<{ stored: readonly Stored[]; gone: readonly string[] }> {
    if (ids.length === 0) return { stored: [], gone: [] };
    const answers = await sendBatch(
      this.#client,
      Object.fromEntries(ids.map((id) => [id, readCall(place, id)])),
    );
    const stored: Stored[] = [];
    const gone: string[] = [];
    for (const id of ids) {
      const answer = answers[id];
      if (answer?.status === 404) gone.push(id);
      else if (answer === undefined || answer.status >= 400)
        throw answer ? failureOf(answer) : new Failure('service');
      else {
        const row = readItem(answer.body);
        if (row) stored.push(row);
      }
    }
    return { stored, gone };
  }

  /** Every page; a page may be empty and still lead on. */
  async #pages(call: GraphCall): Promise<readonly Stored[]> {
    const all: Stored[] = [];
    let next: GraphCall | null = call;
    while (next !== null) {
      const { stored, nextLink } = readPage((await this.#client.expect(next)).body);
      all.push(...stored);
      next = nextLink === null ? null : { ...call, path: this.#client.relative(nextLink) };
    }
    return all;
  }

  async #conflict(place: Pointer, itemId: string): Promise<WriteOutcome> {
    const stored = await this.#read(place, itemId);
    return stored ? { type: 'conflict', stored } : { type: 'gone' };
  }

  async #read(place: Pointer, itemId: string): Promise<Stored | null> {
    const answer = await this.#client.send(readCall(place, itemId));
    if (answer.status === 404) return null;
    if (answer.status >= 400) throw failureOf(answer);
    return readItem(answer.body);
  }
}

function readCall(place: Pointer, itemId: string): GraphCall {
  return {
    method: 'GET',
    path: withQuery(itemPath(place, itemId), { $select: selectItem, $expand: expandFields }),
  };
}

function noteDelta(
  item: v.InferOutput<typeof deltaPage>['value'][number],
  changed: Set<string>,
  removed: Set<string>,
  isKnown: (itemId: string, version: string) => boolean,
): void {
  const { id, eTag, deleted } = item;
  // An item may come several times; the last counts.
  changed.delete(id);
  removed.delete(id);
  if (deleted !== undefined && deleted !== null) removed.add(id);
  else if (!eTag || !isKnown(id, eTag)) changed.add(id);
}

/** A row is created with the columns that hold something: absent and empty are the same to SharePoint. */
function present(fields: Readonly<Record<string, string | null>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).filter((entry): entry is [string, string] => entry[1] !== null),
  );
}
