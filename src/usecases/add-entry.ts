import type { EntrySection } from '#src/domain/agenda/section.ts';
import { freshKey, type EntryRecord, type Mood } from '#src/domain/records/feed-record.ts';
import type { Audience } from '#src/domain/records/own-note.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import type { NewChange } from './session/new-change.ts';
import type { PairSession } from './session/pair-session.ts';

/**
 * What a person wrote, as it is kept: line ends as LF, no blanks around, and all of it. How much a field takes, the field says
 * (domain/records/text-limits.ts). Null when nothing is left.
 */
export function cleanText(text: string): string | null {
  const clean = text.replaceAll(/\r\n?/g, '\n').trim();
  return clean === '' ? null : clean;
}

/**
 * Writes a topic or note. "Only me" goes to the person's own app folder and never near the list; "Both of us" goes to the list.
 * Resolves false when there is nothing to write.
 */
export async function addEntry(
  session: PairSession,
  entry: {
    readonly text: string;
    readonly section: EntrySection;
    readonly audience: Audience;
    readonly meetingId: Guid;
    readonly mood?: Mood;
  },
): Promise<boolean> {
  const body = cleanText(entry.text);
  if (body === null) return false;
  const at = session.system.now();
  const id = session.system.newGuid();
  const { section, meetingId } = entry;
  const mood = entry.mood ?? null;
  if (entry.audience === 'onlyMe')
    await session.change({
      type: 'putNote',
      note: { id, section, body, state: 'open', at, editedAt: at, mood },
      base: null,
    });
  else await session.change(newEntry({ id, at, section, body, mood, meetingId }));
  return true;
}

/** The change that puts an entry for both into the list. A happy note asks for nothing: it is kept from the start. */
export function newEntry(
  entry: Pick<EntryRecord, 'at' | 'section' | 'body' | 'mood' | 'meetingId'> & { readonly id: Guid },
): Extract<NewChange, { type: 'create' }> {
  const { id, ...rest } = entry;
  return {
    type: 'create',
    record: {
      kind: 'entry',
      key: freshKey('entry', id),
      extra: {},
      state: rest.mood === 'happy' ? 'kept' : 'open',
      ...rest,
    },
  };
}
