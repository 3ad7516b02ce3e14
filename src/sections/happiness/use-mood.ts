import { moodIn, moodTrend, type MoodChosen, type MoodPoint } from '#src/domain/happiness/mood-trend.ts';
import type { History } from '#src/usecases/history.ts';
import { useFrame } from '../frame/frame-context.ts';
import { useHistory } from '../frame/use-history.ts';

/** What is chosen in this meeting, and the trend up to it; the past is read once a value may be seen. */
export function useMood(): {
  readonly chosen: MoodChosen | null;
  readonly points: readonly MoodPoint[];
  readonly state: History['state'];
} {
  const { agenda, now, place, snapshot } = useFrame();
  const { meetingId } = agenda;
  const chosen = moodIn(snapshot.view, meetingId);
  const value = chosen?.value ?? null;
  const values = useHistory('happiness', value !== null);
  const meetings = useHistory('meeting', value !== null);
  const at = agenda.meeting?.record.start ?? place.occurrence?.start ?? now;
  const states = [values.state, meetings.state];
  return {
    chosen,
    points: moodTrend(values.records, meetings.records, { meetingId, at, value }),
    state: states.includes('failed') ? 'failed' : states.includes('reading') ? 'reading' : 'read',
  };
}
