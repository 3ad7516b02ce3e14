import type { Guid } from '#src/domain/values/guid.ts';
import type { Remote } from '#src/ports/remote.ts';
import type { CopyKeeper } from './copy-keeper.ts';
import type { SessionData } from './session-data.ts';

/** Reads the person's own notes once at the start; never rejects. */
export async function loadNotes(
  remote: Remote,
  groupId: Guid,
  { data, keeper }: { readonly data: SessionData; readonly keeper: CopyKeeper },
  show: () => void,
): Promise<void> {
  try {
    const notes = await remote.notes.load(groupId);
    // A send may have written them while this was on its way: what was confirmed later stands.
    if (data.notesLoaded) return;
    data.takeNotes(notes);
    show();
    await keeper.save();
  } catch {
    // The notes on this device stay in view, and whatever is written next loads them first and reports its own failure.
  }
}
