import type { Frame } from '../frame/frame-context.ts';
import { dueText } from '../frame/due-text.ts';
import { nameOf } from '../frame/people.ts';
import { questionText } from '../frame/question-text.ts';
import type { ScreenTexts } from '#src/locales/en/screens.ts';
import { sideOf } from '#src/domain/people/pair.ts';

type Source = Pick<Frame, 'agenda' | 'catalogue' | 'session' | 'snapshot'>;

/** The answered questions in words. */
export function decisionLines(
  frame: Source,
  { decisions }: ScreenTexts,
): readonly { readonly question: string; readonly answer: string }[] {
  const { agenda, snapshot } = frame;
  return agenda.questions.flatMap(({ decision, question }) => {
    if (decision === null) return [];
    const bodies = decision.record.actions.flatMap((key) => {
      const record = snapshot.view.records.get(key)?.record;
      return record?.kind === 'action' ? [record.body] : [];
    });
    const answer = decision.record.answer === 'nothing' ? decisions.nothing : bodies.join('; ');
    return [{ question: questionText(frame, question), answer }];
  });
}

/** What "Copy summary" copies: decisions and actions with their owners, and nothing else anybody wrote. */
export function summaryText(frame: Source, screens: ScreenTexts): string {
  const { agenda, catalogue, snapshot } = frame;
  const { formats, texts } = catalogue;
  const { summary } = screens;
  const start = agenda.meeting?.record.start;
  const title = texts.agenda.title(nameOf(frame, 'manager'), nameOf(frame, 'report'));
  const actions = agenda.newActions.map(({ record }) => {
    const side = sideOf(snapshot.space.pair, record.ownerId);
    const owner = side === null ? texts.common.someone : nameOf(frame, side);
    const due = record.dueOn === null ? dueText(frame, null, true).text : formats.day(record.dueOn);
    return `- ${record.body} (${summary.owned(owner, due)})`;
  });
  return [
    start === undefined ? title : `${title}, ${formats.longDayOf(start)}`,
    '',
    summary.decisions,
    ...decisionLines(frame, screens).map(({ answer, question }) => `- ${question} ${answer}`),
    '',
    summary.actions,
    ...(actions.length === 0 ? [summary.noActions] : actions),
  ].join('\n');
}
