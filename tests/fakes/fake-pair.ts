import type { Occurrence } from '#src/domain/occurrence/occurrence.ts';
import { otherSide, type Pair, type Side } from '#src/domain/people/pair.ts';
import { spaceKey, type SpaceRecord, type Stored } from '#src/domain/records/feed-record.ts';
import type { Pointer } from '#src/domain/space/pointer.ts';
import { parseGuid, type Guid } from '#src/domain/values/guid.ts';
import { parseInstant, type Instant } from '#src/domain/values/instant.ts';
import type { AccessToken } from '#src/ports/access-token.ts';
import { asFailure } from '#src/ports/failure.ts';
import type { LocalCopies } from '#src/ports/local-copy.ts';
import type { Opening, Part } from '#src/ports/opening.ts';
import type { Remote } from '#src/ports/remote.ts';
import { memoryCopies } from '#src/app/device/memory-copies.ts';
// Loaded when first used: here beforehand, so that no test waits for a file where it waits for promises alone.
import '#src/usecases/rating/rating-desk.ts';
import '#src/usecases/session/own-follower.ts';
import '#src/usecases/session/send-card.ts';
import '#src/usecases/session/send-own.ts';
import { PairSession } from '#src/usecases/session/pair-session.ts';
import { FakeBoards } from './fake-boards.ts';
import { FakeCalendar } from './fake-calendar.ts';
import { FakeEvents } from './fake-events.ts';
import { FakeList } from './fake-list.ts';
import { FakeNotes } from './fake-notes.ts';
import { FakePlans } from './fake-plans.ts';
import { ManualSystem, settled } from './manual-system.ts';

/** Reads a GUID a test wrote by hand. */
export function guid(text: string): Guid {
  const read = parseGuid(text);
  if (read === null) throw new Error(`${text} is no GUID`);
  return read;
}

/** Reads an instant a test wrote by hand, e.g. `2026-11-23T14:00:00Z`. */
export function instant(text: string): Instant {
  const read = parseInstant(text);
  if (read === null) throw new Error(`${text} is no instant`);
  return read;
}

/** Monday, ten minutes before the meeting of 14:00 UTC. */
export const monday = instant('2026-11-23T13:50:00Z');
const tenantId = guid('7e000000-0000-4000-8000-000000000001');
const groupId = guid('6e000000-0000-4000-8000-000000000001');
export const adele = { id: guid('ad000000-0000-4000-8000-000000000001'), name: 'Adele Vance', mail: null };
export const alex = { id: guid('a1000000-0000-4000-8000-000000000002'), name: 'Alex Wilber', mail: null };
const pair: Pair = { manager: adele, report: alex };

function occurrence(day: string): Occurrence {
  const start = instant(`${day}T14:00:00Z`);
  const end = instant(`${day}T14:45:00Z`);
  return { start, end, originalStart: start, iCalUId: null, subject: '1:1', webLink: null };
}

/** Adele (manager) and Alex (report), a pair for a year: one list, their calendars and boards, and what each keeps alone. */
export class FakePair {
  readonly list = new FakeList();
  readonly boards = new FakeBoards();
  readonly plans = new FakePlans(this.boards);
  readonly notes: Readonly<Record<Side, FakeNotes>> = { manager: new FakeNotes(), report: new FakeNotes() };
  readonly calendars: Readonly<Record<Side, FakeCalendar>> = {
    manager: new FakeCalendar(),
    report: new FakeCalendar(),
  };
  readonly systems: Record<Side, ManualSystem>;
  readonly events = new FakeEvents();
  readonly copies: Record<Side, LocalCopies> = { manager: memoryCopies(), report: memoryCopies() };
  readonly space: Stored<SpaceRecord>;
  /** Pointers put into the app folder of either. */
  readonly remembered: Pointer[] = [];
  occurrences: readonly Occurrence[] = ['2026-11-16', '2026-11-23', '2026-11-30'].map(occurrence);

  constructor(links: Pick<SpaceRecord, 'boards'> = { boards: [] }, now: Instant = monday) {
    this.systems = { manager: new ManualSystem(now, 1), report: new ManualSystem(now, 2) };
    const record: SpaceRecord = {
      kind: 'space',
      key: spaceKey,
      at: instant('2025-11-24T09:00:00Z'),
      extra: {},
      groupId,
      pair,
      reportManages: false,
      chats: [],
      boards: links.boards,
    };
    this.space = this.list.put(record, adele.id, now) as Stored<SpaceRecord>;
  }

  /** Puts another device with nothing on it in the place of the one a person has; with a number also one with a clock of its own. */
  newDevice(side: Side, number?: number): void {
    this.copies[side] = memoryCopies();
    if (number !== undefined) this.systems[side] = new ManualSystem(this.systems[side].now(), number);
  }

  /** Where the pair's space is, as one of them knows it. */
  pointer(side: Side): Pointer {
    return {
      otherId: pair[otherSide(side)].id,
      groupId,
      siteHost: 'contoso.sharepoint.com',
      siteGuid: guid('51000000-0000-4000-8000-000000000001'),
      webGuid: guid('3e000000-0000-4000-8000-000000000001'),
      listId: guid('11000000-0000-4000-8000-000000000001'),
      okrs: null,
      development: null,
      actions: null,
    };
  }

  /** The services as one of them reaches them. */
  remote(side: Side): Remote {
    const system = this.systems[side];
    const token: AccessToken = { token: 'token', tenantId, personId: pair[side].id, name: pair[side].name };
    const feed = this.list.storeOf(pair[side].id, () => system.now());
    const pointers = [this.pointer(side)];
    return {
      tokens: this.calendars[side].tokens(token),
      calendar: this.calendars[side],
      events: this.events,
      feed,
      boards: this.boards,
      notes: this.notes[side],
      plans: this.plans,
      opening: {
        open: () => this.#open(side),
        know: () =>
          Promise.resolve({
            pointers: { type: 'read', value: pointers },
            chatMembers: { type: 'read', value: [adele.id, alex.id] },
            invitee: { type: 'read', value: null },
          }),
        people: (asked) =>
          Promise.resolve(asked.map((pointer) => ({ pointer, space: { type: 'read', value: this.space } }))),
        search: () => Promise.resolve(pointers),
        remember: (pointer) => {
          this.remembered.push(pointer);
          return Promise.resolve();
        },
      },
    };
  }

  /** A session that is not connected: shown from the device, sends nothing. */
  async session(side: Side): Promise<PairSession> {
    const copies = this.copies[side];
    const copy = copies.pair({ tenantId, personId: pair[side].id, groupId });
    const system = this.systems[side];
    const read = (await copy.load()) ?? {
      place: this.pointer(side),
      space: this.space,
      stored: [],
      token: null,
      occurrences: [],
      boards: [],
      notes: { notes: [], items: [], version: null },
      savedAt: system.now(),
    };
    const session = new PairSession({ me: pair[side].id, system, copy, isKept: true, read });
    await session.restore();
    return session;
  }

  /** A session that sends and follows. Close it when the test ends. */
  async connected(side: Side): Promise<PairSession> {
    const session = await this.session(side);
    session.take(this.pointer(side), await this.#open(side));
    await session.connect(this.remote(side));
    await settled();
    return session;
  }

  async #open(side: Side): Promise<Opening> {
    if (this.list.outage) throw this.list.outage;
    const feed = this.list.storeOf(pair[side].id, () => this.systems[side].now());
    const linked = (this.list.rows.get(spaceKey)?.stored ?? this.space) as Stored<SpaceRecord>;
    const boards = linked.record.boards.map(async (source) => ({
      source,
      board: await partOf(this.boards.read(source.planId)),
    }));
    return {
      space: { type: 'read', value: linked },
      window: {
        type: 'read',
        value: await feed.readWindow(this.pointer(side), instant('2026-09-01T00:00:00Z')),
      },
      unreadable: 0,
      token: { type: 'read', value: await feed.latestToken(this.pointer(side)) },
      occurrences: { type: 'read', value: this.occurrences },
      chatMembers: { type: 'read', value: [adele.id, alex.id] },
      pointers: { type: 'read', value: [this.pointer(side)] },
      boards: await Promise.all(boards),
    };
  }
}

async function partOf<T>(reading: Promise<T>): Promise<Part<T>> {
  try {
    return { type: 'read', value: await reading };
  } catch (thrown) {
    return { type: 'failed', failure: asFailure(thrown) };
  }
}
