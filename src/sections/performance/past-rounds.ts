import type { PastRound } from '#src/domain/rating/rate-less.ts';
import type { Direction } from '#src/domain/rating/direction.ts';
import { directions, type About } from '#src/domain/rating/rating.ts';
import type { MeetingRecord } from '#src/domain/records/feed-record.ts';
import type { View } from '#src/domain/sync/reconcile.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import { standingOf } from './standing-of.ts';

/** Rounds of the meetings that were started before this one, the newest first: those that were due, and those somebody rated in. */
export function pastRounds(
  view: Pick<View, 'records'>,
  current: Guid,
  desk: { meetings(): readonly Guid[]; direction(meetingId: Guid, about: About): Direction },
): readonly PastRound[] {
  const meetings = [...view.records.values()].flatMap(({ record }): MeetingRecord[] =>
    record.kind === 'meeting' ? [record] : [],
  );
  const from = meetings.find((meeting) => meeting.meetingId === current)?.startedAt;
  const rated = new Set(desk.meetings());
  return meetings
    .filter(
      ({ meetingId, startedAt, unrated }) =>
        meetingId !== current &&
        (from === undefined || startedAt < from) &&
        (unrated === 0 || rated.has(meetingId)),
    )
    .sort((one, other) => (one.startedAt > other.startedAt ? -1 : 1))
    .map(({ meetingId }) => {
      const numbers = directions.flatMap((about) => numbersOf(desk.direction(meetingId, about)));
      const isOpened = numbers.some((number) => number !== null);
      return { meetingId, lapsed: !isOpened, numbers: isOpened ? numbers : null };
    });
}

/** What the report and the manager said in a direction, as far as it was opened. */
function numbersOf(direction: Direction): readonly (number | null)[] {
  return (['report', 'manager'] as const).map((rater) => {
    const { opened } = standingOf(direction, rater);
    return opened?.type === 'rating' ? opened.value : null;
  });
}
