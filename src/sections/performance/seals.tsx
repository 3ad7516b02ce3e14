import type { Side } from '#src/domain/people/pair.ts';
import type { Direction } from '#src/domain/rating/direction.ts';
import { directions, type About } from '#src/domain/rating/rating.ts';
import type { PerformanceTexts } from './performance-texts.ts';
import { SealGrid } from '#src/ui/seal-grid.tsx';
import { useFrame } from '../frame/frame-context.ts';
import { markOf, nameOf } from '../frame/people.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';
import { standingOf } from './standing-of.ts';

const raters: readonly Side[] = ['report', 'manager'];

/** Who has sealed whom: four cards that say only that, until they are opened. */
export function Seals({ directionOf }: { directionOf: (about: About) => Direction }) {
  const frame = useFrame();
  const { grid } = useScreenTexts().performance;
  return (
    <SealGrid
      caption={grid.caption}
      columns={raters.map((rater) => ({ mark: markOf[rater], name: nameOf(frame, rater) }))}
      rows={directions.map((about) => ({
        title: grid.about(nameOf(frame, about)),
        cards: raters.map((rater) =>
          cardOf(directionOf(about), rater, grid, nameOf(frame, rater), nameOf(frame, about)),
        ),
      }))}
    />
  );
}

/** What a card says of one rating. It is opened for both at once, or by its rater alone. */
function cardOf(
  direction: Direction,
  rater: Side,
  texts: PerformanceTexts['grid'],
  by: string,
  about: string,
): { label: string; state: 'missing' | 'sealed' | 'opened' | 'broken'; value?: string } {
  const { broken, opened, passed, seal } = standingOf(direction, rater);
  const isShown = ['opened', 'openedAlone', 'theyOpened', 'neverOpened'].includes(direction.state);
  if (broken ?? (isShown && opened?.type === 'problem'))
    return { label: texts.broken(by, about), state: 'broken' };
  if (isShown && opened?.type === 'rating')
    return { label: texts.opened(by, about, opened.value), state: 'opened', value: String(opened.value) };
  if (seal) return { label: texts.sealed(by, about), state: 'sealed' };
  return { label: passed ? texts.passed(by, about) : texts.missing(by, about), state: 'missing' };
}
