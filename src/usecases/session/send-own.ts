import { freshKey, type Stored } from '#src/domain/records/feed-record.ts';
import type { OwnNote } from '#src/domain/records/own-note.ts';
import type { Change, GivenNote } from '#src/domain/sync/change.ts';
import { updateOf } from '#src/domain/sync/merge.ts';
import { mayRemove, mergeNote, mergeOwn } from '#src/domain/sync/own-merge.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import type { OwnNotesDocument } from '#src/ports/own-notes.ts';
import { busy, mostTries, nothing, waitingOf, type SendContext, type Sent } from './sent.ts';

type Of<T extends Change['type']> = Extract<Change, { type: T }>;

/** What a change makes of the document: another content to write, or nothing, and what to say. */
type Step = Partial<Pick<Sent, 'instead' | 'notice' | 'stored'>> & {
  readonly content?: Pick<OwnNotesDocument, 'notes' | 'items'>;
};

/**
 * Writes what is this person's alone into their own document: merged into what it holds now, and only over the version it was merged
 * into, which is the look before the write.
 */
export async function sendOwn(
  change: Of<'putNote' | 'removeNote' | 'putOwn'>,
  context: SendContext,
): Promise<Sent> {
  const { groupId, notes, remote } = context;
  let document = notes ?? (await remote.notes.load(groupId));
  for (let tries = 0; tries < mostTries; tries += 1) {
    const { content, ...rest } = await stepOf(change, document, context);
    const sent = { ...nothing, ...rest, metOther: tries > 0 };
    if (!content) return { ...sent, notes: document };
    const outcome = await remote.notes.save(groupId, { ...content, version: document.version });
    if (outcome.type === 'saved') return { ...sent, notes: { ...content, version: outcome.version } };
    document = await remote.notes.load(groupId);
  }
  throw busy();
}

async function stepOf(
  change: Of<'putNote' | 'removeNote' | 'putOwn'>,
  document: OwnNotesDocument,
  context: SendContext,
): Promise<Step> {
  switch (change.type) {
    case 'putNote':
      return putNote(change, document, context);
    case 'removeNote':
      return removeNote(change, document, context);
    case 'putOwn': {
      const { conflict, items } = mergeOwn(document.items, change);
      if (conflict) return { instead: [{ ...change, conflict: { theirs: conflict } }] };
      return items === document.items ? {} : { content: { items, notes: document.notes } };
    }
  }
}

async function putNote(
  change: Of<'putNote'>,
  { items, notes }: OwnNotesDocument,
  context: SendContext,
): Promise<Step> {
  const { id } = change.note;
  const there = notes.find((note) => note.id === id) ?? null;
  const merge = mergeNote(change, there);
  switch (merge.type) {
    case 'kept':
    case 'gone':
      return {};
    case 'conflict':
      return there ? { instead: [{ ...change, conflict: { theirs: there } }] } : {};
    case 'put': {
      const put: Step = {
        content: { items, notes: [...notes.filter((note) => note.id !== id), merge.note] },
      };
      if (there !== null || (change.base === null && !change.tried)) return put;
      // It was there before, or may have been: was it given to both meanwhile?
      const row = await rowOf(id, context);
      if (row === null) return { ...put, notice: change.base ? { type: 'ownKept', text: '' } : null };
      return bodyOf(row) === change.note.body ? { stored: [row] } : { ...put, stored: [row] };
    }
  }
}

async function removeNote(
  change: Of<'removeNote'>,
  { items, notes }: OwnNotesDocument,
  context: SendContext,
): Promise<Step> {
  const there = notes.find((note) => note.id === change.noteId);
  if (!there) return {};
  const removed: Step = { content: { items, notes: notes.filter((note) => note !== there) } };
  if (mayRemove(change, there) && !change.shared) return removed;
  const row = await rowOf(there.id, context);
  const stored = row ? [row] : [];
  // Left by an older version, which did not say what was seen: what is in the list with the same words need not stay here.
  const isGiven = change.base === undefined ? row !== null && bodyOf(row) === there.body : row !== null;
  if (isGiven && (change.base === undefined || mayRemove(change, there))) return { ...removed, stored };
  return { stored, notice: row || change.shared ? null : { type: 'ownNotDeleted', text: '' } };
}

/**
 * Puts an own note into the list, where both read it: the words that were shown when it was shared, and no others. Rewritten on another
 * device meanwhile it stays where it is.
 */
export async function giveNote(
  change: Of<'create'>,
  { kept, note }: GivenNote,
  context: SendContext,
): Promise<Sent> {
  const { groupId, place, remote } = context;
  const notes = await remote.notes.load(groupId);
  const sent = {
    ...nothing,
    notes,
    metOther: context.notes !== null && notes.version !== context.notes.version,
  };
  const there = notes.notes.find(({ id }) => id === note.id);
  if (there && there.body !== note.body) {
    // Unless an earlier attempt arrived: then it was rewritten after that.
    const row = await rowOf(note.id, context);
    return row ? { ...sent, stored: [row] } : { ...sent, notice: { type: 'ownNotShared', text: '' } };
  }
  const { stored } = await remote.feed.create(place, change.record);
  const saved: Sent = { ...sent, stored: [stored] };
  if (bodyOf(stored) === note.body) return saved;
  // Ours from a lost answer, and rewritten since; or shared with other words from another device: that is a change of it.
  const first = stored.saves === 1 ? stored.record : await remote.feed.firstVersion(place, stored.itemId);
  if (first && 'body' in first && first.body === note.body) return saved;
  const update = updateOf(stored.record, { body: note.body });
  return { ...saved, instead: [{ ...waitingOf(change), ...update, base: { body: kept?.body ?? '' } }] };
}

async function rowOf(id: Guid, { confirmed, place, remote }: SendContext): Promise<Stored | null> {
  const key = freshKey('entry', id);
  return confirmed.get(key) ?? (await remote.feed.find(place, key));
}

function bodyOf({ record }: Stored): OwnNote['body'] | null {
  return 'body' in record ? record.body : null;
}
