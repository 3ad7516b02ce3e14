import type { OwnItem } from '#src/domain/records/own-item.ts';
import type { OwnNote } from '#src/domain/records/own-note.ts';
import type { OwnTrouble, SeenNote } from '#src/domain/sync/reconcile.ts';
import { cleanText } from './add-entry.ts';
import type { Decision } from './decide-conflict.ts';
import type { NewChange } from './session/new-change.ts';
import type { PairSession } from './session/pair-session.ts';

/** Ends a conflict of an own note that was rewritten on two devices. Keeping both makes a note of what was written here. */
export async function decideNote(
  session: PairSession,
  { conflict, note }: SeenNote,
  decision: Decision,
): Promise<void> {
  if (conflict === null) return;
  const { changeId, mine, theirs } = conflict;
  const versions = { mine, theirs: theirs.body, both: theirs.body };
  const body = decision.type === 'text' ? cleanText(decision.text) : versions[decision.type];
  if (body === null) return;
  const at = session.system.now();
  const stays: OwnNote = { ...note, body, editedAt: at };
  const instead: NewChange[] = isSame(stays, theirs) ? [] : [{ type: 'putNote', note: stays, base: theirs }];
  if (decision.type === 'both') {
    const beside: OwnNote = { ...note, id: session.system.newGuid(), body: mine, editedAt: at };
    instead.push({ type: 'putNote', note: beside, base: null });
  }
  await session.decide(changeId, instead, null);
}

function isSame(one: OwnNote, other: OwnNote): boolean {
  return one.body === other.body && one.state === other.state && one.section === other.section;
}

/** The same of the words of a half-done rating: there is one of it, so both go one below the other. */
export async function decideDraft(
  session: PairSession,
  { changeId, conflict }: OwnTrouble,
  decision: Decision,
): Promise<void> {
  if (conflict === null) return;
  const { mine, theirs } = conflict;
  const both = `${theirs.note}\n${mine.note}`;
  const text = decision.type === 'text' ? decision.text : '';
  const note = { text, mine: mine.note, theirs: theirs.note, both }[decision.type];
  const item: OwnItem = { ...mine, note, at: session.system.now() };
  await session.decide(changeId, [{ type: 'putOwn', items: [item], drop: [], base: [theirs] }], null);
}
