import { otherSide, type Side } from '#src/domain/people/pair.ts';
import type { About } from '#src/domain/rating/rating.ts';
import type { PerformanceTexts } from './performance-texts.ts';
import type { Frame } from '../frame/frame-context.ts';
import { nameOf } from '../frame/people.ts';

/** The question a person answers about a direction. */
export function questionOf(
  frame: Pick<Frame, 'me' | 'snapshot'>,
  texts: PerformanceTexts,
  about: About,
): string {
  const name = nameOf(frame, about);
  if (about === frame.me) return about === 'manager' ? texts.ask.ownAsManager : texts.ask.own;
  return about === 'manager' ? texts.ask.manager(name) : texts.ask.report(name);
}

/** One's own work first, then the other's. */
export function ratingOrder(me: Side): readonly About[] {
  return [me, otherSide(me)];
}
