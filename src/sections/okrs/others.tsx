import { apartFrom } from '#src/domain/okr/attention.ts';
import { apart, standingNumber } from '#src/domain/okr/confidence.ts';
import { shareOf } from '#src/domain/okr/progress.ts';
import { useAnnounce } from '#src/ui/live-announcer.tsx';
import { Disclosure } from '#src/ui/disclosure.tsx';
import { Line, Stack } from '#src/ui/rows.tsx';
import { Text } from '#src/ui/text.tsx';
import { TextButton } from '#src/ui/text-button.tsx';
import { sayUnchanged, takeBackSaid } from '#src/usecases/okr/give-confidence.ts';
import { useFrame } from '../frame/frame-context.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';
import { ObjectivePart } from './objective-part.tsx';
import { picked, type OkrReview } from './use-okrs.ts';

/** The key results that nothing calls for: one press says so of all, and keeps what one said before. */
export function Others({ review }: { review: OkrReview }) {
  const { agenda, me, session } = useFrame();
  const texts = useScreenTexts().okrs;
  const announce = useAnnounce();
  const { boards, confidences, reason } = review;
  const others = boards.flatMap(({ objectives }) =>
    picked(objectives, ({ taskId }) => reason(taskId) === null).flatMap(({ results }) => results),
  );
  if (others.length === 0) return null;
  const open = others.filter(({ taskId }) => confidences(taskId).mine === null);
  const unchanged = others.filter(({ taskId }) => confidences(taskId).mine?.unchanged);
  const isApart = others.some(({ taskId }) => {
    const { mine, theirs } = confidences(taskId);
    return (apart(mine, theirs) ?? 0) >= apartFrom;
  });
  const team = boards.flatMap((board) => (board.isTeam ? board.objectives : []));
  function say(): void {
    void sayUnchanged(
      session,
      agenda.meetingId,
      open.map((result) => ({
        taskId: result.taskId,
        title: result.title,
        share: shareOf(result),
        last: standingNumber(confidences(result.taskId).earlier, me),
      })),
    );
    announce(texts.saidUnchanged(open.length));
  }
  return (
    <Stack isDivided>
      {open.length > 0 && (
        <Line>
          <TextButton look="strong" onPress={say}>
            {texts.nothingChanged(open.length)}
          </TextButton>
        </Line>
      )}
      {unchanged.length > 0 && (
        <Line>
          <Text as="span" use="secondary">
            {texts.saidUnchanged(unchanged.length)}
          </Text>
          <TextButton
            look="quiet"
            onPress={() =>
              void takeBackSaid(
                session,
                agenda.meetingId,
                unchanged.map(({ taskId }) => taskId),
              )
            }
          >
            {texts.takeBack}
          </TextButton>
        </Line>
      )}
      {isApart && <Text use="body">{texts.reasons.apart}</Text>}
      <Disclosure label={texts.showOthers(others.length)}>
        <Stack step="l">
          {boards.map(({ isTeam, objectives, reading, slots }) =>
            picked(objectives, ({ taskId }) => reason(taskId) === null).map(({ objective, results }) => (
              <ObjectivePart
                review={review}
                isTeam={isTeam}
                key={`${reading.source.use} ${objective.place ?? ''}`}
                objective={objective}
                results={results}
                slots={slots}
                team={team}
              />
            )),
          )}
        </Stack>
      </Disclosure>
    </Stack>
  );
}
