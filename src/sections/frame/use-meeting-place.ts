import { useLayoutEffect, useState } from 'react';
import type { Instant } from '#src/domain/values/instant.ts';
import { findMeeting, type MeetingPlace } from '#src/usecases/meeting.ts';
import type { PairSession } from '#src/usecases/session/pair-session.ts';
import type { SessionSnapshot } from '#src/usecases/session/session-snapshot.ts';

/**
 * The meeting on screen, found again when records, calendar or time change: that of the event the app stands beside, if there is one. Null
 * for a moment at the very start.
 */
export function useMeetingPlace(
  session: PairSession,
  snapshot: SessionSnapshot,
  now: Instant,
  at: Instant | null,
): MeetingPlace | null {
  const [place, setPlace] = useState<MeetingPlace | null>(null);
  // Of layout: nothing is drawn before it is found, so it should not wait for a paint.
  useLayoutEffect(() => {
    let isLate = false;
    void findMeeting(snapshot, session.system, at).then((found) => {
      if (!isLate) setPlace((before) => (before && isSame(before, found) ? before : found));
    });
    return () => {
      isLate = true;
    };
  }, [session, snapshot, now, at]);
  return place;
}

function isSame(one: MeetingPlace, other: MeetingPlace): boolean {
  return (
    one.meetingId === other.meetingId &&
    one.occurrence?.start === other.occurrence?.start &&
    one.occurrence?.end === other.occurrence?.end
  );
}
