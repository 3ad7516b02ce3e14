import { minutesElapsed } from '#src/domain/meeting/meeting.ts';
import { ProgressLine } from '#src/ui/progress-line.tsx';
import { useFrame } from './frame-context.ts';
import { bylineOf } from './people.ts';

/** The meeting under way: who started it when, and how much of its time has gone. */
export function MeetingLine() {
  const frame = useFrame();
  const { agenda, catalogue, now, snapshot } = frame;
  const { texts } = catalogue;
  if (agenda.meeting === null) return null;
  const { record } = agenda.meeting;
  const elapsed = Math.floor(minutesElapsed(record, now));
  const time = catalogue.formats.time(record.startedAt);
  const started =
    record.startedBy === snapshot.me
      ? texts.agenda.startedByYou(time)
      : texts.agenda.started(bylineOf(frame, record.startedBy).name, time);
  return (
    <ProgressLine
      elapsed={elapsed}
      end={texts.agenda.minutesOf(elapsed, agenda.minutes)}
      label={texts.top.meeting}
      planned={agenda.minutes}
      start={started}
      valueText={texts.agenda.minutesOfLong(elapsed, agenda.minutes)}
    />
  );
}
