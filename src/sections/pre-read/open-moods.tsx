import { isSettled, moodNow } from '#src/domain/happiness/mood-note.ts';
import { Audience } from '#src/ui/audience.tsx';
import { Group } from '#src/ui/group.tsx';
import { MaskedText } from '#src/ui/masked-text.tsx';
import { Line, Rows, Stack } from '#src/ui/rows.tsx';
import { Text } from '#src/ui/text.tsx';
import { TextButton } from '#src/ui/text-button.tsx';
import { useFrame, type Frame } from '../frame/frame-context.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';

interface OpenMood {
  readonly key: string;
  readonly body: string;
  readonly mood: 'sad' | 'confused';
  /** Its writer's alone so far. */
  readonly isOwn: boolean;
}

/** Notes that are still sad or confused: what was shared, and the report's own while these may be on screen. */
export function OpenMoods() {
  const frame = useFrame();
  const { catalogue, navigation } = frame;
  const { preRead: texts, ready } = useScreenTexts();
  const moods = openMoods(frame);
  if (moods.length === 0) return null;
  return (
    <Group look="hairline" title={texts.moods}>
      <Rows label={texts.moods}>
        {moods.map(({ body, isOwn, key, mood }) => (
          <Stack key={key} step="none">
            {isOwn ? <MaskedText label={ready.mine.masked} text={body} /> : <Text use="body">{body}</Text>}
            <Line>
              <Text as="span" use="caption">
                {texts.mood[mood]}
              </Text>
              {isOwn && <Audience phrase={catalogue.texts.audience.onlyMe} size="one" />}
            </Line>
          </Stack>
        ))}
      </Rows>
      <TextButton onPress={() => navigation.open({ name: 'section', section: 'happiness' })}>
        {texts.toHappiness}
      </TextButton>
    </Group>
  );
}

function openMoods({ agenda, hidesMine, snapshot }: Frame): readonly OpenMood[] {
  const reportId = snapshot.space.pair.report.id;
  const shared = agenda.entries.happiness.flatMap(({ record }): OpenMood[] => {
    const mood = moodNow(record);
    if (isSettled(record, reportId) || (mood !== 'sad' && mood !== 'confused')) return [];
    return [{ key: record.key, body: record.body, mood, isOwn: false }];
  });
  const own = hidesMine
    ? []
    : agenda.notes.happiness.flatMap(({ note }): OpenMood[] =>
        note.state === 'open' && (note.mood === 'sad' || note.mood === 'confused')
          ? [{ key: note.id, body: note.body, mood: note.mood, isOwn: true }]
          : [],
      );
  return [...shared, ...own];
}
