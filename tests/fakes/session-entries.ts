import type { EntryRecord } from '#src/domain/records/feed-record.ts';
import { addEntry } from '#src/usecases/add-entry.ts';
import type { PairSession } from '#src/usecases/session/pair-session.ts';
import type { FakeList } from './fake-list.ts';
import { meetingId } from './records.ts';

/** Writes a topic for both. */
export async function write(session: PairSession, text: string): Promise<void> {
  await addEntry(session, { text, section: 'topics', audience: 'bothOfUs', meetingId });
}

/** Writes a topic for only this person. */
export async function writeForMe(session: PairSession, text: string): Promise<void> {
  await addEntry(session, { text, section: 'topics', audience: 'onlyMe', meetingId });
}

function entries(session: PairSession): readonly EntryRecord[] {
  return [...session.snapshot().view.records.values()].flatMap(({ record }) =>
    record.kind === 'entry' ? [record] : [],
  );
}

/** Texts of the entries a person sees. */
export function texts(session: PairSession): readonly string[] {
  return entries(session).map(({ body }) => body);
}

/** The first entry a person sees. */
export function first(session: PairSession): EntryRecord {
  const [found] = entries(session);
  if (found === undefined) throw new Error('no entry');
  return found;
}

/** Texts of entries and actions in the list. */
export function textsIn(list: FakeList): readonly string[] {
  return [...list.rows.values()].flatMap(({ stored }) =>
    'body' in stored.record ? [stored.record.body] : [],
  );
}
