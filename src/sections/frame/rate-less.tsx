import { rarer, rateLessAsked, type PastRound } from '#src/domain/rating/rate-less.ts';
import { meetingKey } from '#src/domain/records/feed-record.ts';
import { Group } from '#src/ui/group.tsx';
import { Line } from '#src/ui/rows.tsx';
import { Text } from '#src/ui/text.tsx';
import { TextButton } from '#src/ui/text-button.tsx';
import { answerRateLess, cadenceIn } from '#src/usecases/cadence.ts';
import { useFrame } from './frame-context.ts';
import { useScreenTexts } from './use-screen-texts.ts';

/**
 * Asks both whether to rate less often, when the rounds give a reason; nothing otherwise. Either answers, and it is gone for both.
 * `rounds` are those that are over, the newest first. Load it with what shows it.
 */
export function RateLess({ rounds }: { rounds: readonly PastRound[] }) {
  const { session, snapshot } = useFrame();
  const { cadence: texts } = useScreenTexts().ready;
  const cadence = cadenceIn(session);
  const dated = rounds.flatMap((round) => {
    const record = snapshot.view.records.get(meetingKey(round.meetingId))?.record;
    return record?.kind === 'meeting' ? [{ ...round, at: record.start }] : [];
  });
  const reason = rateLessAsked(dated, cadence);
  if (reason === null) return null;
  return (
    <Group look="well" title={texts.less}>
      <Text use="secondary">{reason === 'lapsed' ? texts.lessLapsed : texts.lessSame}</Text>
      <Line>
        {rarer(cadence.every).map((every) => (
          <TextButton key={every} onPress={() => void answerRateLess(session, every)}>
            {texts.every[every]}
          </TextButton>
        ))}
        <TextButton onPress={() => void answerRateLess(session, cadence.every)}>{texts.keep}</TextButton>
      </Line>
    </Group>
  );
}
