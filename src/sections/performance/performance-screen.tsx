import { useState } from 'react';
import { otherSide } from '#src/domain/people/pair.ts';
import type { Direction } from '#src/domain/rating/direction.ts';
import { directions, type About } from '#src/domain/rating/rating.ts';
import { useAnnounce } from '#src/ui/live-announcer.tsx';
import { Stack } from '#src/ui/rows.tsx';
import { Text } from '#src/ui/text.tsx';
import { CadenceChoice } from '../frame/cadence-choice.tsx';
import { EntryList } from '../frame/entry-list.tsx';
import { useFrame } from '../frame/frame-context.ts';
import { RateLess } from '../frame/rate-less.tsx';
import { SectionScreen } from '../frame/section-screen.tsx';
import { useScreenTexts } from '../frame/use-screen-texts.ts';
import { HowSealingWorks } from './how-sealing-works.tsx';
import { LastRound } from './last-round.tsx';
import { ratingOrder } from './names.ts';
import { OpenFoot } from './open-foot.tsx';
import { Overview } from './overview.tsx';
import { RateFoot } from './rate-foot.tsx';
import { RateStep } from './rate-step.tsx';
import { pastRounds } from './past-rounds.ts';
import { useRatingDesk } from '../frame/use-rating-desk.ts';
import { useRatingDraft } from './use-rating-draft.ts';

/** What this person rates now: a direction, in a round. */
interface Asked {
  readonly about: About;
  readonly round: number;
}

/** The performance conversation: rate and seal, wait, open together, talk about it. */
export function PerformanceScreen() {
  const { agenda, hidesMine, me, snapshot } = useFrame();
  const texts = useScreenTexts().ready.mine;
  const desk = useRatingDesk();
  const [asked, setAsked] = useState<Asked | null>(null);
  const directionOf = (about: About): Direction => desk.direction(agenda.meetingId, about);
  const toRate = ratingOrder(me).filter((about) => directionOf(about).state === 'toRate');
  const [next] = toRate;
  const current = asked ?? (next === undefined ? null : { about: next, round: directionOf(next).round });
  if (current && hidesMine)
    return (
      <SectionScreen section="performance">
        <Text use="secondary">{texts.rating}</Text>
        <EntryList section="performance" />
      </SectionScreen>
    );
  if (current)
    return (
      <Rating
        asked={current}
        direction={directionOf(current.about)}
        key={current.about}
        onDone={() => setAsked(null)}
        step={directions.length - toRate.length + 1}
      />
    );
  return (
    <SectionScreen foot={<OpenFoot directionOf={directionOf} />} section="performance">
      <LastRound />
      <Overview directionOf={directionOf} onRate={(about, round) => setAsked({ about, round })} />
      <EntryList section="performance" />
      <HowSealingWorks />
      {/* Not before sealing: whether numbers repeat themselves would tell of earlier ones. */}
      <RateLess rounds={pastRounds(snapshot.view, agenda.meetingId, desk)} />
      <CadenceChoice />
    </SectionScreen>
  );
}

interface RatingProps {
  asked: Asked;
  direction: Direction;
  onDone: () => void;
  step: number;
}

/** The scale of one direction, with the foot that seals it. */
function Rating({ asked, direction, onDone, step }: RatingProps) {
  const frame = useFrame();
  const texts = useScreenTexts().performance;
  const draft = useRatingDraft(asked.about);
  const announce = useAnnounce();
  const isFirst = direction.state === 'toRate';
  return (
    <SectionScreen
      caption={isFirst ? texts.stepOf(step, directions.length) : undefined}
      foot={
        <RateFoot
          direction={direction}
          draft={draft}
          onDone={(text) => {
            announce(text);
            onDone();
          }}
          round={asked.round}
        />
      }
      section="performance"
    >
      <RateStep direction={direction} draft={draft} />
      <Stack step="l">
        {isFirst && <LastRound />}
        <EntryList section="performance" />
        {asked.about === otherSide(frame.me) && <HowSealingWorks />}
      </Stack>
    </SectionScreen>
  );
}
