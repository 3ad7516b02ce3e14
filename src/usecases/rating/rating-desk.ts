import { bytesOfText, canonicalText, readableRating, textOfBytes } from '#src/domain/rating/canonical.ts';
import { toBase64url } from '#src/domain/values/base64url.ts';
import { directionOf, type Direction } from '#src/domain/rating/direction.ts';
import { isAppended, isAppendedRecord, rowText } from '#src/domain/rating/appended-row.ts';
import { mayPublish } from '#src/domain/rating/publishing.ts';
import { directions, type About } from '#src/domain/rating/rating.ts';
import { freshKey, type RecordKey, type Stored } from '#src/domain/records/feed-record.ts';
import type { AppendedRecord, SecretRecord } from '#src/domain/records/rating-record.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import type { NewChange } from '../session/new-change.ts';
import type { PairSession } from '../session/pair-session.ts';
import type { SessionSnapshot } from '../session/session-snapshot.ts';
import { hexOf } from './hex.ts';
import { newlySeen } from './newly-seen.ts';

interface Seen extends Pick<SessionSnapshot, 'view' | 'space' | 'isListRead' | 'isOwnRead'> {
  readonly isConnected: boolean;
}

const desks = new WeakMap<PairSession, RatingDesk>();

/** The desk of a session: one each, at work from the first call on. */
export function ratingDeskOf(session: PairSession): RatingDesk {
  const desk = desks.get(session) ?? new RatingDesk(session);
  desks.set(session, desk);
  return desk;
}

/**
 * Follows the ratings of an open pair: looks up what it takes to judge them (digests, first versions), keeps what it sees in the
 * person's own folder, and publishes this person's rating once both sides have said so.
 */
export class RatingDesk {
  readonly #session: PairSession;
  readonly #listeners = new Set<() => void>();
  /** SHA-256 of opened bytes by the bytes, of rows by what they say. */
  readonly #digests = new Map<string, string>();
  /** First versions of rows that were saved more than once, by item id. */
  readonly #originals = new Map<string, AppendedRecord | null>();
  /** What is being looked up. */
  readonly #pending = new Set<string>();
  #history: readonly Stored[] = [];
  #directions = new Map<string, Direction>();
  #seen: Seen | null = null;
  #version = 0;
  #isReacting = false;

  constructor(session: PairSession) {
    this.#session = session;
    session.subscribe(() => this.#follow());
    this.#changed();
  }

  /** Grows whenever a direction may stand otherwise than before. */
  readonly version = (): number => this.#version;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Older rows that were read on request; they are judged like those of the window. */
  takeHistory(rows: readonly Stored[]): void {
    const isSame = rows.length === this.#history.length && rows.every((row, at) => row === this.#history[at]);
    if (isSame) return;
    this.#history = rows;
    this.#changed();
  }

  /** How a direction of a meeting stands. */
  direction(meetingId: Guid, about: About): Direction {
    const name = `${meetingId} ${about}`;
    const known = this.#directions.get(name);
    if (known) return known;
    const { isListRead, isOwnRead, me, space, view } = this.#session.snapshot();
    const rows = this.#rowsOf({ meetingId, about });
    const made = directionOf({
      space: space.groupId,
      pair: space.pair,
      me,
      meetingId,
      about,
      rows,
      unsent: this.#unsent().filter((record) => record.meetingId === meetingId && record.about === about),
      originals: this.#originals,
      digests: this.#digests,
      own: view.own,
      isOwnRead,
      isListRead,
      isOver: this.#isOver(meetingId, rows),
    });
    this.#directions.set(name, made);
    return made;
  }

  /** Meetings in which something was sealed, passed or opened. */
  meetings(): readonly Guid[] {
    return [...new Set(this.#rows().map(({ record }) => record.meetingId))];
  }

  #rows(): readonly Stored<AppendedRecord>[] {
    const rows = new Map<RecordKey, Stored<AppendedRecord>>();
    for (const stored of this.#history) if (isAppended(stored)) rows.set(stored.record.key, stored);
    for (const { stored } of this.#session.snapshot().view.records.values())
      if (stored && isAppended(stored)) rows.set(stored.record.key, stored);
    return [...rows.values()];
  }

  #unsent(): readonly AppendedRecord[] {
    return [...this.#session.snapshot().view.records.values()].flatMap(({ record, stored }) =>
      stored === null && isAppendedRecord(record) ? [record] : [],
    );
  }

  /** A meeting is over for its ratings once another one was started after they were made. */
  #isOver(meetingId: Guid, rows: readonly Stored<AppendedRecord>[]): boolean {
    const { view } = this.#session.snapshot();
    const meetings = [...view.records.values()].flatMap(({ record }) =>
      record.kind === 'meeting' ? [record] : [],
    );
    const own = meetings.find((meeting) => meeting.meetingId === meetingId);
    const from =
      own?.startedAt ??
      rows
        .map(({ record }) => record.at)
        .sort()
        .at(-1);
    if (from === undefined) return false;
    return meetings.some((meeting) => meeting.meetingId !== meetingId && meeting.startedAt > from);
  }

  /** A new snapshot is looked at only where it differs in what ratings are judged by. */
  #follow(): void {
    const seen = this.#seen;
    const { isListRead, isOwnRead, space, view } = this.#session.snapshot();
    const isConnected = this.#session.remote !== null;
    const isSame =
      seen?.view === view &&
      seen.space === space &&
      seen.isListRead === isListRead &&
      seen.isOwnRead === isOwnRead &&
      seen.isConnected === isConnected;
    if (isSame) return;
    this.#seen = { view, space, isListRead, isOwnRead, isConnected };
    this.#changed();
  }

  #changed(): void {
    this.#version += 1;
    this.#directions = new Map();
    this.#lookUp();
    for (const listener of this.#listeners) listener();
    void this.#react();
  }

  /** Digests and first versions that are not known yet; each is asked for once. */
  #lookUp(): void {
    const { remote } = this.#session;
    for (const { itemId, record, saves } of this.#rows()) {
      if (record.kind === 'secret') this.#digest(record.bytes, textOfBytes(record.bytes));
      this.#digest(rowText(record), rowText(record));
      if (saves !== 1 && !this.#originals.has(itemId) && remote)
        this.#once(`original ${itemId}`, async () => {
          const first = await remote.feed.firstVersion(this.#session.snapshot().place, itemId);
          this.#originals.set(itemId, first && isAppendedRecord(first) ? first : null);
        });
    }
  }

  #digest(name: string, text: string | null): void {
    if (this.#digests.has(name)) return;
    this.#once(`digest ${name}`, async () => {
      const { system } = this.#session;
      this.#digests.set(name, text === null ? '' : hexOf(await system.sha256(text)));
    });
  }

  #once(name: string, find: () => Promise<void>): void {
    if (this.#pending.has(name)) return;
    this.#pending.add(name);
    find().then(
      () => this.#changed(),
      // Asked again with the next snapshot: until then the row is being checked, and counts for nothing.
      () => {
        this.#pending.delete(name);
        this.#seen = null;
      },
    );
  }

  /** Keeps what was seen, and opens what both agreed to open. One at a time; never before the own folder was read. */
  async #react(): Promise<void> {
    const { isListRead, isOwnRead } = this.#session.snapshot();
    // Looked at again with the next snapshot, whatever that one brings.
    if (this.#isReacting) this.#seen = null;
    if (this.#isReacting || this.#session.remote === null || !isListRead || !isOwnRead) return;
    this.#isReacting = true;
    try {
      const seen = this.#newlySeen();
      if (seen.length > 0) await this.#do({ type: 'putOwn', items: seen, drop: [] });
      for (const direction of this.#toPublish())
        for (const record of await this.opened(direction)) await this.#do({ type: 'create', record });
    } finally {
      this.#isReacting = false;
    }
  }

  /** Whatever comes of it, the next snapshot is looked at. */
  async #do(change: NewChange): Promise<void> {
    this.#seen = null;
    await this.#session.change(change);
  }

  #newlySeen(): ReturnType<typeof newlySeen> {
    const { space, view } = this.#session.snapshot();
    // What is over is opened or never will be: only what can still be opened needs a witness.
    const rows = this.#rows().filter((row) => !this.#isOver(row.record.meetingId, [row]));
    return newlySeen(rows, {
      pair: space.pair,
      own: view.own,
      originals: this.#originals,
      digests: this.#digests,
      now: this.#session.system.now(),
    });
  }

  #toPublish(): readonly Direction[] {
    const { isListRead, isOwnRead } = this.#session.snapshot();
    return this.meetings().flatMap((meetingId) =>
      directions
        .map((about) => this.direction(meetingId, about))
        .filter((direction) =>
          mayPublish(direction, {
            isListRead,
            isOwnRead,
            isOver: this.#isOver(meetingId, this.#rowsOf(direction)),
            isSpaceDrifted: false,
          }),
        ),
    );
  }

  #rowsOf({ about, meetingId }: Pick<Direction, 'about' | 'meetingId'>): readonly Stored<AppendedRecord>[] {
    return this.#rows().filter(({ record }) => record.meetingId === meetingId && record.about === about);
  }

  /**
   * The record that opens this person's sealed rating of a direction; none when its secret is not there, or is not what was sealed. Call it at
   * the person's own press, or where {@link mayPublish} says so.
   */
  async opened(direction: Direction): Promise<readonly SecretRecord[]> {
    const { mine, secret, theirs } = direction;
    if (secret === null) return [];
    const { system } = this.#session;
    const { me, space } = this.#session.snapshot();
    const text = canonicalText({ ...secret, space: space.groupId, rater: me });
    if (hexOf(await system.sha256(text)) !== mine.seal?.seal) return [];
    return [
      {
        kind: 'secret',
        key: freshKey('secret', system.newGuid()),
        at: system.now(),
        extra: {},
        meetingId: direction.meetingId,
        round: direction.round,
        about: direction.about,
        rater: me,
        bytes: toBase64url(bytesOfText(text)),
        body: readableRating(secret),
        against: theirs.seal?.seal ?? null,
      },
    ];
  }
}
