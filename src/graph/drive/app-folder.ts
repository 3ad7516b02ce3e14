import * as v from 'valibot';
import { parsePointer, pointerFileName, samePlace, type Pointer } from '#src/domain/space/pointer.ts';
import { Failure } from '#src/ports/failure.ts';
import { failureOf } from '../client/failure-of.ts';
import type { GraphAnswer, GraphCall, GraphClient } from '../client/graph-client.ts';
import { path, withQuery } from '../client/path.ts';

const fileShape = v.looseObject({ eTag: v.string(), '@microsoft.graph.downloadUrl': v.optional(v.string()) });
const children = v.looseObject({
  value: v.array(
    v.looseObject({
      name: v.nullish(v.string()),
      eTag: v.nullish(v.string()),
      lastModifiedDateTime: v.nullish(v.string()),
      '@microsoft.graph.downloadUrl': v.nullish(v.string()),
    }),
  ),
});

/** The files of the person's app folder: 2 units. Nothing is selected: the download address cannot be. */
export function childrenCall(): GraphCall {
  return { method: 'GET', path: withQuery('/me/drive/special/approot/children', { $top: '200' }) };
}

/** The pointers among the names. Of one place there is one for each set of boards that was ever linked: the newest counts. */
export function readPointers(body: unknown): readonly Pointer[] {
  const found: Pointer[] = [];
  const named = v.parse(children, body).value.map(({ lastModifiedDateTime: at, name }) => ({
    at: at ?? '',
    pointer: parsePointer(name ?? ''),
  }));
  const newestFirst = [...named].sort((one, other) => (one.at === other.at ? 0 : one.at < other.at ? 1 : -1));
  for (const { pointer } of newestFirst)
    if (pointer && !found.some((one) => samePlace(one, pointer))) found.push(pointer);
  return found;
}

export interface AppFile {
  readonly content: unknown;
  readonly version: string;
}

/**
 * The person's own OneDrive app folder. Content is read by its download URL with no header at all: `/content` redirects to a host that
 * answers no preflight (microsoft-graph-docs 43). The folder comes into being by a GET, not by a PUT (microsoft-graph-docs 4287).
 */
export class AppFolder {
  readonly #client: GraphClient;
  readonly #fetch: typeof fetch;
  /** Addresses out of a listing, good for one read: they age, and so does what they lead to. */
  readonly #listed = new Map<string, { readonly eTag: string; readonly url: string }>();

  constructor(client: GraphClient, fetcher: typeof fetch) {
    this.#client = client;
    this.#fetch = fetcher;
  }

  /** Remembers where the files of a listing are: the next read of one of them needs no look at it first. */
  noteListing(body: unknown): void {
    const read = v.safeParse(children, body);
    if (!read.success) return;
    for (const { name, eTag, '@microsoft.graph.downloadUrl': url } of read.output.value)
      if (name && eTag && url) this.#listed.set(name, { eTag, url });
  }

  /** A JSON file, null when there is none. Throws `Failure`. */
  async read(name: string): Promise<AppFile | null> {
    const listed = this.#listed.get(name);
    this.#listed.delete(name);
    if (listed) return { content: await this.#download(listed.url), version: listed.eTag };
    const read = await this.readOther(name, null);
    if (read === 'same') throw new Failure('service', { details: 'file without version' });
    return read;
  }

  /** A JSON file that is another than the version given; `same` where it is that one, which is then not read. Throws `Failure`. */
  async readOther(name: string, version: string | null): Promise<AppFile | 'same' | null> {
    const answer = await this.#client.send({ method: 'GET', path: `${file(name)}:` });
    if (answer.status === 404) return null;
    if (answer.status >= 400) throw failureOf(answer);
    const { eTag, '@microsoft.graph.downloadUrl': url } = v.parse(fileShape, answer.body);
    if (eTag === version) return 'same';
    if (url === undefined) throw new Failure('service', { details: 'file without download address' });
    return { content: await this.#download(url), version: eTag };
  }

  /** Writes a JSON file if it still has the version given (null: if there is none). Answers its version, null for a conflict. */
  async write(name: string, content: unknown, version: string | null): Promise<string | null> {
    this.#listed.delete(name);
    const answer = await this.#putMaking(name, content, version);
    if (answer.status === 409 || answer.status === 412) return null;
    // Deleted since it was read.
    if (answer.status === 404 && version !== null) return null;
    // The drive is full: no other try changes that, and its owner can.
    if (answer.status === 507)
      throw new Failure('refused', { status: 507, details: failureOf(answer).details });
    if (answer.status >= 400) throw failureOf(answer);
    return v.parse(fileShape, answer.body).eTag;
  }

  /**
   * Puts a pointer's file into the folder, over one that is there: it is then the newest of its place. Others stay, since the daily
   * scopes let nobody delete here.
   */
  async remember(pointer: Pointer): Promise<void> {
    const name = pointerFileName(pointer);
    const answer = await this.#putMaking(name, {}, 'over');
    if (answer.status >= 400) throw failureOf(answer);
  }

  async #putMaking(name: string, content: unknown, version: string | null): Promise<GraphAnswer> {
    const answer = await this.#put(name, content, version);
    if (answer.status !== 403 && answer.status !== 404) return answer;
    await this.#client.expect({ method: 'GET', path: '/me/drive/special/approot' });
    return this.#put(name, content, version);
  }

  /** `version` null: only if there is none; `over`: whatever is there. */
  #put(name: string, content: unknown, version: string | null): Promise<GraphAnswer> {
    const target = `${file(name)}:/content`;
    const isMatched = version !== null && version !== 'over';
    return this.#client.send({
      method: 'PUT',
      path: version === null ? withQuery(target, { '@microsoft.graph.conflictBehavior': 'fail' }) : target,
      headers: { 'Content-Type': 'application/json', ...(isMatched ? { 'If-Match': version } : {}) },
      body: content,
    });
  }

  async #download(url: string): Promise<unknown> {
    let response: Response;
    try {
      response = await this.#fetch(url);
    } catch {
      throw new Failure('offline');
    }
    if (!response.ok)
      throw new Failure(response.status === 404 ? 'notFound' : 'service', {
        status: response.status,
        details: 'download',
      });
    try {
      return (await response.json()) as unknown;
    } catch {
      return null;
    }
  }
}

function file(name: string): string {
  return path`/me/drive/special/approot:/${name}`;
}
