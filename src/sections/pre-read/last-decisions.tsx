import { questions, type DecisionRecord, type MeetingRecord } from '#src/domain/records/feed-record.ts';
import { SummaryList } from '#src/ui/summary-list.tsx';
import { useFrame, type Frame } from '../frame/frame-context.ts';
import { questionText } from '../frame/question-text.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';

/** What was decided in the last meeting that was closed: to read, not to change. */
export function LastDecisions() {
  const frame = useFrame();
  const { decisions: words, preRead: texts } = useScreenTexts();
  const last = lastClosed(frame);
  if (last === null) return null;
  const items = decisionsOf(frame, last).map((decision) => ({
    key: decision.question,
    text: questionText(frame, decision.question),
    caption: decision.answer === 'nothing' ? words.nothing : bodiesOf(frame, decision).join('; '),
  }));
  if (items.length === 0) return null;
  return <SummaryList items={items} title={texts.decided(frame.catalogue.formats.dayOf(last.start))} />;
}

function lastClosed({ agenda, snapshot }: Frame): MeetingRecord | null {
  return (
    [...snapshot.view.records.values()]
      .flatMap(({ record }) => (record.kind === 'meeting' ? [record] : []))
      .filter(({ closedAt, meetingId }) => closedAt !== null && meetingId !== agenda.meetingId)
      .sort((one, other) => (one.start < other.start ? -1 : 1))
      .at(-1) ?? null
  );
}

function decisionsOf({ snapshot }: Frame, { meetingId }: MeetingRecord): readonly DecisionRecord[] {
  const made = [...snapshot.view.records.values()].flatMap(({ record }) =>
    record.kind === 'decision' && record.meetingId === meetingId ? [record] : [],
  );
  return questions.flatMap((question) => made.find((decision) => decision.question === question) ?? []);
}

function bodiesOf({ snapshot }: Frame, { actions }: DecisionRecord): readonly string[] {
  return actions.flatMap((key) => {
    const record = snapshot.view.records.get(key)?.record;
    return record?.kind === 'action' ? [record.body] : [];
  });
}
