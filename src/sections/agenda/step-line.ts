import { isCarried } from '#src/domain/agenda/agenda.ts';
import { entrySectionOf, type Section } from '#src/domain/agenda/section.ts';
import { focusAreas, isDone } from '#src/domain/development/focus-areas.ts';
import { sharedTime } from '#src/domain/development/shared-time.ts';
import type { GoalRecord } from '#src/domain/records/board-record.ts';
import type { BoardUse } from '#src/domain/records/feed-record.ts';
import { linesOf } from '../frame/lines-of.ts';
import type { Frame } from '../frame/frame-context.ts';

/** The second line of a step: what is there, in a few words. */
export function stepLine(
  frame: Pick<Frame, 'agenda' | 'catalogue' | 'hidesMine' | 'snapshot'>,
  section: Section,
): string {
  const { agenda, catalogue, hidesMine } = frame;
  const { line } = catalogue.texts.agenda;
  // Not what is settled; a happy note is kept from the start and counts in its meeting.
  const open = agenda.entries[entrySectionOf(section)].filter(({ record }) => record.state !== 'done');
  const own = hidesMine
    ? []
    : agenda.notes[entrySectionOf(section)].filter(({ note }) => note.state === 'open');
  const written = open.length + own.length;
  const carried = open.filter(({ record }) => isCarried(record, agenda)).length;
  const parts: string[] = [];
  if (section === 'actions') {
    const actions = agenda.openActions.filter(({ record }) => record.state === 'open').length;
    if (actions > 0) parts.push(line.openActions(actions));
    if (written > 0) parts.push(line.topics(written));
  } else {
    if (section === 'decisions') parts.push(questionsText(frame));
    if (section === 'performance') parts.push(ratingsText(frame));
    if (section === 'development') parts.push(...developmentTexts(frame));
    const cards = cardsOn(frame, section);
    if (cards > 0) parts.push(line.cards(cards));
    const lines = openLines(frame, section);
    if (lines > 0) parts.push((section === 'okrs' ? line.priorities : line.areas)(lines));
    if (written > 0) parts.push(line.notes(written));
  }
  if (carried > 0) parts.push(line.carried(carried));
  return parts.length === 0 ? line.nothing : parts.join(', ');
}

function questionsText({ agenda, catalogue }: Pick<Frame, 'agenda' | 'catalogue'>): string {
  const { line } = catalogue.texts.agenda;
  const answered = agenda.questions.filter((view) => view.decision !== null).length;
  return answered === 0 ? line.questions : line.answered(answered);
}

/** What is left to do before the ratings can be opened; never what was rated. */
function ratingsText({
  agenda,
  catalogue,
  snapshot,
}: Pick<Frame, 'agenda' | 'catalogue' | 'snapshot'>): string {
  const { line } = catalogue.texts.agenda;
  const sealed = new Set(
    [...snapshot.view.records.values()].flatMap(({ record }) =>
      record.kind === 'seal' && record.meetingId === agenda.meetingId && record.rater === snapshot.me
        ? [record.about]
        : [],
    ),
  );
  return sealed.size === 2 ? line.sealed : line.rate;
}

/** The focus areas, and the report's dedicated time as far as it is shared: no calendar is read for it. */
function developmentTexts({ catalogue, snapshot }: Pick<Frame, 'catalogue' | 'snapshot'>): readonly string[] {
  const { line } = catalogue.texts.agenda;
  const reading = snapshot.boards.find(({ source }) => source.use === 'development');
  const areas = reading?.board
    ? focusAreas(reading.board, reading.source).filter((area) => !isDone(area))
    : [];
  const [time] = sharedTime(snapshot.view, snapshot.space.pair.report.id);
  return [
    ...(areas.length > 0 ? [line.areas(areas.length)] : []),
    ...(time ? [line.kept(time.kept, time.planned, catalogue.formats.month(time.month))] : []),
  ];
}

/** Priorities or focus areas that stand on no board. */
function openLines({ snapshot }: Pick<Frame, 'snapshot'>, section: Section): number {
  return usesOf(section)
    .flatMap((use) => linesOf(snapshot.view, use))
    .filter(({ record }) => record.state === 'open').length;
}

/** What the lines of a section may be of. */
export function usesOf(section: Section): readonly GoalRecord['use'][] {
  if (section === 'okrs') return ['okrs', 'teamOkrs'];
  return section === 'development' ? ['development'] : [];
}

function cardsOn({ snapshot }: Pick<Frame, 'snapshot'>, section: Section): number {
  const uses: readonly BoardUse[] = usesOf(section);
  return snapshot.boards
    .filter(({ source }) => uses.includes(source.use))
    .reduce(
      (sum, { board }) => sum + (board?.cards.filter((card) => card.progress !== 'completed').length ?? 0),
      0,
    );
}
