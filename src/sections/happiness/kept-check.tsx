import { keptNotes } from '#src/domain/happiness/mood-trend.ts';
import type { EntryRecord } from '#src/domain/records/feed-record.ts';
import { ChipRow } from '#src/ui/chip-row.tsx';
import { Group } from '#src/ui/group.tsx';
import { useAnnounce } from '#src/ui/live-announcer.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Text } from '#src/ui/text.tsx';
import { addEntry } from '#src/usecases/add-entry.ts';
import { useFrame } from '../frame/frame-context.ts';
import { useHistory } from '../frame/use-history.ts';
import { useKeptText } from '../frame/use-kept-text.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';

/** The value fell: whether what the report wanted to keep is still so. Each is asked once a meeting. */
export function KeptCheck() {
  const { agenda, catalogue, session } = useFrame();
  const texts = useScreenTexts().happiness;
  const announce = useAnnounce();
  const entries = useHistory('entry');
  // Answers are nobody's business but the report's, and matter for this meeting only: they stay on the device.
  const [answered, setAnswered] = useKeptText(session, `happiness-kept-${agenda.meetingId}`);
  const asked = keptNotes(entries.records).filter(({ key }) => !answered.split(' ').includes(key));
  if (asked.length === 0) return null;
  function answer(note: EntryRecord, isStill: boolean): void {
    setAnswered(`${answered} ${note.key}`.trim());
    if (isStill) return;
    // No field said who would read it: it is the report's alone, also after the lanes were shared.
    void addEntry(session, {
      text: texts.keptGone(note.body),
      section: 'happiness',
      audience: 'onlyMe',
      meetingId: agenda.meetingId,
      mood: 'sad',
    }).then(() => announce(texts.keptNoted(catalogue.texts.audience.onlyMe)));
  }
  return (
    <Group look="well" title={texts.keptQuestion}>
      <Rows label={texts.keptQuestion}>
        {asked.map((note) => (
          <div key={note.key}>
            <Text use="body">{note.body}</Text>
            <ChipRow
              legend={note.body}
              onPress={(still) => answer(note, still === 'yes')}
              options={[
                { value: 'yes', words: texts.keptYes },
                { value: 'no', words: texts.keptNo },
              ]}
            />
          </div>
        ))}
      </Rows>
    </Group>
  );
}
