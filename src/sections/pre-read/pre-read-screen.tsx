import { lazy, Suspense, type ReactNode } from 'react';
import { cadenceFacts, meetingCounts } from '#src/domain/agenda/cadence.ts';
import { lastDecided } from '#src/domain/agenda/last-decided.ts';
import { Text } from '#src/ui/text.tsx';
import { EntryList } from '../frame/entry-list.tsx';
import { useFrame, type Frame } from '../frame/frame-context.ts';
import { MeetingLine } from '../frame/meeting-line.tsx';
import { otherName } from '../frame/people.ts';
import { ScreenPanel } from '../frame/screen-panel.tsx';
import { useScreenTexts } from '../frame/use-screen-texts.ts';
import { whenText } from '../frame/when-text.ts';
import { DecidedPart } from './decided-part.tsx';
import { developmentNews, isNothing } from './development-news.ts';
import { DevelopmentPart } from './development-part.tsx';
import { moodNews } from './mood-news.ts';
import { MoodNotesPart } from './mood-notes-part.tsx';
import { sadOrConfused } from './mood-notes.ts';
import { MoodPart } from './mood-part.tsx';
import { OkrPart } from './okr-part.tsx';
import { Part } from './part.tsx';
import { PreReadFoot } from './pre-read-foot.tsx';
import { PrepareList } from './prepare-list.tsx';
import { prepareSteps, stepsLeft } from './prepare-steps.ts';
import { ReadyLines } from './ready-lines.tsx';
import { startsAt } from './starts-at.ts';
import { StillOpen } from './still-open.tsx';
import { useOkrNews } from './use-okr-news.ts';

// Comes once somebody has sealed: the code of the ratings weighs more than this screen.
const RatingsPart = lazy(async () => ({ default: (await import('./ratings-part.tsx')).RatingsPart }));

interface PreReadScreenProps {
  /** What the calendar says of this event, under the title. */
  event?: ReactNode;
  /** At the end: what concerns the event itself, such as its invitation. */
  note?: ReactNode;
}

/** What is worth reading before a meeting, and the ways into preparing it: the first screen beside a calendar event. */
export function PreReadScreen({ event, note }: PreReadScreenProps) {
  const frame = useFrame();
  const { agenda, catalogue, snapshot } = frame;
  const screens = useScreenTexts();
  const { preRead: texts, topics } = screens;
  const decided = lastDecided(snapshot.view, agenda.meetingId, startsAt(frame));
  const okrs = useOkrNews();
  const development = developmentNews(frame);
  const notes = sadOrConfused(frame);
  const mood = moodNews(frame);
  const steps = prepareSteps(frame, screens, okrs);
  const hasSeals = hasSealsNow(frame);
  const isEmpty =
    agenda.openActions.length + okrs.moves.length + okrs.failed.length + notes.length === 0 &&
    [decided, agenda.unclosed].every((one) => one === null) &&
    isNothing(development) &&
    mood.type === 'none' &&
    !hasSeals;
  return (
    <ScreenPanel
      bar={agenda.phase === 'during' && <MeetingLine />}
      foot={<PreReadFoot steps={steps} />}
      lead={whenText(frame)}
      notesTo="topics"
      title={texts.title(otherName(frame))}
    >
      {event}
      {agenda.phase === 'before' && <ReadyLines left={stepsLeft(steps).length} />}
      {agenda.phase === 'during' && <Text use="body">{texts.underWay}</Text>}
      <Beginning isEmpty={isEmpty} />
      <StillOpen />
      <DecidedPart last={decided} unclosed={agenda.unclosed?.record ?? null} />
      <OkrPart news={okrs} />
      <DevelopmentPart news={development} />
      <MoodNotesPart notes={notes} />
      <MoodPart news={mood} />
      {hasSeals && (
        <Suspense fallback={null}>
          <RatingsPart />
        </Suspense>
      )}
      <Part section="actions" title={topics.heading} wayTo={catalogue.texts.sections.topics}>
        <EntryList empty={topics.none} section="topics" />
      </Part>
      {agenda.phase === 'before' && <PrepareList steps={steps} />}
      {note}
    </ScreenPanel>
  );
}

/** What a first meeting begins with, or that nothing is left of the last one; not before the list was read. */
function Beginning({ isEmpty }: { isEmpty: boolean }) {
  const frame = useFrame();
  const { preRead: texts } = useScreenTexts();
  if (!frame.snapshot.isListRead) return null;
  if (isFirst(frame)) return <Text use="secondary">{texts.first}</Text>;
  return isEmpty ? <Text use="secondary">{texts.nothing}</Text> : null;
}

/** The pair has not met before this meeting, as far as it is known. */
function isFirst(frame: Frame): boolean {
  const { agenda, now, snapshot } = frame;
  const { meetingId } = agenda;
  const facts = cadenceFacts(snapshot.view, { meetingId, start: startsAt(frame) }, snapshot.space.at, now);
  return (agenda.meeting?.record.before ?? meetingCounts(facts).before) === 0;
}

/** Somebody sealed a rating for this meeting, and it has a performance conversation. */
function hasSealsNow({ agenda, snapshot }: Frame): boolean {
  return (
    agenda.sections.includes('performance') &&
    [...snapshot.view.records.values()].some(
      ({ record }) => record.kind === 'seal' && record.meetingId === agenda.meetingId,
    )
  );
}
