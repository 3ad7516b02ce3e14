import { afterEach, expect, it } from 'vitest';
import { ratingDeskOf } from '#src/usecases/rating/rating-desk.ts';
import { adele } from '../../../tests/fakes/fake-pair.ts';
import { RatingPair } from '../../../tests/fakes/rating-pair.ts';
import { meeting, numbered } from '../../../tests/fakes/records.ts';
import { addMinutes } from '#src/domain/values/instant.ts';
import { pastRounds } from './past-rounds.ts';

let ratings: RatingPair;
afterEach(() => ratings.close());

it('tells opened rounds with their numbers, and lapsed ones, the newest first and without the current one', async () => {
  ratings = await RatingPair.started();
  await ratings.sealAll();
  await ratings.open('report', 'report', 'manager');
  await ratings.open('manager', 'report', 'manager');
  const session = ratings.sessions.report;
  const started = session.system.now();
  const later = (minutes: number, members = {}) => {
    const at = addMinutes(started, minutes);
    const id = numbered(minutes);
    ratings.pair.list.put(meeting(id, { at, start: at, startedAt: at, ...members }), adele.id, at);
    return id;
  };
  const lapsed = later(1, { before: 3, unrated: 0 });
  later(2, { before: 4, unrated: 1 });
  const current = later(3, { before: 5, unrated: 0 });
  await ratings.inStep();
  const rounds = pastRounds(session.snapshot().view, current, ratingDeskOf(session));
  expect(rounds).toEqual([
    { meetingId: lapsed, lapsed: true, numbers: null },
    { meetingId: ratings.meetingId, lapsed: false, numbers: [3, 2, 4, 3] },
  ]);
});
