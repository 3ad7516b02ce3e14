import { useSyncExternalStore } from 'react';
import { ratingDeskOf, type RatingDesk } from '#src/usecases/rating/rating-desk.ts';
import { useFrame } from './frame-context.ts';

/** The pair's ratings, drawn anew whenever one of them stands otherwise. */
export function useRatingDesk(): RatingDesk {
  const desk = ratingDeskOf(useFrame().session);
  useSyncExternalStore(desk.subscribe, desk.version);
  return desk;
}
