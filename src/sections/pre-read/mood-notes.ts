import { lanesOf } from '#src/domain/happiness/lanes.ts';
import type { EntryRecord } from '#src/domain/records/feed-record.ts';
import type { OwnNote } from '#src/domain/records/own-note.ts';
import type { Seen } from '#src/domain/sync/reconcile.ts';
import type { Frame } from '../frame/frame-context.ts';

/** A note that is still sad or confused: one for both, or one of this person alone. */
export type MoodNote = { readonly mood: 'sad' | 'confused' } & (
  { readonly seen: Seen<EntryRecord>; readonly own: null } | { readonly seen: null; readonly own: OwnNote }
);

/** What is still sad or confused, as far as this person may see it here: their own notes not while those are hidden. */
export function sadOrConfused({
  agenda,
  hidesMine,
  snapshot,
}: Pick<Frame, 'agenda' | 'hidesMine' | 'snapshot'>): readonly MoodNote[] {
  return lanesOf(agenda, snapshot.space.pair.report.id).flatMap(({ mood, open, own }): MoodNote[] => {
    if (mood === 'happy') return [];
    return [
      ...open.map((seen) => ({ mood, seen, own: null })),
      ...(hidesMine ? [] : own.map(({ note }) => ({ mood, seen: null, own: note }))),
    ];
  });
}
