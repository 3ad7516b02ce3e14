import { otherSide } from '#src/domain/people/pair.ts';
import type { Direction } from '#src/domain/rating/direction.ts';
import { Disclosure } from '#src/ui/disclosure.tsx';
import { Line, Stack } from '#src/ui/rows.tsx';
import { Text } from '#src/ui/text.tsx';
import { TextButton } from '#src/ui/text-button.tsx';
import { showAnyway } from '#src/usecases/rating/rate.ts';
import { useFrame } from '../frame/frame-context.ts';
import { nameOf } from '../frame/people.ts';
import type { PerformanceTexts } from './performance-texts.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';

interface DirectionNoteProps {
  direction: Direction;
  /** Goes to the scale of this direction, in the round given. */
  onRate: (round: number) => void;
}

/** How one direction stands, in words, and what can be done about it. */
export function DirectionNote({ direction, onRate }: DirectionNoteProps) {
  const frame = useFrame();
  const { formats } = frame.catalogue;
  const texts = useScreenTexts().performance;
  const about = nameOf(frame, direction.about);
  const other = nameOf(frame, otherSide(frame.me));
  const { mine, round, state } = direction;
  return (
    <Stack step="none">
      <Text use="title">{texts.grid.about(about)}</Text>
      <Text use="secondary">{stateText(direction, texts.state, other)}</Text>
      {mine.seal && (state === 'waiting' || state === 'theyPassed') && (
        <Text use="caption">{texts.sealedAt(formats.time(mine.seal.at), other)}</Text>
      )}
      {state === 'waiting' && (
        <>
          <Text use="caption">{texts.canReplace(other)}</Text>
          <Line>
            <TextButton onPress={() => onRate(round)}>{texts.replace(about)}</TextButton>
          </Line>
        </>
      )}
      {(state === 'youPassed' || state === 'bothPassed') && (
        <Line>
          <TextButton onPress={() => onRate(round)}>{texts.rateAfterAll(about)}</TextButton>
        </Line>
      )}
      {(state === 'secretLost' || state === 'broken') && (
        <Line>
          <TextButton onPress={() => onRate(round + 1)}>{texts.rateAgain(about)}</TextButton>
        </Line>
      )}
      {state === 'theyPassed' && <Mine direction={direction} />}
      <Problems direction={direction} />
    </Stack>
  );
}

/** One's own sealed rating, which only its rater can read, show or leave. */
function Mine({ direction }: { direction: Direction }) {
  const frame = useFrame();
  const texts = useScreenTexts().performance;
  const { secret } = direction;
  if (secret === null || frame.hidesMine) return null;
  return (
    <Disclosure label={texts.readBack}>
      <Text use="body">{`${String(secret.value)} · ${texts.levels[secret.value]}`}</Text>
      {secret.note !== '' && <Text use="secondary">{texts.opened.quote(secret.note)}</Text>}
      <Text use="caption">{texts.showAnywayText(nameOf(frame, otherSide(frame.me)))}</Text>
      <Line>
        <TextButton onPress={() => void showAnyway(frame.session, direction)}>{texts.showAnyway}</TextButton>
      </Line>
      <Text use="caption">{texts.orLapse}</Text>
    </Disclosure>
  );
}

/** Rows that do not count, each said for what it is. */
export function Problems({ direction }: { direction: Direction }) {
  const frame = useFrame();
  const texts = useScreenTexts().performance;
  const lines = new Set(
    direction.problems.map(({ rater, reason }) =>
      texts.problem[reason](rater === null ? texts.somebody : nameOf(frame, rater)),
    ),
  );
  return [...lines].map((line) => (
    <div key={line} role="alert">
      <Text use="body">{line}</Text>
    </div>
  ));
}

function stateText({ mine, state }: Direction, texts: PerformanceTexts['state'], other: string): string {
  if (state === 'openedAlone' && mine.opened) return texts.openedAloneByYou;
  const text = texts[state];
  return typeof text === 'string' ? text : text(other);
}
