import type { RatingValue } from '#src/domain/rating/rating.ts';
import { moodIn, valueBefore } from '#src/domain/happiness/mood-trend.ts';
import { Audience } from '#src/ui/audience.tsx';
import { Line, Stack } from '#src/ui/rows.tsx';
import { PointScale } from '#src/ui/point-scale.tsx';
import { Text } from '#src/ui/text.tsx';
import { TextButton } from '#src/ui/text-button.tsx';
import { chooseMood, clearMood, passMood } from '#src/usecases/happiness/mood.ts';
import { useFrame } from '../frame/frame-context.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';
import { KeptCheck } from './kept-check.tsx';
import { MoodOverTime } from './mood-over-time.tsx';
import { MoveIt } from './move-it.tsx';
import { ShareLine } from './share-line.tsx';
import { useMood } from './use-mood.ts';

/** The report's one value, asked after the notes. Neither the last one nor the trend is there before it is chosen. */
export function OwnMood() {
  const { agenda, hidesMine, snapshot } = useFrame();
  const isShared = Boolean(moodIn(snapshot.view, agenda.meetingId)?.record);
  // Until it is shared it is only theirs, and so is that there is one.
  return hidesMine && !isShared ? null : <ChosenMood isShared={isShared} />;
}

function ChosenMood({ isShared }: { isShared: boolean }) {
  const { agenda, catalogue, session } = useFrame();
  const texts = useScreenTexts().happiness;
  const { chosen, points, state } = useMood();
  const { meetingId } = agenda;
  const value = chosen?.value ?? null;
  const last = valueBefore(points, meetingId);
  return (
    <Stack isDivided step="l">
      <Stack>
        <PointScale
          anchors={texts.anchors}
          caption={
            isShared ? (
              <Audience phrase={catalogue.texts.audience.bothOfUs} size="two" />
            ) : (
              <Audience phrase={texts.onlyMe} size="one" />
            )
          }
          legend={texts.question}
          look="faces"
          onChange={(point) => void chooseMood(session, meetingId, point)}
          onClear={() => void clearMood(session, meetingId)}
          pointName={texts.point}
          value={value}
        />
        {value !== null && <Text use="body">{texts.now(value, last)}</Text>}
        {chosen !== null && value === null && <Text use="secondary">{texts.passed}</Text>}
        <Line>
          {chosen !== null && (
            <TextButton onPress={() => void clearMood(session, meetingId)}>{texts.clear}</TextButton>
          )}
          {chosen?.value !== null && (
            <TextButton look="quiet" onPress={() => void passMood(session, meetingId)}>
              {texts.pass}
            </TextButton>
          )}
          <ShareLine />
        </Line>
      </Stack>
      {value !== null && (
        <>
          <KeptIfFallen key={meetingId} last={last} value={value} />
          <MoodOverTime points={points} state={state} value={value} />
          <MoveIt value={value} />
        </>
      )}
    </Stack>
  );
}

/** What was to be kept is asked about when the value fell. */
function KeptIfFallen({ last, value }: { last: RatingValue | null; value: RatingValue }) {
  return last !== null && value < last ? <KeptCheck /> : null;
}
