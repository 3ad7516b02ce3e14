import { minutesElapsed } from '#src/domain/meeting/meeting.ts';
import { entrySectionOf } from '#src/domain/agenda/section.ts';
import { PrimaryButton } from '#src/ui/primary-button.tsx';
import { ProgressLine } from '#src/ui/progress-line.tsx';
import { Segments } from '#src/ui/segments.tsx';
import { Spine } from '#src/ui/spine.tsx';
import { Text } from '#src/ui/text.tsx';
import { useFrame, type Frame } from '../frame/frame-context.ts';
import { NextFoot } from '../frame/next-foot.tsx';
import { bylineOf, nameOf } from '../frame/people.ts';
import { ScreenPanel } from '../frame/screen-panel.tsx';
import { useMeetingLife } from '../frame/use-meeting-life.ts';
import { About } from './about.tsx';
import { AgendaStep } from './agenda-step.tsx';
import { UnclosedNote } from './unclosed-note.tsx';

/** The whole meeting on one line: before, during and after it. */
export function AgendaScreen({ isAside = false }: { isAside?: boolean }) {
  const frame = useFrame();
  const { agenda, catalogue } = frame;
  const { texts } = catalogue;
  const isRunning = agenda.phase === 'during';
  return (
    <ScreenPanel
      bar={isRunning && <MeetingLine />}
      foot={isAside ? undefined : <AgendaFoot />}
      isAside={isAside}
      lead={isRunning ? undefined : whenText(frame)}
      notesTo={entrySectionOf(agenda.current ?? 'actions')}
      title={texts.agenda.title(nameOf(frame, 'manager'), nameOf(frame, 'report'))}
    >
      <About />
      {agenda.phase === 'before' && frame.place.occurrence === null && <LengthChoice />}
      {agenda.unclosed && <UnclosedNote meeting={agenda.unclosed.record} />}
      <Spine label={texts.agenda.steps}>
        {agenda.clocks.map((clock, index) => (
          <AgendaStep clock={clock} key={clock.section} number={index} />
        ))}
      </Spine>
    </ScreenPanel>
  );
}

function AgendaFoot() {
  const { agenda, catalogue, navigation } = useFrame();
  const { texts } = catalogue;
  const life = useMeetingLife();
  switch (agenda.phase) {
    case 'before':
      return <PrimaryButton label={texts.agenda.start} onPress={life.start} />;
    case 'during':
      return <NextFoot from="agenda" section={agenda.current ?? 'actions'} />;
    case 'closed':
      return (
        <PrimaryButton label={texts.agenda.seeSummary} onPress={() => navigation.open({ name: 'summary' })} />
      );
  }
}

function MeetingLine() {
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

/** A talk no calendar knows: its length is chosen here, so that the sections get their minutes. */
function LengthChoice() {
  const { agenda, catalogue, setLength } = useFrame();
  const { texts } = catalogue;
  return (
    <>
      <Text use="caption">{texts.agenda.noEvent}</Text>
      <Segments
        legend={texts.agenda.length}
        onChange={(minutes) => setLength(Number(minutes))}
        options={[30, 45, 60].map((minutes) => ({
          value: String(minutes),
          content: texts.agenda.minutes(minutes),
        }))}
        value={String(agenda.minutes)}
      />
    </>
  );
}

function whenText(frame: Frame): string | undefined {
  const { agenda, catalogue, place, session, snapshot } = frame;
  const { formats, texts } = catalogue;
  if (agenda.phase === 'closed' && agenda.meeting?.record.closedAt != null) {
    const { closedAt, closedBy } = agenda.meeting.record;
    const time = formats.time(closedAt);
    return closedBy === snapshot.me
      ? texts.agenda.closedByYou(time)
      : texts.agenda.closed(bylineOf(frame, closedBy).name, time);
  }
  if (place.occurrence === null) return undefined;
  const { end, start } = place.occurrence;
  const range = formats.timeRange(start, end);
  return formats.localDay(start) === session.system.today()
    ? texts.agenda.today(range)
    : texts.agenda.onDay(formats.longDayOf(start), range);
}
