import {
  freshKey,
  spaceKey,
  type FeedRecord,
  type RecordKey,
  type SpaceRecord,
  type Stored,
} from '../records/feed-record.ts';
import type { Served } from '../records/board-record.ts';
import type { OwnItem, RatingDraft } from '../records/own-item.ts';
import type { OwnNote } from '../records/own-note.ts';
import type { Guid } from '../values/guid.ts';
import type { Instant } from '../values/instant.ts';
import type { Change, Conflict, Patch } from './change.ts';
import { applyPatch, mergePatch, textsInConflict } from './merge.ts';
import { besideCreated, mergeCreated } from './merge-created.ts';
import type { TextMember } from './merge-rules.ts';
import { mayRemove, mergeNote, mergeOwn } from './own-merge.ts';

/** Two versions of one text; of what an objective serves the whole of it, null for none. */
export interface TextInConflict {
  readonly member: TextMember;
  readonly theirs: string | Served | null;
  readonly mine: string | Served | null;
}

/** A record as the person sees it: what the list has, with what waits on this device laid over it. */
export interface Seen<T extends FeedRecord = FeedRecord> {
  readonly record: T;
  /** Null for a record this device made and the list does not have yet. */
  readonly stored: Stored<T> | null;
  readonly createdBy: Guid | null;
  readonly modifiedAt: Instant;
  /** A change of it waits on this device. */
  readonly waiting: boolean;
  /** Why a waiting change of it was refused, null when none was. */
  readonly problem: { readonly changeId: Guid; readonly text: string } | null;
  /** Both changed texts of it: `changeId` is the change that waits for a decision. */
  readonly conflict: {
    readonly changeId: Guid;
    readonly theirs: Conflict['theirs'];
    /** Each of the texts, as they have it and as this person wrote it. Never empty. */
    readonly texts: readonly TextInConflict[];
  } | null;
}

/** A change of it waits for this person's decision: it stays in sight whatever else became of it. */
export function asksForDecision({
  conflict,
  problem,
}: {
  readonly conflict: object | null;
  readonly problem: object | null;
}): boolean {
  return conflict !== null || problem !== null;
}

/** What the person has for "Only me", with what waits. */
export interface SeenNote {
  readonly note: OwnNote;
  /** As the folder has it; null for one that is not there yet. */
  readonly stored: OwnNote | null;
  readonly waiting: boolean;
  readonly problem: Seen['problem'];
  /** Rewritten on two devices: `changeId` waits for a decision between what is there and what was written here. */
  readonly conflict: { readonly changeId: Guid; readonly theirs: OwnNote; readonly mine: string } | null;
  /** What was given to both of it, from another device. Other words than those are newer, and the person's alone. */
  readonly shared: Stored | null;
}

/** What waits of the person's own document besides notes and was refused, or stands against what another device wrote. */
export interface OwnTrouble {
  readonly changeId: Guid;
  readonly items: readonly OwnItem[];
  readonly drop: readonly string[];
  readonly problem: string | null;
  /** The words of a half-done rating, written on two devices. */
  readonly conflict: { readonly mine: RatingDraft; readonly theirs: RatingDraft } | null;
}

/** A deletion that can still be taken back. */
export interface HeldDeletion {
  readonly changeId: Guid;
  readonly record: FeedRecord;
  readonly until: Instant;
}

/** A deletion of a note for its author only that can still be taken back. */
export interface HeldNoteDeletion {
  readonly changeId: Guid;
  readonly note: OwnNote;
  readonly until: Instant;
}

export interface View {
  readonly records: ReadonlyMap<RecordKey, Seen>;
  readonly notes: readonly SeenNote[];
  /** What else the person keeps alone. */
  readonly own: readonly OwnItem[];
  readonly ownTroubles: readonly OwnTrouble[];
  /** Deletions within their undo time; their records are not among `records`. */
  readonly held: readonly HeldDeletion[];
  /** The same for notes; they are not among `notes`. */
  readonly heldNotes: readonly HeldNoteDeletion[];
}

/**
 * Lays the waiting changes over what the services confirmed: the one place that decides what is on screen.
 * Pure: the same confirmed records and changes give the same view, whatever order the answers came in.
 */
export function reconcile(
  confirmed: ReadonlyMap<RecordKey, Stored>,
  { notes, items }: { readonly notes: readonly OwnNote[]; readonly items: readonly OwnItem[] },
  changes: readonly Change[],
  me: Guid,
): View {
  const records = new Map<RecordKey, Seen>();
  for (const [key, stored] of confirmed)
    records.set(key, {
      record: stored.record,
      stored,
      createdBy: stored.createdBy,
      modifiedAt: stored.modifiedAt,
      waiting: false,
      problem: null,
      conflict: null,
    });
  const own = new Map<Guid, SeenNote>(notes.map((note) => [note.id, { ...untouched, note, stored: note }]));
  let kept = items;
  const ownTroubles: OwnTrouble[] = [];
  const held: HeldDeletion[] = [];
  const heldNotes: HeldNoteDeletion[] = [];
  for (const change of changes) {
    if (change.type === 'removeNote') removeNote(change, own, heldNotes);
    else if (change.type === 'putOwn') {
      ownTroubles.push(...troublesOf(change, items));
      kept = mergeOwn(kept, change).items;
    } else if (change.type === 'putNote') putNote(change, own);
    else if (change.type !== 'share' && !isOfCard(change)) lay(change, records, held, me);
  }
  const seenNotes = [...own.values()].map((seen) => besideShared(seen, records));
  return {
    records,
    notes: seenNotes,
    own: kept,
    ownTroubles: ownTroubles.map((trouble) => withLatest(trouble, kept)),
    held,
    heldNotes,
  };
}

type CardChange = Extract<Change, { type: 'patchTask' | 'addTask' | 'linkTask' }>;

/** Cards are no records: domain/board/laid-board.ts lays their changes. */
export function isOfCard(change: Change): change is CardChange {
  return change.type === 'patchTask' || change.type === 'addTask' || change.type === 'linkTask';
}

/** The space record with what waits laid over it: a board linked on this device is linked at once. */
export function laidSpace(space: SpaceRecord, changes: readonly Change[]): SpaceRecord {
  let laid = space;
  for (const change of changes) {
    if (change.type !== 'update' || change.key !== spaceKey) continue;
    const merged = mergePatch(change.base, change.patch, laid);
    if (merged.type === 'merged') laid = applyPatch(laid, merged.patch);
  }
  return laid;
}

const untouched = { waiting: false, problem: null, conflict: null, shared: null } as const;

function putNote(change: Extract<Change, { type: 'putNote' }>, own: Map<Guid, SeenNote>): void {
  const { note } = change;
  const seen = own.get(note.id) ?? { ...untouched, note, stored: null };
  const merge = mergeNote(change, own.get(note.id)?.note ?? null);
  const problem = problemOf(change) ?? seen.problem;
  if (merge.type === 'gone' && problem === null) return;
  const conflict = merge.type === 'conflict' ? noteConflictOf(change, seen) : null;
  // A text written after the one in conflict is what the person decides about.
  const later = seen.conflict && { ...seen.conflict, mine: note.body };
  const shown = merge.type === 'put' ? merge.note : merge.type === 'kept' ? seen.note : note;
  own.set(note.id, { ...seen, note: shown, waiting: true, problem, conflict: conflict ?? later });
}

/** Known as soon as the folder was read, also before it is sent. */
function noteConflictOf(
  { conflict, id, note }: Extract<Change, { type: 'putNote' }>,
  { stored }: Pick<SeenNote, 'stored'>,
): SeenNote['conflict'] {
  const theirs = stored ?? conflict?.theirs;
  return theirs ? { changeId: id, theirs, mine: note.body } : null;
}

function troublesOf(
  change: Extract<Change, { type: 'putOwn' }>,
  stored: readonly OwnItem[],
): readonly OwnTrouble[] {
  const { drop, id, items, problem } = change;
  const mine = change.conflict && items.find((item) => item.kind === 'draft');
  if (!mine) return problem === null ? [] : [{ changeId: id, items, drop, problem, conflict: null }];
  const now = stored.find((item) => item.id === mine.id);
  const theirs = now?.kind === 'draft' ? now : change.conflict.theirs;
  return [{ changeId: id, items, drop, problem, conflict: { mine, theirs } }];
}

/** A text written after the one in conflict is what the person decides about. */
function withLatest(trouble: OwnTrouble, laid: readonly OwnItem[]): OwnTrouble {
  const { conflict } = trouble;
  const latest = conflict && laid.find(({ id }) => id === conflict.mine.id);
  return conflict && latest?.kind === 'draft'
    ? { ...trouble, conflict: { ...conflict, mine: latest } }
    : trouble;
}

/** With what was given to both of it, from another device. */
function besideShared(seen: SeenNote, records: ReadonlyMap<RecordKey, Seen>): SeenNote {
  const shared = records.get(freshKey('entry', seen.note.id))?.stored ?? null;
  return shared?.record.kind === 'entry' ? { ...seen, shared } : seen;
}

/** False for a note that is in the list with the same words: it is shown there, and here no second time. */
export function standsAlone({ conflict, note, problem, shared }: SeenNote): boolean {
  const isSame = shared?.record.kind === 'entry' && shared.record.body === note.body;
  return !isSame || conflict !== null || problem !== null;
}

function removeNote(
  change: Extract<Change, { type: 'removeNote' }>,
  own: Map<Guid, SeenNote>,
  heldNotes: HeldNoteDeletion[],
): void {
  const seen = own.get(change.noteId);
  if (!seen) return;
  // Refused: it is still there, and so are its words.
  if (change.problem !== null) {
    own.set(change.noteId, { ...seen, waiting: true, problem: problemOf(change) });
    return;
  }
  // Shared before it was known that another device rewrote it, or that it was refused: that is decided first.
  if (asksForDecision(seen) && (change.shared || change.heldUntil === null)) return;
  // Other words than those that were deleted: they are not (own-merge.ts).
  if (change.base !== undefined && !mayRemove(change, seen.note)) return;
  if (change.heldUntil !== null)
    heldNotes.push({ changeId: change.id, note: seen.note, until: change.heldUntil });
  own.delete(change.noteId);
}

function lay(
  change: Exclude<Change, { type: 'removeNote' | 'putOwn' | 'putNote' | 'share' } | CardChange>,
  records: Map<RecordKey, Seen>,
  held: HeldDeletion[],
  me: Guid,
): void {
  switch (change.type) {
    case 'create':
      layCreate(change, records, me);
      return;
    case 'update':
      layUpdate(change, records, me);
      return;
    case 'delete': {
      const seen = records.get(change.key);
      if (seen && change.heldUntil !== null)
        held.push({ changeId: change.id, record: seen.record, until: change.heldUntil });
      records.delete(change.key);
      return;
    }
    case 'makeTask':
    case 'settleTask': {
      const seen = records.get(change.key);
      if (seen) records.set(change.key, { ...seen, waiting: true });
      return;
    }
  }
}

function layCreate(
  change: Extract<Change, { type: 'create' }>,
  records: Map<RecordKey, Seen>,
  me: Guid,
): void {
  const there = records.get(change.record.key);
  const beside = there?.stored ? besideCreated(change.record, there.stored, change.id, me) : null;
  const record = beside ?? change.record;
  if (there && beside === null) {
    // The other side made the same key first (a meeting, a role): theirs stands, with what ours says beyond it, until it is sent.
    const said = mergeCreated(record, there.record);
    const merged = said && mergePatch(said.base, said.patch, there.record);
    const patch = merged?.type === 'merged' ? merged.patch : (said?.patch ?? {});
    records.set(record.key, { ...there, record: applyPatch(there.record, patch), waiting: true });
    return;
  }
  records.set(record.key, {
    record,
    stored: null,
    createdBy: me,
    modifiedAt: change.madeAt,
    waiting: true,
    problem: problemOf(change),
    conflict: null,
  });
}

type Update = Extract<Change, { type: 'update' }>;

function layUpdate(change: Update, records: Map<RecordKey, Seen>, me: Guid): void {
  const seen = records.get(change.key);
  // Deleted by the other meanwhile: sending the change keeps the words as a record of their own (usecases/send-change).
  if (!seen) return;
  const merged = mergePatch(change.base, change.patch, seen.record);
  const patch = merged.type === 'merged' ? merged.patch : change.patch;
  records.set(change.key, {
    ...seen,
    record: applyPatch(seen.record, patch),
    modifiedAt: change.madeAt,
    createdBy: seen.createdBy ?? me,
    waiting: true,
    problem: problemOf(change) ?? seen.problem,
    conflict: conflictOf(change) ?? withLater(seen.conflict, change.patch),
  });
}

/** The texts a person is to decide about; null where a change waits for no decision. */
function conflictOf({ base, conflict, id, patch }: Update): Seen['conflict'] {
  if (conflict === null) return null;
  const { theirs } = conflict;
  const texts = textsInConflict(base, patch, theirs.record).map((member) => ({
    member,
    theirs: textOf(theirs.record, member),
    mine: textOf(patch, member),
  }));
  return texts.length === 0 ? null : { changeId: id, theirs, texts };
}

/** A text written after the one in conflict is what the person decides about. */
function withLater(conflict: Seen['conflict'], patch: Patch): Seen['conflict'] {
  if (conflict === null) return null;
  const texts = conflict.texts.map((text) =>
    text.member in patch ? { ...text, mine: textOf(patch, text.member) } : text,
  );
  return { ...conflict, texts };
}

function textOf(members: FeedRecord | Patch, member: TextMember): TextInConflict['mine'] {
  return (members as Partial<Record<TextMember, TextInConflict['mine']>>)[member] ?? null;
}

function problemOf(change: Change): Seen['problem'] {
  return change.problem === null ? null : { changeId: change.id, text: change.problem };
}
