import * as v from 'valibot';
import { entrySections } from '#src/domain/agenda/section.ts';
import { weekdays } from '#src/domain/development/time-block.ts';
import type { RecordKey } from '#src/domain/records/feed-record.ts';
import { blockId, type OwnItem } from '#src/domain/records/own-item.ts';
import { appendedKinds } from '#src/domain/records/rating-record.ts';
import type { OwnNote } from '#src/domain/records/own-note.ts';
import { parseDay, type Day } from '#src/domain/values/day.ts';
import { parseGuid, type Guid } from '#src/domain/values/guid.ts';
import { parseInstant, type Instant } from '#src/domain/values/instant.ts';
import type { OwnNotesDocument, OwnNotesStore } from '#src/ports/own-notes.ts';
import { Failure } from '#src/ports/failure.ts';
import type { AppFile, AppFolder } from './app-folder.ts';

const guid = v.pipe(
  v.string(),
  v.check((text) => parseGuid(text) !== null),
  v.transform((text) => parseGuid(text) as Guid),
);
const instant = v.pipe(
  v.string(),
  v.check((text) => parseInstant(text) !== null),
  v.transform((text) => parseInstant(text) as Instant),
);
const day = v.pipe(
  v.string(),
  v.check((text) => parseDay(text) !== null),
  v.transform((text) => parseDay(text) as Day),
);
const note = v.object({
  id: guid,
  section: v.fallback(v.picklist(entrySections), 'topics'),
  body: v.string(),
  state: v.fallback(v.picklist(['open', 'done']), 'open'),
  at: instant,
  editedAt: instant,
  mood: v.fallback(v.nullable(v.picklist(['happy', 'sad', 'confused'])), null),
});
const placed = { meetingId: guid, round: v.number(), about: v.picklist(['report', 'manager']) };
const value = v.picklist([1, 2, 3, 4, 5]);
const text = v.string();
const key = v.pipe(
  text,
  v.transform((read) => read as RecordKey),
);
const plan = {
  weekday: v.picklist(weekdays),
  start: v.pipe(text, v.regex(/^([01]\d|2[0-3]):[0-5]\d$/u)),
  minutes: v.pipe(v.number(), v.integer(), v.minValue(1)),
  transactionId: guid,
  subject: text,
  timeZone: text,
  firstDay: day,
  lastDay: day,
  at: instant,
};
const item = v.variant('kind', [
  v.looseObject({
    kind: v.literal('secret'),
    id: key,
    ...placed,
    value,
    note: text,
    salt: text,
    seal: text,
    at: instant,
  }),
  v.looseObject({ kind: v.literal('draft'), id: text, value: v.nullable(value), note: text, at: instant }),
  v.looseObject({
    kind: v.literal('seen'),
    id: text,
    ...placed,
    rater: guid,
    seal: text,
    itemId: text,
    at: instant,
  }),
  v.looseObject({
    kind: v.literal('open'),
    id: key,
    ...placed,
    space: guid,
    mine: text,
    theirs: v.looseObject({ rater: guid, key, seal: text }),
    at: instant,
  }),
  v.looseObject({
    kind: v.literal('seenRow'),
    id: text,
    ...placed,
    key,
    what: v.picklist(appendedKinds),
    rater: guid,
    author: v.nullable(guid),
    digest: text,
    itemId: text,
    at: instant,
  }),
  v.looseObject({ kind: v.literal('mood'), id: text, value: v.nullable(value), at: instant }),
  v.looseObject({
    kind: v.literal('block'),
    id: v.literal(blockId),
    ...plan,
    seriesId: v.nullable(text),
    former: v.exactOptional(v.array(v.looseObject({ ...plan, seriesId: text }))),
  }),
]);
const document = v.looseObject({ v: v.literal(1), entries: v.array(v.unknown()) });

/** What a person keeps alone, notes, ratings, dedicated time: one JSON file a pair in the person's app folder, written whole under its eTag. */
export class OwnNotesFile implements OwnNotesStore {
  readonly #folder: AppFolder;
  /** Entries of the file that this version cannot read, written back as they are. */
  readonly #unknown = new Map<Guid, readonly unknown[]>();

  constructor(folder: AppFolder) {
    this.#folder = folder;
  }

  async load(groupId: Guid): Promise<OwnNotesDocument> {
    return this.#documentOf(groupId, await this.#folder.read(fileName(groupId)));
  }

  async loadOther(
    groupId: Guid,
    known: OwnNotesDocument['version'] | undefined,
  ): Promise<OwnNotesDocument | null> {
    const read = await this.#folder.readOther(fileName(groupId), known ?? null);
    if (read === 'same' || (read === null && known === null)) return null;
    return this.#documentOf(groupId, read);
  }

  #documentOf(groupId: Guid, read: AppFile | null): OwnNotesDocument {
    if (read === null) return { notes: [], items: [], version: null };
    const parsed = v.safeParse(document, read.content);
    // A file that is no notes document must not be written over.
    if (!parsed.success)
      throw new Failure('refused', { details: 'the notes file has a form this version cannot read' });
    const notes: OwnNote[] = [];
    const items: OwnItem[] = [];
    const unknown: unknown[] = [];
    for (const entry of parsed.output.entries) {
      const one = v.safeParse(note, entry);
      const other = v.safeParse(item, entry);
      if (other.success) items.push(other.output);
      else if (one.success) notes.push(one.output);
      else unknown.push(entry);
    }
    this.#unknown.set(groupId, unknown);
    return { notes, items, version: read.version };
  }

  async save(
    groupId: Guid,
    { items, notes, version }: OwnNotesDocument,
  ): Promise<Awaited<ReturnType<OwnNotesStore['save']>>> {
    const entries = [...notes, ...items, ...(this.#unknown.get(groupId) ?? [])];
    const saved = await this.#folder.write(fileName(groupId), { v: 1, entries }, version);
    return saved === null ? { type: 'conflict' } : { type: 'saved', version: saved };
  }
}

function fileName(groupId: Guid): string {
  return `only-me.${groupId}.json`;
}
