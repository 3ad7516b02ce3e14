import type { GoneResult } from '#src/domain/okr/gone.ts';
import { otherSide } from '#src/domain/people/pair.ts';
import { agreedBy, type GoalRecord } from '#src/domain/records/board-record.ts';
import { Disclosure } from '#src/ui/disclosure.tsx';
import { Rows, Stack } from '#src/ui/rows.tsx';
import { Text } from '#src/ui/text.tsx';
import { useFrame } from '../frame/frame-context.ts';
import { otherName } from '../frame/people.ts';
import { saidLast, saidNow } from '../frame/said.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';
import { agreementWords } from './agreement.tsx';
import { measureText } from './measure-text.ts';
import type { OkrReview } from './use-okrs.ts';

/** What was kept of cards, and of objectives, that are no longer there. */
export function Gone({ review }: { review: OkrReview }) {
  const texts = useScreenTexts().okrs;
  const { goals, results } = review.gone;
  return (
    <>
      {results.length > 0 && (
        <Disclosure label={texts.gone(results.length)}>
          <Text use="caption">{texts.goneText}</Text>
          <Rows label={texts.gone(results.length)}>
            {results.map((result) => (
              <ResultGone key={result.taskId} result={result} review={review} />
            ))}
          </Rows>
        </Disclosure>
      )}
      {goals.length > 0 && (
        <Disclosure label={texts.goalsGone(goals.length)}>
          <Text use="caption">{texts.goalsGoneText}</Text>
          <Rows label={texts.goalsGone(goals.length)}>
            {goals.map((goal) => (
              <GoalGone goal={goal} key={goal.key} />
            ))}
          </Rows>
        </Disclosure>
      )}
    </>
  );
}

function ResultGone({ result, review }: { result: GoneResult; review: OkrReview }) {
  const frame = useFrame();
  const texts = useScreenTexts().okrs;
  const { commitment, record, taskId, title } = result;
  const confidences = review.confidences(taskId);
  const names = { me: frame.me, other: otherName(frame) };
  const value = record?.values.at(-1)?.value;
  const captions = [
    value !== undefined && texts.now(measureText(frame.catalogue.formats, value, record?.unit ?? '')),
    commitment !== null && texts.kindOf[commitment],
    saidNow(texts, confidences, names) || saidLast(texts, confidences.earlier, names),
  ].filter((caption): caption is string => typeof caption === 'string' && caption !== '');
  return (
    <Stack step="none">
      <Text use="body">{title === '' ? texts.untitled : title}</Text>
      {captions.map((caption) => (
        <Text key={caption} use="caption">
          {caption}
        </Text>
      ))}
    </Stack>
  );
}

function GoalGone({ goal }: { goal: GoalRecord }) {
  const frame = useFrame();
  const texts = useScreenTexts().okrs;
  const isAgreed = {
    mine: goal[agreedBy[frame.me]] !== null,
    theirs: goal[agreedBy[otherSide(frame.me)]] !== null,
  };
  return (
    <Stack step="none">
      <Text use="body">{goal.body}</Text>
      <Text use="caption">{agreementWords(texts, isAgreed, otherName(frame))}</Text>
      {goal.serves !== null && <Text use="caption">{texts.serves.serves(goal.serves.text)}</Text>}
    </Stack>
  );
}
