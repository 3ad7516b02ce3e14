import * as v from 'valibot';
import { parseInstant } from '#src/domain/values/instant.ts';
import { Failure } from '#src/ports/failure.ts';
import type { Events, FoundEvent } from '#src/ports/events.ts';
import { failureOf } from '../client/failure-of.ts';
import type { GraphClient } from '../client/graph-client.ts';
import { path, withQuery } from '../client/path.ts';
import { utcTime } from './utc-time.ts';

/** So many pages of chats are looked through, 50 a page: whoever has more meetings than that opens the tab by hand. */
const mostPages = 4;

const event = v.looseObject({
  isCancelled: v.nullish(v.boolean()),
  onlineMeeting: v.nullish(v.looseObject({ joinUrl: v.nullish(v.string()) })),
  originalStart: v.nullish(v.string()),
  start: utcTime,
  type: v.nullish(v.string()),
});
const chats = v.looseObject({
  value: v.array(
    v.looseObject({
      id: v.string(),
      onlineMeetingInfo: v.nullish(v.looseObject({ joinWebUrl: v.nullish(v.string()) })),
    }),
  ),
  '@odata.nextLink': v.optional(v.string()),
});

/** Events of one's own calendar through Graph: Outlook requests, 0 units. */
export class OwnEvents implements Events {
  readonly #client: GraphClient;

  constructor(client: GraphClient) {
    this.#client = client;
  }

  async find(eventId: string): Promise<FoundEvent | null> {
    const answer = await this.#client.send({
      method: 'GET',
      path: withQuery(path`/me/events/${eventId}`, {
        $select: 'isCancelled,onlineMeeting,originalStart,start,type',
      }),
      headers: { Prefer: 'outlook.timezone="UTC"' },
    });
    if (answer.status === 404) return null;
    if (answer.status >= 400) throw failureOf(answer);
    const read = v.safeParse(event, answer.body);
    if (!read.success) throw new Failure('service', { details: 'an event in another form' });
    const { isCancelled, onlineMeeting, originalStart, start, type } = read.output;
    const planned = type === 'exception' ? parseInstant(originalStart ?? '') : null;
    return {
      isCancelled: isCancelled === true,
      joinUrl: onlineMeeting?.joinUrl ?? null,
      movedFrom: planned === start ? null : planned,
    };
  }

  /**
   * Attendees may not ask for a meeting by its link (microsoft-graph-docs issue 17234): their meeting chats are looked through. The link is
   * compared and never taken apart, since its form changes (MC772556).
   */
  async chatOf(joinUrl: string): Promise<string | null> {
    let next: string | null = withQuery('/me/chats', { $filter: "chatType eq 'meeting'", $top: '50' });
    for (let pages = 0; next !== null && pages < mostPages; pages += 1) {
      const answer = await this.#client.expect({ method: 'GET', path: next });
      const page: v.InferOutput<typeof chats> = v.parse(chats, answer.body);
      const found = page.value.find(({ onlineMeetingInfo }) =>
        sameLink(onlineMeetingInfo?.joinWebUrl, joinUrl),
      );
      if (found) return found.id;
      next = page['@odata.nextLink'] === undefined ? null : this.#client.relative(page['@odata.nextLink']);
    }
    return null;
  }
}

/** Services differ in which characters of a link they write as %XX. */
function sameLink(one: string | null | undefined, other: string): boolean {
  return one !== null && one !== undefined && plain(one) === plain(other);
}

function plain(link: string): string {
  try {
    return decodeURIComponent(link).toLowerCase();
  } catch {
    return link.toLowerCase();
  }
}
