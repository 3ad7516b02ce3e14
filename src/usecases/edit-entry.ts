import type { EntrySection } from '#src/domain/agenda/section.ts';
import type { EntryRecord, EntryState } from '#src/domain/records/feed-record.ts';
import { updateOf } from '#src/domain/sync/merge.ts';
import { cleanText } from './add-entry.ts';
import type { PairSession } from './session/pair-session.ts';

/** Rewrites a note for both. Empty text changes nothing: deleting is a command of its own. */
export async function rewriteEntry(session: PairSession, entry: EntryRecord, text: string): Promise<void> {
  const body = cleanText(text);
  if (body !== null && body !== entry.body) await session.change(updateOf(entry, { body }));
}

/** Marks a note done, open again, or kept. */
export async function settleEntry(
  session: PairSession,
  entry: EntryRecord,
  state: EntryState,
): Promise<void> {
  if (state !== entry.state) await session.change(updateOf(entry, { state }));
}

/** Moves a topic into a section, or a note to another. */
export async function moveEntry(
  session: PairSession,
  entry: EntryRecord,
  section: EntrySection,
): Promise<void> {
  if (section !== entry.section) await session.change(updateOf(entry, { section }));
}

/** Deletes a note for both; it can be taken back for a while. */
export async function deleteEntry(session: PairSession, entry: EntryRecord): Promise<void> {
  await session.hold({ type: 'delete', key: entry.key, body: entry.body });
}
