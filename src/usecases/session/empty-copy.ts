import type { SpaceRecord, Stored } from '#src/domain/records/feed-record.ts';
import type { Pointer } from '#src/domain/space/pointer.ts';
import type { Instant } from '#src/domain/values/instant.ts';
import type { ReadCopy } from '#src/ports/local-copy.ts';

/** What is known of a space before anything of it was read. */
export function emptyCopy(place: Pointer, space: Stored<SpaceRecord>, savedAt: Instant): ReadCopy {
  const nothing = { stored: [], token: null, occurrences: [], boards: [] };
  return { place, space, ...nothing, notes: { notes: [], items: [], version: null }, savedAt };
}
