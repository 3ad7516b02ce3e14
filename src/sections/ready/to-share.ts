import { standsAlone } from '#src/domain/sync/reconcile.ts';
import type { RatingValue } from '#src/domain/rating/rating.ts';
import { moodId } from '#src/domain/records/own-item.ts';
import { happinessKey } from '#src/domain/records/rating-record.ts';
import type { OwnNote } from '#src/domain/records/own-note.ts';
import type { ScreenTexts } from '#src/locales/en/screens.ts';
import { sectionName } from '../frame/section-name.ts';
import type { Frame } from '../frame/frame-context.ts';

/** One line that "I'm ready" can share. */
export interface LineToShare {
  readonly id: string;
  readonly label: string;
  readonly caption: string | undefined;
  /** The report's happiness and its lanes are shared unless somebody unticks them; other notes only when ticked. */
  readonly isUsual: boolean;
  readonly note: OwnNote | null;
  readonly happiness: RatingValue | null;
}

/** Everything of a person that is not shared yet and could be; nothing while it is hidden. */
export function toShare(
  {
    agenda,
    catalogue,
    hidesMine,
    me,
    snapshot,
  }: Pick<Frame, 'agenda' | 'catalogue' | 'hidesMine' | 'me' | 'snapshot'>,
  texts: Pick<ScreenTexts, 'happiness' | 'ready'>,
): readonly LineToShare[] {
  if (hidesMine) return [];
  const { view } = snapshot;
  const { meetingId } = agenda;
  const draft = view.own.find((item) => item.id === moodId(meetingId));
  const value = draft?.kind === 'mood' ? draft.value : null;
  const isShared = view.records.has(happinessKey(meetingId));
  const face: readonly LineToShare[] =
    me !== 'report' || value === null || isShared
      ? []
      : [
          {
            id: moodId(meetingId),
            label: texts.ready.prepare.face(catalogue.formats.number(value)),
            caption: undefined,
            isUsual: true,
            note: null,
            happiness: value,
          },
        ];
  const notes = view.notes.filter(standsAlone).flatMap(({ note }): LineToShare[] => {
    if (note.state !== 'open') return [];
    const isUsual = me === 'report' && note.section === 'happiness';
    const mood = note.mood === null ? undefined : texts.happiness.lanes[note.mood];
    const caption = isUsual ? mood : sectionName({ catalogue, snapshot }, note.section);
    return [{ id: note.id, label: note.body, caption, isUsual, note, happiness: null }];
  });
  return [...face, ...notes];
}
