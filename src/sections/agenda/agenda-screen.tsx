import { entrySectionOf } from '#src/domain/agenda/section.ts';
import { otherSide, type Side } from '#src/domain/people/pair.ts';
import { minutesBetween } from '#src/domain/values/instant.ts';
import { Byline } from '#src/ui/byline.tsx';
import { PrimaryButton } from '#src/ui/primary-button.tsx';
import { Line } from '#src/ui/rows.tsx';
import { Segments } from '#src/ui/segments.tsx';
import { Spine } from '#src/ui/spine.tsx';
import { Text } from '#src/ui/text.tsx';
import { TextButton } from '#src/ui/text-button.tsx';
import { useFrame } from '../frame/frame-context.ts';
import { MeetingLine } from '../frame/meeting-line.tsx';
import { NextFoot } from '../frame/next-foot.tsx';
import { markOf, nameOf } from '../frame/people.ts';
import { preparingAfter } from '../frame/preparing.ts';
import { ScreenPanel } from '../frame/screen-panel.tsx';
import { Undecided } from '../frame/trouble.tsx';
import { useMeetingLife } from '../frame/use-meeting-life.ts';
import { whenText } from '../frame/when-text.ts';
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
      {agenda.phase === 'before' && <ReadyLine />}
      <About />
      {agenda.phase === 'before' && frame.place.occurrence === null && <LengthChoice />}
      {agenda.unclosed && <UnclosedNote meeting={agenda.unclosed.record} />}
      {!isAside && <Undecided />}
      <Spine label={texts.agenda.steps}>
        {agenda.clocks.map((clock, index) => (
          <AgendaStep clock={clock} key={clock.section} number={index} />
        ))}
      </Spine>
    </ScreenPanel>
  );
}

/** Who is ready: both read the same, and nothing of what is behind it. */
function ReadyLine() {
  const frame = useFrame();
  const { agenda: texts, common } = frame.catalogue.texts;
  const textOf = (side: Side): string => {
    const isMe = side === frame.me;
    if (!frame.agenda.ready.includes(side)) return texts.notReady(isMe ? common.you : nameOf(frame, side));
    return isMe ? texts.youReady : texts.ready(nameOf(frame, side));
  };
  return (
    <Line>
      {[frame.me, otherSide(frame.me)].map((side) => (
        <Byline key={side} person={{ mark: markOf[side], name: textOf(side) }} />
      ))}
    </Line>
  );
}

/** Preparing comes first until a quarter of an hour before the meeting, starting after that; the other stands beside it. */
function FootBefore() {
  const frame = useFrame();
  const { agenda, catalogue, me, navigation, now, place } = frame;
  const { agenda: texts } = catalogue.texts;
  const { start } = useMeetingLife();
  const prepare = () => navigation.open(preparingAfter(frame, null));
  const isNear = place.occurrence === null || minutesBetween(now, place.occurrence.start) <= 15;
  const startsFirst = isNear || agenda.ready.includes(me);
  return (
    <>
      <TextButton look="strong" onPress={startsFirst ? prepare : start}>
        {startsFirst ? texts.prepare : texts.start}
      </TextButton>
      <PrimaryButton
        label={startsFirst ? texts.start : texts.prepare}
        onPress={startsFirst ? start : prepare}
      />
    </>
  );
}

function AgendaFoot() {
  const { agenda, catalogue, navigation } = useFrame();
  const { texts } = catalogue;
  switch (agenda.phase) {
    case 'before':
      return <FootBefore />;
    case 'during':
      return <NextFoot from="agenda" section={agenda.current ?? 'actions'} />;
    case 'closed':
      return (
        <PrimaryButton label={texts.agenda.seeSummary} onPress={() => navigation.open({ name: 'summary' })} />
      );
  }
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
