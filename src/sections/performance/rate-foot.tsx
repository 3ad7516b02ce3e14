import { useRef } from 'react';
import { otherSide } from '#src/domain/people/pair.ts';
import type { Direction } from '#src/domain/rating/direction.ts';
import { PrimaryButton } from '#src/ui/primary-button.tsx';
import { TextButton } from '#src/ui/text-button.tsx';
import { passRating, sealRating } from '#src/usecases/rating/rate.ts';
import { useFrame } from '../frame/frame-context.ts';
import { nameOf } from '../frame/people.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';
import type { useRatingDraft } from './use-rating-draft.ts';

interface RateFootProps {
  direction: Direction;
  draft: ReturnType<typeof useRatingDraft>;
  /** Sealed, passed or left; with what to say about it. */
  onDone: (text: string) => void;
  round: number;
}

/** Seals what was chosen, or says "Not today". Who came to replace or rate anew can leave instead. */
export function RateFoot({ direction, draft, onDone, round }: RateFootProps) {
  const frame = useFrame();
  const { session } = frame;
  const { common } = frame.catalogue.texts;
  const texts = useScreenTexts().performance;
  const other = nameOf(frame, otherSide(frame.me));
  const { note, value } = draft;
  // A second press of the same finger must not seal twice, nor take back what the first one did.
  const isAtWork = useRef(false);
  function once(work: () => Promise<unknown>, said: string): void {
    if (isAtWork.current) return;
    isAtWork.current = true;
    draft.stop();
    void work()
      .then(() => onDone(said))
      .finally(() => (isAtWork.current = false));
  }
  function seal(): void {
    if (value !== null)
      once(() => sealRating(session, direction, round, { value, note }), texts.state.waiting(other));
  }
  function pass(): void {
    once(() => passRating(session, { ...direction, round }), texts.state.youPassed);
  }
  return (
    <>
      {direction.state === 'toRate' ? (
        <TextButton look="strong" onPress={pass}>
          {texts.notToday}
        </TextButton>
      ) : (
        <TextButton look="strong" onPress={() => onDone('')}>
          {common.cancel}
        </TextButton>
      )}
      <PrimaryButton
        label={texts.seal}
        missing={value === null ? texts.sealMissing : undefined}
        onPress={seal}
      />
    </>
  );
}
