import type { Side } from '#src/domain/people/pair.ts';
import { PersonLine } from '#src/ui/person-line.tsx';
import { useFrame } from '../frame/frame-context.ts';
import { markOf, nameOf } from '../frame/people.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';

const sides: readonly Side[] = ['report', 'manager'];

/** Whose marks they are. */
export function People() {
  const frame = useFrame();
  const texts = useScreenTexts().okrs;
  return sides.map((side) => (
    <PersonLine key={side} mark={markOf[side]}>
      {texts.legend(nameOf(frame, side), side === frame.me)}
    </PersonLine>
  ));
}
