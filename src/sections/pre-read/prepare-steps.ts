import { moodIn } from '#src/domain/happiness/mood-trend.ts';
import type { Frame } from '../frame/frame-context.ts';
import type { Screen } from '../frame/navigation.ts';

export type StepName = 'okrs' | 'happiness' | 'performance' | 'ready';

/** One thing to prepare, and whether this person has done it for this meeting. */
export interface PrepareStep {
  readonly name: StepName;
  readonly isDone: boolean;
  readonly screen: Screen;
}

/** What this person can prepare of this meeting, in order. Read from the records alone: nothing keeps a progress of its own. */
export function prepareSteps({
  agenda,
  me,
  snapshot,
}: Pick<Frame, 'agenda' | 'me' | 'snapshot'>): readonly PrepareStep[] {
  const { meetingId } = agenda;
  const { boards, me: myId, view } = snapshot;
  const records = [...view.records.values()].map(({ record }) => record);
  const hasBoard = boards.some(({ source }) => source.use === 'okrs' || source.use === 'teamOkrs');
  const hasReviewed = records.some(
    (record) =>
      record.kind === 'review' &&
      record.meetingId === meetingId &&
      record.personId === myId &&
      hasSaid(record.given),
  );
  const sealed = new Set(
    records.flatMap((record) =>
      record.kind === 'seal' && record.meetingId === meetingId && record.rater === myId ? [record.about] : [],
    ),
  );
  const steps: PrepareStep[] = [];
  if (hasBoard)
    steps.push({ name: 'okrs', isDone: hasReviewed, screen: { name: 'section', section: 'okrs' } });
  if (me === 'report' && agenda.sections.includes('happiness'))
    steps.push({
      name: 'happiness',
      isDone: moodIn(view, meetingId) !== null,
      screen: { name: 'section', section: 'happiness', isPreparing: true },
    });
  if (agenda.sections.includes('performance'))
    steps.push({
      name: 'performance',
      isDone: sealed.size === 2,
      screen: { name: 'section', section: 'performance', isPreparing: true },
    });
  steps.push({ name: 'ready', isDone: agenda.ready.includes(me), screen: { name: 'ready' } });
  return steps;
}

function hasSaid(given: Readonly<Record<string, unknown>>): boolean {
  return Object.keys(given).length > 0;
}
