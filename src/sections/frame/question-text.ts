import { otherSide, type Side } from '#src/domain/people/pair.ts';
import type { Question } from '#src/domain/records/feed-record.ts';
import type { Frame } from './frame-context.ts';
import { nameOf } from './people.ts';

/** Who would help in a question. */
const helperOf: Readonly<Record<Question, Side>> = { managerHelps: 'manager', reportHelps: 'report' };

/** A question of the Decisions step with both names. */
export function questionText(frame: Pick<Frame, 'catalogue' | 'snapshot'>, question: Question): string {
  const helper = helperOf[question];
  return frame.catalogue.texts.decisions.question(nameOf(frame, helper), nameOf(frame, otherSide(helper)));
}
