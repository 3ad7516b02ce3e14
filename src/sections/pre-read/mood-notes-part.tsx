import { isCarried } from '#src/domain/agenda/agenda.ts';
import { Audience } from '#src/ui/audience.tsx';
import { FaceLine } from '#src/ui/face-line.tsx';
import { MaskedText } from '#src/ui/masked-text.tsx';
import { NoteRow } from '#src/ui/note-row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { useFrame } from '../frame/frame-context.ts';
import { AccessLaw } from '../frame/own-notes.tsx';
import { bylineOf } from '../frame/people.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';
import type { MoodNote } from './mood-notes.ts';
import { Part } from './part.tsx';

const faceOf = { sad: 1, confused: 'confused' } as const;

/** What is still sad or confused, to read; what became of it is said in its section. */
export function MoodNotesPart({ notes }: { notes: readonly MoodNote[] }) {
  const { preRead: texts } = useScreenTexts();
  if (notes.length === 0) return null;
  return (
    <Part section="happiness" title={texts.sadOrConfused}>
      <Rows label={texts.sadOrConfused}>
        {notes.map((note) => (
          <FaceLine face={faceOf[note.mood]} key={note.seen?.record.key ?? note.own?.id}>
            <NoteLine note={note} />
          </FaceLine>
        ))}
      </Rows>
      {notes.some(({ own }) => own !== null) && <AccessLaw />}
    </Part>
  );
}

function NoteLine({ note: { mood, own, seen } }: { note: MoodNote }) {
  const frame = useFrame();
  const { agenda, catalogue, snapshot } = frame;
  const { happiness, ready } = useScreenTexts();
  const word = happiness.lanes[mood];
  if (own !== null)
    return (
      <NoteRow
        author={null}
        captions={[word, <Audience key="audience" phrase={catalogue.texts.audience.onlyMe} size="one" />]}
        shown={<MaskedText label={ready.mine.masked} text={own.body} />}
        text={own.body}
      />
    );
  const { createdBy, record } = seen;
  const since = isCarried(record, agenda) && happiness.since(catalogue.formats.dayOf(record.at));
  return (
    <NoteRow
      // Whose happiness it is says the section; only what somebody else wrote is named.
      author={createdBy === snapshot.space.pair.report.id ? null : bylineOf(frame, createdBy)}
      captions={[word, since]}
      text={record.body}
    />
  );
}
