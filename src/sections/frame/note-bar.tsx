import { useEffect, useLayoutEffect } from 'react';
import type { EntrySection } from '#src/domain/agenda/section.ts';
import type { Audience } from '#src/domain/records/own-note.ts';
import { TEXT_LIMIT } from '#src/ui/text-limit.ts';
import { NoteField } from '#src/ui/note-field.tsx';
import { useAnnounce } from '#src/ui/live-announcer.tsx';
import { addEntry } from '#src/usecases/add-entry.ts';
import { useFrame } from './frame-context.ts';
import { sectionName } from './section-name.ts';
import { useNoteDraft } from './note-draft.tsx';
import { useTextOf } from './use-kept-text.ts';

/** The "Note something" line: lands in the section given, for whom it says. */
export function NoteBar({ section }: { section: EntrySection }) {
  const frame = useFrame();
  const { agenda, catalogue, hidesMine, session } = frame;
  const { texts } = catalogue;
  const { begunFor, chosen, field, keepChoiceFor, keepPlace, setBegunFor, setChosen, written } =
    useNoteDraft();
  const text = useTextOf(written);
  const announce = useAnnounce();
  // Of layout: where the focus is can be asked only while the line that goes is still on the page.
  useLayoutEffect(keepPlace, [keepPlace]);
  const usual: Audience = agenda.phase === 'during' && section !== 'happiness' ? 'bothOfUs' : 'onlyMe';
  // A choice holds as long as the default it was made against: a note chosen for both before the meeting is no wish for later ones.
  const isEmpty = text === '';
  useEffect(() => {
    if (isEmpty) keepChoiceFor(usual);
  }, [isEmpty, keepChoiceFor, usual]);
  // What is half-written gets no more readers than it was begun for, whoever starts the meeting or goes on in it meanwhile.
  const standing = isEmpty || begunFor === 'bothOfUs' ? usual : 'onlyMe';
  const audience = chosen && (!isEmpty || chosen.against === usual) ? chosen.audience : standing;
  function handleChange(next: string): void {
    if (next === '') setBegunFor(null);
    else if (isEmpty) setBegunFor(usual);
    written.set(next);
  }
  function handleSend(): void {
    handleChange('');
    void addEntry(session, { text, section, audience, meetingId: agenda.meetingId }).then(() =>
      announce(texts.note.landed(sectionName(frame, section), texts.audience[audience])),
    );
  }
  return (
    <NoteField
      audience={audience === 'onlyMe' ? 'one' : 'two'}
      audienceLegend={texts.audience.legend}
      audiencePhrases={{ one: texts.audience.onlyMe, two: texts.audience.bothOfUs }}
      countText={countText(catalogue)}
      hidesText={hidesMine}
      label={texts.note.label}
      onAudienceChange={(size) =>
        setChosen({ against: usual, audience: size === 'one' ? 'onlyMe' : 'bothOfUs' })
      }
      onChange={handleChange}
      onSend={handleSend}
      ref={field}
      sendLabel={texts.note.send}
      value={text}
    />
  );
}

/** How a field says how much of a text's length is used. */
export function countText({ formats, texts }: ReturnType<typeof useFrame>['catalogue']) {
  return (used: number, limit: number = TEXT_LIMIT): string =>
    texts.common.count(formats.number(used), formats.number(limit), Math.max(0, used - limit));
}
