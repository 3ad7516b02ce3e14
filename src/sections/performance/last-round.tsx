import { directions } from '#src/domain/rating/rating.ts';
import type { DirectionState } from '#src/domain/rating/direction-state.ts';
import { Stack } from '#src/ui/rows.tsx';
import { Text } from '#src/ui/text.tsx';
import { useFrame } from '../frame/frame-context.ts';
import { nameOf } from '../frame/people.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';
import { Problems } from './direction-note.tsx';
import { useRatingDesk } from '../frame/use-rating-desk.ts';

const ended: ReadonlySet<DirectionState> = new Set(['lapsed', 'neverOpened']);

/** What of the last round was not opened, and never will be: said until there is a newer one. No numbers. */
export function LastRound() {
  const frame = useFrame();
  const { agenda, catalogue } = frame;
  const texts = useScreenTexts().performance;
  const desk = useRatingDesk();
  const rounds = desk
    .meetings()
    .filter((meetingId) => meetingId !== agenda.meetingId)
    .map((meetingId) => directions.map((about) => desk.direction(meetingId, about)))
    .map((both) => ({
      both,
      at:
        both
          .flatMap(({ mine, theirs }) => [mine.seal?.at ?? '', theirs.seal?.at ?? ''])
          .sort()
          .at(-1) ?? '',
    }))
    .sort((one, other) => (one.at < other.at ? 1 : -1));
  const [last] = rounds;
  const open =
    last?.both.filter(({ mine, state, theirs }) => ended.has(state) && (mine.seal ?? theirs.seal)) ?? [];
  if (!last || open.length === 0) return null;
  return (
    <Stack step="none">
      <Text use="title">{texts.lastTime(catalogue.formats.dayOf(last.at))}</Text>
      {open.map((direction) => (
        <div key={direction.about}>
          <Text use="secondary">
            {`${texts.grid.about(nameOf(frame, direction.about))}: ${direction.state === 'lapsed' ? texts.state.lapsed : texts.state.neverOpened}`}
          </Text>
          <Problems direction={direction} />
        </div>
      ))}
    </Stack>
  );
}
