import type { Side } from '../people/pair.ts';
import type { Guid } from '../values/guid.ts';

/** A point of either scale: happiness (1 sad, 3 neutral, 5 happy) or performance (1 to 5, each with its sentence). */
export type RatingValue = 1 | 2 | 3 | 4 | 5;
export const ratingValues: readonly RatingValue[] = [1, 2, 3, 4, 5];

/** Reads a point of the scale; null for anything else. */
export function ratingValueOf(value: unknown): RatingValue | null {
  return ratingValues.find((one) => one === value) ?? null;
}

/** The direction of a rating: whom it is about. Each direction opens for itself. */
export type About = Side;
/** The order in which directions are opened and talked about: the one about the manager first. */
export const directions: readonly About[] = ['manager', 'report'];

/** Where a rating belongs: one direction of one round of one meeting. */
export interface RatingPlace {
  readonly meetingId: Guid;
  /** 1 for the first; grows when a round is given up and rated anew. */
  readonly round: number;
  readonly about: About;
}

/** What one person says of one direction. The note is `''` when there is none. */
export interface Rating extends RatingPlace {
  readonly rater: Guid;
  readonly value: RatingValue;
  readonly note: string;
}

/** Whether two things belong to the same direction of the same round. */
export function isSameRatingPlace(one: RatingPlace, other: RatingPlace): boolean {
  return one.meetingId === other.meetingId && one.round === other.round && one.about === other.about;
}
