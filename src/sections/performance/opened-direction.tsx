import { otherSide, type Side } from '#src/domain/people/pair.ts';
import type { Direction } from '#src/domain/rating/direction.ts';
import type { RatingValue } from '#src/domain/rating/rating.ts';
import { Group } from '#src/ui/group.tsx';
import { PersonLine } from '#src/ui/person-line.tsx';
import { Rows, Stack } from '#src/ui/rows.tsx';
import { Text } from '#src/ui/text.tsx';
import { useFrame } from '../frame/frame-context.ts';
import { markOf, nameOf } from '../frame/people.ts';
import type { PerformanceTexts } from './performance-texts.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';
import { Answers } from './answers.tsx';
import { Problems } from './direction-note.tsx';
import { gapPrompt } from './gap-prompt.ts';
import { Heard } from './heard.tsx';
import { Improve } from './improve.tsx';
import { standingOf } from './standing-of.ts';

/** One opened direction: both ratings in words, what to talk about, what was heard, and what to improve. */
export function OpenedDirection({ direction }: { direction: Direction }) {
  const frame = useFrame();
  const texts = useScreenTexts().performance;
  const { about } = direction;
  // The person's own rating first, then the other's.
  const raters: readonly Side[] = [about, otherSide(about)];
  const names = { about: nameOf(frame, about), other: nameOf(frame, otherSide(about)) };
  const [own, other] = raters.map((rater) => valueOf(direction, rater));
  const prompt = own && other ? gapPrompt(texts, own, other, names) : null;
  return (
    <Group look="hairline" title={titleOf(texts, names.about, own ?? null, other ?? null)}>
      <Rows label={texts.grid.about(names.about)}>
        {raters.map((rater) => (
          <RatingLine direction={direction} key={rater} rater={rater} />
        ))}
      </Rows>
      <Problems direction={direction} />
      {prompt && (
        <Stack step="none">
          <Text use="body">{prompt.text}</Text>
          {prompt.ordinary !== null && <Text use="caption">{prompt.ordinary}</Text>}
        </Stack>
      )}
      <Heard direction={direction} />
      <Improve direction={direction} />
    </Group>
  );
}

function RatingLine({ direction, rater }: { direction: Direction; rater: Side }) {
  const frame = useFrame();
  const texts = useScreenTexts().performance;
  const { opened } = standingOf(direction, rater);
  const by = nameOf(frame, rater);
  if (opened?.type !== 'rating')
    return (
      <PersonLine mark={markOf[rater]}>
        <Text use="secondary">{texts.opened.noRating(by)}</Text>
      </PersonLine>
    );
  return (
    <PersonLine mark={markOf[rater]}>
      <Text use="body">{texts.opened.line(by, opened.value, texts.levels[opened.value])}</Text>
      {opened.note !== '' && <Text use="secondary">{texts.opened.quote(opened.note)}</Text>}
      <Answers direction={direction} rater={rater} />
    </PersonLine>
  );
}

function valueOf(direction: Direction, rater: Side): RatingValue | null {
  const { opened } = standingOf(direction, rater);
  return opened?.type === 'rating' ? opened.value : null;
}

function titleOf(
  { opened }: PerformanceTexts,
  about: string,
  own: RatingValue | null,
  other: RatingValue | null,
): string {
  if (own === null || other === null) return opened.alone(about);
  return own === other ? opened.same(about, own) : opened.apart(about, Math.abs(own - other));
}
