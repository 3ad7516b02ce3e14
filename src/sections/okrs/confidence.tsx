import { apartFrom } from '#src/domain/okr/attention.ts';
import { apart, type Confidences } from '#src/domain/okr/confidence.ts';
import type { Confidence as Value } from '#src/domain/records/board-record.ts';
import { NumberLine } from '#src/ui/number-line.tsx';
import { NumberScale } from '#src/ui/number-scale.tsx';
import { Line } from '#src/ui/rows.tsx';
import { Text } from '#src/ui/text.tsx';
import { TextButton } from '#src/ui/text-button.tsx';
import { giveConfidence, takeBackSaid, type Judged } from '#src/usecases/okr/give-confidence.ts';
import { useFrame } from '../frame/frame-context.ts';
import { markOf, otherName } from '../frame/people.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';
import { useShownFirst } from '../frame/use-shown-first.ts';
import { saidLast, saidNow } from '../frame/said.ts';

interface ConfidenceProps {
  confidences: Confidences;
  judged: Judged;
}

/** How confident each of the two is in a key result. The other's is shown once one has given or skipped one's own. */
export function Confidence({ confidences, judged }: ConfidenceProps) {
  const frame = useFrame();
  const { agenda, me, session } = frame;
  const texts = useScreenTexts().okrs;
  const other = otherName(frame);
  const { earlier, isHeld, mine, theirs } = confidences;
  const names = { me, other };
  const steps = apart(mine, theirs);
  const places = { [markOf[me]]: mine, [markOf[me === 'manager' ? 'report' : 'manager']]: theirs };
  const last = mine === null ? saidLast(texts, earlier, names) : null;
  const [chosen, choose] = useShownFirst(mine?.confidence ?? null, session.system);
  function give(value: Value | null): void {
    choose(value, () => void giveConfidence(session, agenda.meetingId, judged, value));
  }
  return (
    <>
      <NumberLine
        disc={places['disc']?.confidence ?? null}
        end={saidNow(texts, confidences, names)}
        first={0}
        label={texts.confidence}
        last={10}
        ring={places['ring']?.confidence ?? null}
      />
      {last !== null && <Text use="caption">{last}</Text>}
      {isHeld && <Text use="caption">{texts.held(other)}</Text>}
      <NumberScale
        first={0}
        label={texts.confidenceOf(judged.title)}
        last={10}
        onChange={(value) => give(value as Value)}
        pointName={texts.point}
        value={chosen}
      />
      <Line>
        {steps !== null && steps >= apartFrom && (
          <Text as="span" use="title">
            {texts.apart(steps)}
          </Text>
        )}
        {mine === null && (
          <TextButton fullLabel={texts.skipOf(judged.title)} look="quiet" onPress={() => give(null)}>
            {texts.skip}
          </TextButton>
        )}
        {mine !== null && (
          <TextButton
            fullLabel={`${texts.takeBack}: ${judged.title}`}
            look="quiet"
            onPress={() => choose(null, () => void takeBackSaid(session, agenda.meetingId, [judged.taskId]))}
          >
            {texts.takeBack}
          </TextButton>
        )}
      </Line>
    </>
  );
}
