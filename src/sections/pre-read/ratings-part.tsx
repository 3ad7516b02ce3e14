import type { Direction } from '#src/domain/rating/direction.ts';
import type { RaterStanding } from '#src/domain/rating/rater-standing.ts';
import { directions } from '#src/domain/rating/rating.ts';
import type { ScreenTexts } from '#src/locales/en/screens.ts';
import { IconLine } from '#src/ui/icon-line.tsx';
import { Text } from '#src/ui/text.tsx';
import { useFrame } from '../frame/frame-context.ts';
import { otherName } from '../frame/people.ts';
import { useRatingDesk } from '../frame/use-rating-desk.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';
import { Part } from './part.tsx';

type SealTexts = ScreenTexts['preRead']['seals'];
type Standing = keyof SealTexts['you'];

/** How the seals of this round stand, in a sentence for both directions; never what was rated. Load it when there is a seal. */
export function RatingsPart() {
  const frame = useFrame();
  const { agenda, catalogue } = frame;
  const { seals: texts } = useScreenTexts().preRead;
  const desk = useRatingDesk();
  const both = directions.map((about) => desk.direction(agenda.meetingId, about));
  if (both.some(({ state }) => state === 'checking')) return null;
  const words = wordsOf(texts, both, otherName(frame));
  const isOdd = both.some(({ problems }) => problems.length > 0);
  if (words === null && !isOdd) return null;
  return (
    <Part section="performance" title={catalogue.texts.sections.performance}>
      {words !== null && <IconLine icon="lock">{words}</IconLine>}
      {isOdd && <Text use="secondary">{texts.problem}</Text>}
    </Part>
  );
}

/** Who has done more is named first. Null when neither has sealed anything that counts. */
function wordsOf(texts: SealTexts, both: readonly Direction[], other: string): string | null {
  if (both.every(({ state }) => state === 'opened')) return texts.opened;
  const mine = standingOf(both.map((direction) => direction.mine));
  const theirs = standingOf(both.map((direction) => direction.theirs));
  if (mine === 'all' && theirs === 'all') return texts.allFour;
  if (mine === 'none' && theirs === 'none') return null;
  const [myWords, theirWords] = [texts.you[mine], texts.other[theirs](other)];
  return order.indexOf(mine) > order.indexOf(theirs)
    ? `${myWords} ${theirWords}`
    : `${theirWords} ${myWords}`;
}

const order: readonly Standing[] = ['none', 'passed', 'one', 'all'];

function standingOf(both: readonly RaterStanding[]): Standing {
  const sealed = both.filter(({ seal }) => seal !== null).length;
  if (sealed > 0) return sealed === both.length ? 'all' : 'one';
  return both.some(({ passed }) => passed) ? 'passed' : 'none';
}
