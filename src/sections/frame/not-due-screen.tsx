import { cadenceFacts, firstMeetings, meetingCounts } from '#src/domain/agenda/cadence.ts';
import { Line, Stack } from '#src/ui/rows.tsx';
import { Text } from '#src/ui/text.tsx';
import { TextButton } from '#src/ui/text-button.tsx';
import { cadenceIn } from '#src/usecases/cadence.ts';
import { CadenceChoice } from './cadence-choice.tsx';
import { useFrame, type Frame } from './frame-context.ts';
import { NextFoot } from './next-foot.tsx';
import { ScreenPanel } from './screen-panel.tsx';
import { useScreenTexts } from './use-screen-texts.ts';

/** Performance where it is not due: why, the way to rate anyway, and how often it comes. */
export function NotDueScreen() {
  const frame = useFrame();
  const { catalogue, navigation, session } = frame;
  const { cadence: texts } = useScreenTexts().ready;
  const { every, paused } = cadenceIn(session);
  return (
    <ScreenPanel
      foot={<NextFoot from="section" section="performance" />}
      notesTo="topics"
      title={catalogue.texts.sections.performance}
    >
      <Stack>
        <Text as="h2" use="question">
          {paused ? texts.paused : every === 0 ? texts.notYet : isEarly(frame) ? texts.first : texts.notDue}
        </Text>
        <Text use="secondary">{paused ? texts.pausedText : texts.notDueText}</Text>
        {!paused && (
          <Line>
            <TextButton
              onPress={() => navigation.replace({ name: 'section', section: 'performance', anyway: true })}
            >
              {texts.anyway}
            </TextButton>
          </Line>
        )}
      </Stack>
      <CadenceChoice />
    </ScreenPanel>
  );
}

/** The pair has met too seldom for ratings. */
function isEarly({ agenda, now, place, snapshot }: Frame): boolean {
  const meeting = agenda.meeting?.record;
  const { meetingId } = agenda;
  const start = meeting?.start ?? place.occurrence?.start ?? now;
  const facts = cadenceFacts(snapshot.view, { meetingId, start }, snapshot.space.at, now);
  return (meeting?.before ?? meetingCounts(facts).before) < firstMeetings;
}
