import * as v from 'valibot';
import { sideOf, type Person } from '#src/domain/people/pair.ts';
import type { SpaceRecord } from '#src/domain/records/feed-record.ts';
import { withBoards, type Pointer } from '#src/domain/space/pointer.ts';
import { parseGuid, type Guid } from '#src/domain/values/guid.ts';
import type { Instant } from '#src/domain/values/instant.ts';
import type { AccessTokens } from '#src/ports/access-token.ts';
import type { Knowledge, Opening, OpeningReader } from '#src/ports/opening.ts';
import { largestBatch, readPart, sendBatch } from '../client/batch.ts';
import type { GraphCall, GraphClient } from '../client/graph-client.ts';
import { path, withQuery } from '../client/path.ts';
import { childrenCall, readPointers, type AppFolder } from '../drive/app-folder.ts';
import { addressCall, chatMembersCall, readChatMembers, readPersonId } from '../people/person-codec.ts';
import type { PlannerBoards } from '../planner/planner-boards.ts';
import { listTitle } from '../sharepoint/columns.ts';
import { spaceCall } from '../sharepoint/feed-calls.ts';
import { readSpace } from '../sharepoint/space-row.ts';
import { readOpening } from './opening-batch.ts';

const groups = v.looseObject({
  value: v.array(v.looseObject({ '@odata.type': v.optional(v.string()), id: v.string() })),
  '@odata.nextLink': v.optional(v.string()),
});
const named = v.looseObject({ id: v.string() });

/** Finds and opens spaces through Graph. */
export class GraphOpening implements OpeningReader {
  readonly #client: GraphClient;
  readonly #planner: PlannerBoards;
  readonly #folder: AppFolder;
  readonly #tokens: AccessTokens;

  constructor(client: GraphClient, planner: PlannerBoards, folder: AppFolder, tokens: AccessTokens) {
    this.#client = client;
    this.#planner = planner;
    this.#folder = folder;
    this.#tokens = tokens;
  }

  async open(place: Pointer, chatId: string | null, now: Instant): Promise<Opening> {
    const { personId } = await this.#tokens.get();
    return readOpening(this.#client, this.#planner, this.#folder, place, chatId, personId, now);
  }

  async know(chatId: string | null, address?: string): Promise<Knowledge> {
    const calls: Record<string, GraphCall> = {
      folder: childrenCall(),
      ...(chatId === null ? {} : { chat: chatMembersCall(chatId) }),
      ...(address === undefined ? {} : { invitee: addressCall(address) }),
    };
    const { folder, chat, invitee } = await sendBatch(this.#client, calls);
    if (folder === undefined) throw new Error('batch without an answer');
    return {
      // No app folder yet: nothing is known.
      pointers: folder.status === 404 ? { type: 'read', value: [] } : readPart(folder, readPointers),
      chatMembers: chat === undefined ? { type: 'read', value: null } : readPart(chat, readChatMembers),
      invitee:
        invitee === undefined || invitee.status === 404
          ? { type: 'read', value: null }
          : readPart(invitee, readPersonId),
    };
  }

  async people(pointers: readonly Pointer[]): ReturnType<OpeningReader['people']> {
    const asked = pointers.slice(0, largestBatch);
    const answers = await sendBatch(
      this.#client,
      Object.fromEntries(asked.map((pointer, index) => [String(index), spaceCall(pointer)])),
    );
    return asked.flatMap((pointer, index) => {
      const answer = answers[String(index)];
      return answer === undefined ? [] : [{ pointer, space: readPart(answer, readSpace) }];
    });
  }

  async search(onProgress: (looked: number, of: number) => void): Promise<readonly Pointer[]> {
    const ids = await this.#groupIds();
    const found: Pointer[] = [];
    for (let from = 0; from < ids.length; from += largestBatch) {
      onProgress(from, ids.length);
      found.push(...(await this.#probe(ids.slice(from, from + largestBatch))));
    }
    onProgress(ids.length, ids.length);
    return found;
  }

  remember(pointer: Pointer): Promise<void> {
    return this.#folder.remember(pointer);
  }

  /** One call for each id, in one round trip; those that were refused or cannot be read are left out. */
  async #each(
    ids: readonly string[],
    call: (id: string) => string,
    read: (body: unknown) => string,
  ): Promise<ReadonlyMap<string, string>> {
    if (ids.length === 0) return new Map();
    const calls = ids.map((id): [string, GraphCall] => [id, { method: 'GET', path: call(id) }]);
    const answers = await sendBatch(this.#client, Object.fromEntries(calls));
    return new Map(
      ids.flatMap((id): [string, string][] => {
        const answer = answers[id];
        const part = answer ? readPart(answer, read) : null;
        return part?.type === 'read' ? [[id, part.value]] : [];
      }),
    );
  }

  async #groupIds(): Promise<readonly string[]> {
    const ids: string[] = [];
    let next: string | null = withQuery('/me/memberOf', { $select: 'id' });
    while (next !== null) {
      const answer = await this.#client.expect({ method: 'GET', path: next });
      const page: v.InferOutput<typeof groups> = v.parse(groups, answer.body);
      ids.push(
        ...page.value.filter((one) => one['@odata.type'] === '#microsoft.graph.group').map((one) => one.id),
      );
      next = page['@odata.nextLink'] === undefined ? null : this.#client.relative(page['@odata.nextLink']);
    }
    return ids;
  }

  /** Three round trips for up to 20 groups: their sites, the list of our title on each, the space record in it. */
  async #probe(ids: readonly string[]): Promise<readonly Pointer[]> {
    const sites = await this.#each(
      ids,
      (id) => withQuery(path`/groups/${id}/sites/root`, { $select: 'id' }),
      readId,
    );
    const listed = [...sites];
    const lists = await this.#each(
      listed.map(([id]) => id),
      (id) => withQuery(path`/sites/${sites.get(id) ?? ''}/lists/${listTitle}`, { $select: 'id' }),
      readId,
    );
    const places = listed.flatMap(([id, site]) => placeOf(id, site, lists.get(id) ?? ''));
    if (places.length === 0) return [];
    const me = (await this.#tokens.get()).personId;
    return (await this.people(places)).flatMap(({ pointer, space }) => {
      const record = space.type === 'read' ? space.value?.record : undefined;
      return record && sideOf(record.pair, me) !== null ? [withSpace(pointer, record, me)] : [];
    });
  }
}

function readId(body: unknown): string {
  return v.parse(named, body).id;
}

/** The place of a group's list. Who the other person is comes from the space record. */
function placeOf(groupId: string, siteText: string, listText: string): readonly Pointer[] {
  const [siteHost, site, web] = siteText.split(',');
  const [group, listId, siteGuid, webGuid] = [groupId, listText, site, web].map((text) =>
    parseGuid(text ?? ''),
  );
  if (!siteHost || !group || !listId || !siteGuid || !webGuid) return [];
  return [
    {
      otherId: group,
      groupId: group,
      siteHost,
      siteGuid,
      webGuid,
      listId,
      okrs: null,
      development: null,
      actions: null,
    },
  ];
}

function withSpace(pointer: Pointer, space: SpaceRecord, me: Guid): Pointer {
  const other: Person = space.pair.manager.id === me ? space.pair.report : space.pair.manager;
  return { ...withBoards(pointer, space.boards), otherId: other.id };
}
