import { windowStart } from '#src/domain/agenda/window.ts';
import type { Occurrence } from '#src/domain/occurrence/occurrence.ts';
import type { BoardUse, Stored } from '#src/domain/records/feed-record.ts';
import type { Pointer } from '#src/domain/space/pointer.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import type { Instant } from '#src/domain/values/instant.ts';
import type { Opening, OpeningReader, Part } from '#src/ports/opening.ts';
import { asFailure } from '#src/ports/failure.ts';
import { calendarCall, occurrencesWith, readCalendar } from '../calendar/occurrence-codec.ts';
import { readPart, sendBatch } from '../client/batch.ts';
import { failureOf } from '../client/failure-of.ts';
import type { GraphAnswer, GraphCall, GraphClient } from '../client/graph-client.ts';
import { childrenCall, readPointers, type AppFolder } from '../drive/app-folder.ts';
import { chatMembersCall, personCall, readAddress, readChatMembers } from '../people/person-codec.ts';
import { boardCalls } from '../planner/board-codec.ts';
import type { PlannerBoards } from '../planner/planner-boards.ts';
import {
  latestTokenCall,
  openCall,
  readPage,
  readToken,
  recentCall,
  spaceCall,
} from '../sharepoint/feed-calls.ts';
import { readSpace } from '../sharepoint/space-row.ts';

/**
 * Opens a space in one round trip: no part depends on another. 9 resource units: space 2, open rows 2, recent rows 2, token 1,
 * app folder 2; calendar, chat, directory and Planner cost requests only.
 */
export async function readOpening(
  client: GraphClient,
  planner: PlannerBoards,
  appFolder: AppFolder,
  place: Pointer,
  chatId: string | null,
  me: Guid,
  now: Instant,
): ReturnType<OpeningReader['open']> {
  const sources = sourcesOf(place);
  const calls: Record<string, GraphCall> = {
    space: spaceCall(place),
    open: openCall(place),
    recent: recentCall(place, windowStart(now)),
    token: latestTokenCall(place),
    calendar: calendarCall(now),
    other: personCall(place.otherId),
    folder: childrenCall(),
    ...(chatId === null ? {} : { chat: chatMembersCall(chatId) }),
  };
  // A plan linked for two uses is asked for once.
  for (const { planId } of sources)
    for (const [name, call] of Object.entries(boardCalls(planId))) calls[`${planId} ${name}`] = call;
  const answers = await sendBatch(client, calls);
  const space = readPart(answers['space'] ?? missing, readSpace);
  const answer = (name: string): GraphAnswer => answers[name] ?? missing;
  const boards: Opening['boards'] = await Promise.all(
    sources.map(async (source) => ({
      source,
      board: await readBoard(planner, source.planId, answer),
    })),
  );
  if (answer('folder').status < 400) appFolder.noteListing(answer('folder').body);
  return {
    space,
    ...(await readWindow(client, answer('open'), answer('recent'))),
    token: readPart(answer('token'), readToken),
    occurrences: readOccurrences(answer('calendar'), addressOfOther(place, space, me, answer('other'))),
    chatMembers: chatId === null ? { type: 'read', value: null } : readPart(answer('chat'), readChatMembers),
    pointers: readPart(answer('folder'), readPointers),
    boards,
  };
}

const missing: GraphAnswer = { status: 504, headers: { get: () => null }, body: undefined };

/** The plans a pointer names. A team's plan is known only once the space record is read; it follows with the first look at the boards. */
function sourcesOf(place: Pointer): readonly { readonly use: BoardUse; readonly planId: string }[] {
  const uses = ['okrs', 'development', 'actions'] as const;
  return uses.flatMap((use) => {
    const planId = place[use];
    return planId === null ? [] : [{ use, planId }];
  });
}

async function readBoard(
  planner: PlannerBoards,
  planId: string,
  answer: (name: string) => GraphAnswer,
): Promise<Opening['boards'][number]['board']> {
  const parts = {
    plan: answer(`${planId} plan`),
    details: answer(`${planId} details`),
    buckets: answer(`${planId} buckets`),
    tasks: answer(`${planId} tasks`),
  };
  const failed = Object.values(parts).find((part) => part.status >= 400);
  if (failed) return { type: 'failed', failure: failureOf(failed) };
  try {
    return { type: 'read', value: await planner.finish(planId, parts) };
  } catch (thrown) {
    return { type: 'failed', failure: asFailure(thrown) };
  }
}

async function readWindow(
  client: GraphClient,
  open: GraphAnswer,
  recent: GraphAnswer,
): Promise<Pick<Opening, 'window' | 'unreadable'>> {
  const rows = new Map<string, Stored>();
  const unreadable = new Set<string>();
  for (const first of [open, recent]) {
    let part = readPart(first, readPage);
    for (;;) {
      if (part.type === 'failed') return { window: part, unreadable: 0 };
      for (const stored of part.value.stored) rows.set(stored.itemId, stored);
      for (const id of part.value.unreadable) unreadable.add(id);
      if (part.value.nextLink === null) break;
      part = readPart(
        await client.send({ method: 'GET', path: client.relative(part.value.nextLink) }),
        readPage,
      );
    }
  }
  return { window: { type: 'read', value: [...rows.values()] }, unreadable: unreadable.size };
}

function readOccurrences(calendar: GraphAnswer, address: Part<string | null>): Part<readonly Occurrence[]> {
  if (address.type === 'failed') return address;
  const { value } = address;
  return readPart(calendar, (body) => (value === null ? [] : occurrencesWith(readCalendar(body), value)));
}

/**
 * Mail address of the other person. The directory's is the newest, but a pointer out of the tab's address is one text for both
 * people and may name oneself: then the space record says it.
 */
function addressOfOther(
  place: Pointer,
  space: Opening['space'],
  me: Guid,
  answer: GraphAnswer,
): Part<string | null> {
  const pair = space.type === 'read' ? space.value?.record.pair : undefined;
  const other = pair && (pair.manager.id === me ? pair.report : pair.manager);
  const fresh = readPart(answer, readAddress);
  if (place.otherId === me || fresh.type === 'failed' || fresh.value === null)
    return other?.mail ? { type: 'read', value: other.mail } : fresh;
  return fresh;
}
