import { moodIn, moodTrend, valueBefore, type MoodPoint } from '#src/domain/happiness/mood-trend.ts';
import type { RatingValue } from '#src/domain/rating/rating.ts';
import type { Frame } from '../frame/frame-context.ts';
import { startsAt } from './starts-at.ts';

/** The report's happiness, as far as this person may see it before the meeting. */
export type MoodNews =
  /** Nothing to say of it. */
  | { readonly type: 'none' }
  /** There are earlier values; they show once this meeting's is chosen, for the manager once it is shared. */
  | { readonly type: 'later' }
  | {
      readonly type: 'shown';
      readonly value: RatingValue;
      readonly last: RatingValue | null;
      readonly points: readonly MoodPoint[];
    };

/**
 * By the rules of the happiness section: neither the last value nor the trend before this meeting's value, and a value that is only the
 * report's not while such things are hidden, nor that there is one. Of the past it has what the agenda has, which is read anyway.
 */
export function moodNews(
  frame: Pick<Frame, 'agenda' | 'hidesMine' | 'me' | 'now' | 'place' | 'snapshot'>,
): MoodNews {
  const { hidesMine, me, snapshot } = frame;
  const { meetingId } = frame.agenda;
  const chosen = moodIn(snapshot.view, meetingId);
  const isShared = chosen?.record != null;
  const value = isShared || me === 'report' ? (chosen?.value ?? null) : null;
  if (hidesMine && me === 'report' && !isShared) return { type: 'none' };
  const records = [...snapshot.view.records.values()].map(({ record }) => record);
  const values = records.flatMap((record) => (record.kind === 'happiness' ? [record] : []));
  const meetings = records.flatMap((record) => (record.kind === 'meeting' ? [record] : []));
  const points = moodTrend(values, meetings, { meetingId, at: startsAt(frame), value });
  if (value !== null) return { type: 'shown', value, last: valueBefore(points, meetingId), points };
  return points.length > 0 ? { type: 'later' } : { type: 'none' };
}
