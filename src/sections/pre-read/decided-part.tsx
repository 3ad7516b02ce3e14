import type { Decided, LastDecided } from '#src/domain/agenda/last-decided.ts';
import type { ActionRecord, MeetingRecord } from '#src/domain/records/feed-record.ts';
import { Byline, Due } from '#src/ui/byline.tsx';
import { Line, Rows, Stack } from '#src/ui/rows.tsx';
import { Text } from '#src/ui/text.tsx';
import { TextButton } from '#src/ui/text-button.tsx';
import { dueText } from '../frame/due-text.ts';
import { useFrame } from '../frame/frame-context.ts';
import { bylineOf } from '../frame/people.ts';
import { questionText } from '../frame/question-text.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';
import { Part } from './part.tsx';

interface DecidedPartProps {
  last: LastDecided | null;
  /** A later meeting that nobody closed: its questions have no answer yet. */
  unclosed: MeetingRecord | null;
}

/** The answers to the two questions of the last meeting, to read; and the way to those nobody answered. */
export function DecidedPart({ last, unclosed }: DecidedPartProps) {
  const { catalogue } = useFrame();
  const { preRead: texts } = useScreenTexts();
  const { formats } = catalogue;
  if (last === null && unclosed === null) return null;
  return (
    <Part section="decisions" title={texts.decided}>
      {last !== null && (
        <>
          <Text use="caption">{texts.decidedOn(formats.dayOf(last.meeting.start))}</Text>
          <Rows label={texts.decided}>
            {last.answers.map((decided) => (
              <Answer decided={decided} key={decided.question} />
            ))}
          </Rows>
        </>
      )}
      {unclosed !== null && <Unclosed meeting={unclosed} />}
    </Part>
  );
}

function Answer({ decided: { actions, answer, question } }: { decided: Decided }) {
  const frame = useFrame();
  const { decisions: texts } = useScreenTexts();
  return (
    <Stack step="none">
      <Text use="secondary">{questionText(frame, question)}</Text>
      {actions.length === 0 && <Text use="body">{answer === 'nothing' ? texts.nothing : texts.yes}</Text>}
      {actions.map((action) => (
        <Stack key={action.key} step="none">
          <Text use="body">{action.body}</Text>
          <Byline
            parts={[<ActionState action={action} key="state" />]}
            person={bylineOf(frame, action.ownerId)}
          />
        </Stack>
      ))}
    </Stack>
  );
}

/** What became of it: its day while it is open. */
function ActionState({ action: { dueOn, state } }: { action: ActionRecord }) {
  const frame = useFrame();
  const { common } = frame.catalogue.texts;
  if (state === 'open') return <Due {...dueText(frame, dueOn, true)} />;
  return state === 'done' ? common.done : common.dropped;
}

function Unclosed({ meeting }: { meeting: MeetingRecord }) {
  const { catalogue, navigation } = useFrame();
  const { agenda: texts } = catalogue.texts;
  return (
    <>
      <Text use="secondary">{texts.unclosed(catalogue.formats.dayOf(meeting.start))}</Text>
      <Line>
        <TextButton onPress={() => navigation.open({ name: 'unclosed' })}>{texts.unclosedAnswer}</TextButton>
      </Line>
    </>
  );
}
