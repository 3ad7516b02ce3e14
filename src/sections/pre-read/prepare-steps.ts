import { moodIn } from '#src/domain/happiness/mood-trend.ts';
import type { ScreenTexts } from '#src/locales/en/screens.ts';
import type { Frame } from '../frame/frame-context.ts';
import type { Screen } from '../frame/navigation.ts';
import { sectionName } from '../frame/section-name.ts';
import type { OkrNews } from './use-okr-news.ts';

/** A way into preparing, and how far this person is with it. */
export interface PrepareStep {
  readonly title: string;
  readonly caption: string | undefined;
  readonly isDone: boolean;
  /** Counts among what is left. Topics never do: nobody has to bring one. */
  readonly isAsked: boolean;
  readonly to: Screen;
}

type Source = Pick<Frame, 'agenda' | 'catalogue' | 'hidesMine' | 'me' | 'snapshot'>;

/** What a person does before a meeting, in the order of the meeting, with what they did already as the records have it. */
export function prepareSteps(
  frame: Source,
  screens: ScreenTexts,
  okrs: Pick<OkrNews, 'all' | 'given'>,
): readonly PrepareStep[] {
  const { agenda, me } = frame;
  const { steps: texts } = screens.preRead;
  const isReady = agenda.ready.includes(me);
  return [
    topicsStep(frame, texts),
    ...(okrs.all > 0 ? [okrsStep(texts, okrs)] : []),
    ...(me === 'report' ? [happinessStep(frame, texts)] : []),
    ...(agenda.sections.includes('performance') ? [performanceStep(frame, texts)] : []),
    {
      title: screens.ready.prepare.ready,
      caption: isReady ? texts.isReady : texts.ready,
      isDone: isReady,
      isAsked: false,
      to: { name: 'ready' },
    },
  ];
}

/** What is asked and not done yet, in order. */
export function stepsLeft(steps: readonly PrepareStep[]): readonly PrepareStep[] {
  return steps.filter(({ isAsked, isDone }) => isAsked && !isDone);
}

type StepTexts = ScreenTexts['preRead']['steps'];

function topicsStep(frame: Source, texts: StepTexts): PrepareStep {
  const { agenda, hidesMine, snapshot } = frame;
  const shared = agenda.entries.topics.filter(
    ({ createdBy, record }) => record.meetingId === agenda.meetingId && createdBy === snapshot.me,
  );
  const own = hidesMine ? [] : agenda.notes.topics.filter(({ note }) => note.state === 'open');
  const mine = shared.length + own.length;
  return {
    title: sectionName(frame, 'topics'),
    caption: texts.topics(mine),
    isDone: mine > 0,
    isAsked: false,
    to: { name: 'section', section: 'actions' },
  };
}

function okrsStep(texts: StepTexts, { all, given }: Pick<OkrNews, 'all' | 'given'>): PrepareStep {
  return {
    title: texts.okrs,
    caption: texts.given(given, all),
    isDone: given === all,
    isAsked: true,
    to: { name: 'section', section: 'okrs', isPreparing: true },
  };
}

/** While it is only theirs and hidden, nothing is said of it, not even that it is done or not. */
function happinessStep(frame: Source, texts: StepTexts): PrepareStep {
  const { agenda, hidesMine, snapshot } = frame;
  const chosen = moodIn(snapshot.view, agenda.meetingId);
  const isHidden = hidesMine && chosen?.record == null;
  const words = chosen === null ? texts.notChosen : chosen.value === null ? texts.notToday : texts.chosen;
  return {
    title: sectionName(frame, 'happiness'),
    caption: isHidden ? undefined : words,
    isDone: !isHidden && chosen !== null,
    isAsked: !isHidden,
    to: { name: 'section', section: 'happiness', isPreparing: true },
  };
}

function performanceStep({ agenda, snapshot }: Source, texts: StepTexts): PrepareStep {
  const settled = new Set(
    [...snapshot.view.records.values()].flatMap(({ record }) =>
      (record.kind === 'seal' || record.kind === 'pass') &&
      record.rater === snapshot.me &&
      record.meetingId === agenda.meetingId
        ? [record.about]
        : [],
    ),
  ).size;
  return {
    title: texts.performance,
    caption: texts.settled(settled),
    isDone: settled === 2,
    isAsked: true,
    to: { name: 'section', section: 'performance', isPreparing: true },
  };
}
