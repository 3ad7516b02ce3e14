import { useDeferredValue } from 'react';
import { apartFrom } from '#src/domain/okr/attention.ts';
import { apart, standingNumber } from '#src/domain/okr/confidence.ts';
import type { Result } from '#src/domain/okr/objective.ts';
import { shareOf } from '#src/domain/okr/progress.ts';
import { useAnnounce } from '#src/ui/live-announcer.tsx';
import { Disclosure } from '#src/ui/disclosure.tsx';
import { Line, Stack } from '#src/ui/rows.tsx';
import { Text } from '#src/ui/text.tsx';
import { TextButton } from '#src/ui/text-button.tsx';
import { sayUnchanged, takeBackSaid } from '#src/usecases/okr/give-confidence.ts';
import { useFrame } from '../frame/frame-context.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';
import { useShownFirst } from '../frame/use-shown-first.ts';
import { ObjectivePart } from './objective-part.tsx';
import { picked, type OkrReview } from './use-okrs.ts';

/** The key results that nothing calls for: one press says so of all, and keeps what one said before. */
export function Others({ review }: { review: OkrReview }) {
  const { agenda, session } = useFrame();
  const texts = useScreenTexts().okrs;
  const { confidences } = review;
  const others = othersOf(review);
  if (others.length === 0) return null;
  const open = others.filter(({ taskId }) => confidences(taskId).mine === null);
  const unchanged = others.filter(({ taskId }) => confidences(taskId).mine?.unchanged);
  const isApart = others.some(({ taskId }) => {
    const { mine, theirs } = confidences(taskId);
    return (apart(mine, theirs) ?? 0) >= apartFrom;
  });
  return (
    <Stack isDivided>
      {open.length > 0 && <SayUnchanged open={open} review={review} />}
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
      <Folded from={0} review={review} />
    </Stack>
  );
}

/** Answers its press by itself: what it changes is drawn after that. */
function SayUnchanged({ open, review }: { open: readonly Result[]; review: OkrReview }) {
  const { agenda, me, session } = useFrame();
  const texts = useScreenTexts().okrs;
  const announce = useAnnounce();
  const [isSaid, showSaid] = useShownFirst(false, session.system);
  function say(): void {
    if (isSaid) return;
    showSaid(true, () => {
      const judged = open.map((result) => ({
        taskId: result.taskId,
        title: result.title,
        share: shareOf(result),
        last: standingNumber(review.confidences(result.taskId).earlier, me),
      }));
      void sayUnchanged(session, agenda.meetingId, judged);
      announce(texts.saidUnchanged(open.length));
    });
  }
  return (
    <Line>
      {/* The same button: taking it away would move focus, and lay the screen out, before the press is answered. */}
      <TextButton look="strong" onPress={say}>
        {isSaid ? texts.saidUnchanged(open.length) : texts.nothingChanged(open.length)}
      </TextButton>
    </Line>
  );
}

/** So many key results, each with its scale, are drawn in one go: more of them are folded once more. */
const mostDrawn = 10;

/** The key results that nothing calls for, beginning with the one at `from`, when asked for. */
function Folded({ from, review }: { from: number; review: OkrReview }) {
  const texts = useScreenTexts().okrs;
  const count = othersOf(review).length - from;
  if (count <= 0) return null;
  return (
    <Disclosure label={texts.showOthers(count)}>
      <OtherResults from={from} review={review} />
    </Disclosure>
  );
}

function OtherResults({ from, review }: { from: number; review: OkrReview }) {
  // The press is answered before they are drawn.
  const isDrawn = useDeferredValue(true, false);
  if (!isDrawn) return null;
  const { boards, reason } = review;
  const others = othersOf(review);
  const here = new Set(others.slice(from, from + mostDrawn));
  const above = new Set(others.slice(0, from));
  const team = boards.flatMap((board) => (board.isTeam ? board.objectives : []));
  return (
    <Stack step="l">
      {boards.map(({ isTeam, objectives, reading, slots }) =>
        picked(objectives, (result) => here.has(result)).map(({ objective, results }) => (
          <ObjectivePart
            isKnown={objective.results.some((result) => reason(result.taskId) !== null || above.has(result))}
            isTeam={isTeam}
            key={`${reading.source.use} ${objective.place ?? ''}`}
            objective={objective}
            results={results}
            review={review}
            slots={slots}
            team={team}
          />
        )),
      )}
      <Folded from={from + mostDrawn} review={review} />
    </Stack>
  );
}

function othersOf({ boards, reason }: OkrReview): readonly Result[] {
  return boards.flatMap(({ objectives }) =>
    picked(objectives, ({ taskId }) => reason(taskId) === null).flatMap(({ results }) => results),
  );
}
