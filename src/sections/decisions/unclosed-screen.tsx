import { useMemo } from 'react';
import { agendaOf, openQuestion } from '#src/domain/agenda/agenda.ts';
import type { MeetingRecord } from '#src/domain/records/feed-record.ts';
import { TextButton } from '#src/ui/text-button.tsx';
import { Text } from '#src/ui/text.tsx';
import { leaveUnclosed } from '#src/usecases/meeting.ts';
import { useFrame } from '../frame/frame-context.ts';
import { ScreenPanel } from '../frame/screen-panel.tsx';
import { useScreenTexts } from '../frame/use-screen-texts.ts';
import { QuestionBlock } from './question-block.tsx';

/** The two questions of the meeting nobody closed. Answered or left, they are not offered again. */
export function UnclosedScreen() {
  const { agenda } = useFrame();
  return agenda.unclosed ? <OldQuestions meeting={agenda.unclosed.record} /> : null;
}

function OldQuestions({ meeting }: { meeting: MeetingRecord }) {
  const { catalogue, navigation, now, session, snapshot } = useFrame();
  const { common } = catalogue.texts;
  const { decisions } = useScreenTexts();
  const { space, view } = snapshot;
  const old = useMemo(
    () => agendaOf(view, space.pair, meeting.meetingId, null, now),
    [view, space, meeting, now],
  );
  function leave(): void {
    void leaveUnclosed(session, meeting);
    navigation.back();
  }
  function handleAnswered(): void {
    const current = session.snapshot();
    const after = agendaOf(current.view, current.space.pair, meeting.meetingId, null, now);
    if (openQuestion(after) === null) leave();
  }
  return (
    <ScreenPanel
      foot={
        <TextButton look="strong" onPress={leave}>
          {common.leave}
        </TextButton>
      }
      notesTo="decisions"
      title={decisions.last(catalogue.formats.dayOf(meeting.start))}
    >
      <Text use="secondary">{decisions.lastText}</Text>
      {old.questions.map((question) => (
        <QuestionBlock
          key={question.question}
          meetingId={meeting.meetingId}
          onAnswered={handleAnswered}
          view={question}
        />
      ))}
    </ScreenPanel>
  );
}
