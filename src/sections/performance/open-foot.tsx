import type { Direction } from '#src/domain/rating/direction.ts';
import { directions, type About } from '#src/domain/rating/rating.ts';
import { PrimaryButton } from '#src/ui/primary-button.tsx';
import { TextButton } from '#src/ui/text-button.tsx';
import { sayOpen } from '#src/usecases/rating/rate.ts';
import { useFrame } from '../frame/frame-context.ts';
import { NextFoot } from '../frame/next-foot.tsx';
import { useScreenTexts } from '../frame/use-screen-texts.ts';

/** "Open together" while something waits for it, else the way on. Before the meeting it is offered, and both must ask. */
export function OpenFoot({ directionOf }: { directionOf: (about: About) => Direction }) {
  const { agenda, session } = useFrame();
  const texts = useScreenTexts().performance;
  const ready = directions
    .map(directionOf)
    .filter(({ state }) => ['bothSealed', 'theySaidOpen', 'theyOpened'].includes(state));
  const next = <NextFoot from="section" section="performance" />;
  if (ready.length === 0) return next;
  if (agenda.phase !== 'before')
    return <PrimaryButton label={texts.open} onPress={() => void sayOpen(session, ready)} />;
  return (
    <>
      <TextButton
        fullLabel={`${texts.openEarly}. ${texts.openEarlyText}`}
        look="strong"
        onPress={() => void sayOpen(session, ready)}
      >
        {texts.openEarly}
      </TextButton>
      {next}
    </>
  );
}
