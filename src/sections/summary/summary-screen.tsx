import { carriesOn } from '#src/domain/agenda/agenda.ts';
import { minutesElapsed } from '#src/domain/meeting/meeting.ts';
import { useAnnounce } from '#src/ui/live-announcer.tsx';
import { PrimaryButton } from '#src/ui/primary-button.tsx';
import { Line, Rows, Stack } from '#src/ui/rows.tsx';
import { Group } from '#src/ui/group.tsx';
import { SummaryList } from '#src/ui/summary-list.tsx';
import { Text } from '#src/ui/text.tsx';
import { TextButton } from '#src/ui/text-button.tsx';
import { reopen } from '#src/usecases/meeting.ts';
import { ActionItem } from '../frame/action-item.tsx';
import { copyText } from '../frame/copy-text.ts';
import { useFrame, type Frame } from '../frame/frame-context.ts';
import { bylineOf } from '../frame/people.ts';
import { ScreenPanel } from '../frame/screen-panel.tsx';
import { useScreenTexts } from '../frame/use-screen-texts.ts';
import { decisionLines, summaryText } from './summary-text.ts';

/** What came of the meeting, after it was closed by either person. */
export function SummaryScreen() {
  const frame = useFrame();
  const { agenda, catalogue, navigation, now, session, snapshot } = frame;
  const { common } = catalogue.texts;
  const screens = useScreenTexts();
  const { summary: texts } = screens;
  const announce = useAnnounce();
  if (agenda.meeting === null) return null;
  const { record } = agenda.meeting;
  const next = nextText(frame);
  const carried = carriesOn(agenda, snapshot.space.pair);
  const made = new Set(agenda.newActions.map((seen) => seen.record.key));
  const older = carried.actions.filter((seen) => !made.has(seen.record.key));
  function copy(): void {
    void copyText(summaryText(frame, screens)).then((isCopied) =>
      announce(isCopied ? common.copied : common.copyFailed),
    );
  }
  function openAgain(): void {
    void reopen(session, record);
    navigation.back();
  }
  return (
    <ScreenPanel
      foot={
        <Stack>
          <Text use="caption">{texts.copyHint}</Text>
          <PrimaryButton label={texts.copy} look="outline" onPress={copy} />
        </Stack>
      }
      lead={closedText(frame)}
      notesTo="topics"
      title={texts.title(Math.round(minutesElapsed(record, now)))}
    >
      {next !== null && <Text use="secondary">{texts.next(next)}</Text>}
      <Group look="hairline" title={texts.actions}>
        {agenda.newActions.length === 0 ? (
          <Text use="caption">{texts.noActions}</Text>
        ) : (
          <Rows label={texts.actions}>
            {agenda.newActions.map((seen) => (
              <ActionItem key={seen.record.key} seen={seen} />
            ))}
          </Rows>
        )}
      </Group>
      <SummaryList
        items={decisionLines(frame, screens).map(({ answer, question }) => ({
          key: question,
          text: question,
          caption: answer,
        }))}
        title={texts.decisions}
      />
      <SummaryList
        empty={texts.carriesNothing}
        items={[...carried.entries, ...older].map(({ record: one }) => ({
          key: one.key,
          text: one.body,
        }))}
        title={texts.carries}
      />
      <Line>
        <TextButton look="quiet" onPress={openAgain}>
          {texts.reopen}
        </TextButton>
      </Line>
    </ScreenPanel>
  );
}

function closedText(frame: Frame): string | undefined {
  const { agenda, catalogue, snapshot } = frame;
  const closedAt = agenda.meeting?.record.closedAt ?? null;
  if (closedAt === null) return undefined;
  const closedBy = agenda.meeting?.record.closedBy ?? null;
  const time = catalogue.formats.time(closedAt);
  const { agenda: texts } = catalogue.texts;
  return closedBy === snapshot.me
    ? texts.closedByYou(time)
    : texts.closed(bylineOf(frame, closedBy).name, time);
}

function nextText({ agenda, catalogue, snapshot }: Frame): string | null {
  const from = agenda.meeting?.record.start ?? '';
  const next = snapshot.occurrences
    .filter((occurrence) => occurrence.start > from)
    .sort((one, other) => (one.start < other.start ? -1 : 1))[0];
  if (!next) return null;
  const { formats, texts } = catalogue;
  return texts.agenda.onDay(formats.longDayOf(next.start), formats.time(next.start));
}
