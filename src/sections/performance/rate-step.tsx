import { lazy, Suspense, useId } from 'react';
import { otherSide } from '#src/domain/people/pair.ts';
import type { Direction } from '#src/domain/rating/direction.ts';
import { ratingValueOf } from '#src/domain/rating/rating.ts';
import { Audience } from '#src/ui/audience.tsx';
import { LevelList } from '#src/ui/level-list.tsx';
import { PointScale } from '#src/ui/point-scale.tsx';
import { Line, Stack } from '#src/ui/rows.tsx';
import { Text } from '#src/ui/text.tsx';
import { TextButton } from '#src/ui/text-button.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import { useFrame } from '../frame/frame-context.ts';
import { nameOf } from '../frame/people.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';
import { Problems } from './direction-note.tsx';
import { questionOf } from './names.ts';
import { RoleLine } from './role-line.tsx';
import type { useRatingDraft } from './use-rating-draft.ts';

// Rare, so its code comes when it happens.
const DraftTrouble = lazy(async () => ({
  default: (await import('../frame/own-trouble.tsx')).DraftTrouble,
}));

interface RateStepProps {
  direction: Direction;
  draft: ReturnType<typeof useRatingDraft>;
}

/** One direction to rate: what it is measured by, five places with their sentences, and a line why. Nothing is chosen at first. */
export function RateStep({ direction, draft }: RateStepProps) {
  const frame = useFrame();
  const { audience } = frame.catalogue.texts;
  const texts = useScreenTexts().performance;
  const scaleId = useId();
  const { about } = direction;
  const isOwn = about === frame.me;
  const other = nameOf(frame, otherSide(frame.me));
  const { note, value } = draft;
  const trouble = frame.snapshot.view.ownTroubles.find(({ items }) =>
    items.some(({ id }) => id === draft.id),
  );
  const wantsEvidence = value === 1 || value === 5;
  const isHardToHear = !isOwn && value !== null && value <= 2;
  return (
    <Stack step="l">
      <Problems direction={direction} />
      <Stack>
        <RoleLine about={about} />
        <PointScale
          caption={isOwn ? texts.answersToo.you(other) : texts.answersToo.themselves(other)}
          id={scaleId}
          legend={questionOf(frame, texts, about)}
          look="points"
          onChange={(point) => draft.choose(ratingValueOf(point))}
          onClear={() => draft.choose(null)}
          pointName={(point) => texts.point(point, texts.levels[point])}
          value={value}
        />
        <LevelList levels={texts.levels} scaleId={scaleId} value={value} />
        {value === null && <Text use="secondary">{texts.chooseFirst}</Text>}
        {isHardToHear && (
          <div role="status">
            <Text use="body">{texts.sayFirst(other)}</Text>
          </div>
        )}
      </Stack>
      <Stack>
        <TextField
          hint={wantsEvidence ? texts.evidence : texts.optional}
          label={texts.why}
          onChange={draft.write}
          value={note}
        />
        <Line>
          <Audience phrase={audience.onlyMe} size="one" />
          {(value !== null || note !== '') && (
            <TextButton
              look="quiet"
              onPress={() => {
                draft.write('');
                draft.choose(null);
              }}
            >
              {texts.clear}
            </TextButton>
          )}
        </Line>
        {trouble && (
          <Suspense fallback={null}>
            <DraftTrouble onDecided={draft.renew} trouble={trouble} />
          </Suspense>
        )}
        <Text use="caption">{texts.staysHere}</Text>
        <Text use="caption">{texts.historyHidden}</Text>
      </Stack>
    </Stack>
  );
}
