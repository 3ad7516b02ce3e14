import { iCalUId } from '../../graph/calendar/ids.ts';
import { guidFor } from '../../graph/directory/guid.ts';
import type { Tenant } from '../../tenant.ts';
import { actionKey, addHappiness, turnsOf } from './happiness.ts';
import { addOkrHistory } from './okr-history.ts';
import { givenName, type Pair } from './pair.ts';
import { addRatings, roundAt } from './ratings.ts';
import { addRow } from './rows.ts';
import { change } from './series.ts';
import type { Deed, Line, Story } from './story.ts';
import { dayAfter, dayMs, iso } from './times.ts';

/** Which weeks of a pair's past were unusual; weeks count from 0, the first meeting. */
export interface Weeks {
  readonly count: number;
  readonly notHeld: readonly number[];
  readonly cancelled: number | null;
  /** Held a day later. */
  readonly moved: number | null;
  readonly neverClosed: number | null;
}

/** An action that is open now, noted in the last meeting. */
export interface OpenAction {
  readonly owner: 'm' | 'r';
  readonly text: string;
  /** `YYYY-MM-DD`. */
  readonly dueOn: string;
  /** The Planner task; null where Planner refused. */
  readonly task: { readonly planId: string; readonly taskId: string } | null;
}

/** A meeting that was held. Times are milliseconds. */
interface Held {
  readonly id: string;
  readonly week: number;
  readonly original: number;
  readonly start: number;
}

const minute = 60_000;
const questions = { m: 'managerHelps', r: 'reportHelps' } as const;

/** Writes a pair's year: meetings, entries, actions and decisions, and what is open today. */
export function addHistory(
  tenant: Tenant,
  pair: Pair,
  past: {
    readonly weeks: Weeks;
    readonly story: Story;
    readonly openActions: readonly OpenAction[];
    /** Lines of the last meetings: open, but for those of which something became. */
    readonly recentLines: readonly Line[];
  },
): void {
  const held = heldMeetings(tenant, pair, past.weeks);
  held.forEach((meeting, index) => {
    const last = index === held.length - 1;
    const next = held[index + 1]?.start ?? meeting.start + 7 * dayMs;
    addMeeting(tenant, pair, meeting, past.weeks.neverClosed === meeting.week);
    share(past.story.lines, index, held.length).forEach((line, place) =>
      addLine(tenant, pair, { held, index, place, open: false }, line),
    );
    past.recentLines.forEach((line, place) => {
      if (index === held.length - 1 - (line[4]?.ago ?? 0))
        addLine(tenant, pair, { held, index, place, open: true }, line);
    });
    addHappiness(tenant, pair, meeting, past.story.happiness[index]);
    const round = roundAt(past.story.ratings, index, held.length);
    if (round !== undefined) addRatings(tenant, pair, meeting, round);
    const deeds = last ? [] : share(past.story.deeds, index, held.length - 1);
    const closed = past.weeks.neverClosed !== meeting.week;
    const keys = last
      ? past.openActions.map((action) => ({
          owner: action.owner,
          key: addOpenAction(tenant, pair, meeting, action),
        }))
      : deeds.map((deed) => ({ owner: deed[0], key: addDeed(tenant, pair, meeting, deed, next) }));
    if (closed) addDecisions(tenant, pair, meeting, keys);
  });
  addOkrHistory(tenant, pair, held, past.story.keyResults ?? []);
}

function heldMeetings(tenant: Tenant, pair: Pair, weeks: Weeks): Held[] {
  const held: Held[] = [];
  for (let week = 0; week < weeks.count; week += 1) {
    const original = pair.first + week * 7 * dayMs;
    if (week === weeks.cancelled) change(tenant, pair.eventKey, original, pair.minutes, null);
    if (week === weeks.moved) change(tenant, pair.eventKey, original, pair.minutes, dayMs);
    if (week === weeks.cancelled || weeks.notHeld.includes(week)) continue;
    held.push({
      id: guidFor(`meeting:${pair.nickname}:${week}`),
      week,
      original,
      start: week === weeks.moved ? original + dayMs : original,
    });
  }
  return held;
}

function addMeeting(tenant: Tenant, pair: Pair, meeting: Held, neverClosed: boolean): void {
  const startedBy = meeting.week % 3 === 0 ? pair.report.id : pair.manager.id;
  const startedAt = meeting.start + (meeting.week % 4) * minute;
  const sections = ['actions', 'okrs', 'development', 'happiness', 'performance', 'decisions'];
  const skipped = meeting.week % 9 === 4 ? ['development'] : meeting.week % 11 === 7 ? ['performance'] : [];
  const opened = (neverClosed ? sections.slice(0, 4) : sections).filter(
    (section) => !skipped.includes(section),
  );
  const closedAt = meeting.start + (pair.minutes - 1 - (meeting.week % 5)) * minute;
  addRow(tenant, pair.listId, {
    key: `meeting:${meeting.id}`,
    kind: 'meeting',
    state: neverClosed ? 'open' : 'closed',
    title: `Meeting of ${dayAfter(meeting.start, 0)}`,
    at: iso(startedAt),
    by: startedBy,
    meetingId: meeting.id,
    ...(neverClosed ? {} : { changedAt: iso(closedAt), changedBy: pair.manager.id }),
    data: {
      start: iso(meeting.start),
      end: iso(meeting.start + pair.minutes * minute),
      originalStart: iso(meeting.original),
      iCalUId: iCalUId({ key: pair.eventKey }, { originalStart: iso(meeting.original) }),
      startedAt: iso(startedAt),
      startedBy,
      log: opened.map((section, index) => ({
        section,
        at: iso(startedAt + Math.floor((index * (pair.minutes - 8)) / opened.length) * minute),
        by: index % 2 === 0 ? pair.manager.id : pair.report.id,
      })),
      skipped,
      closedAt: neverClosed ? null : iso(closedAt),
      closedBy: neverClosed ? null : pair.manager.id,
    },
  });
}

/** Where a line stands: in which of the held meetings, after how many others, and whether nothing ends it but its turns. */
interface LinePlace {
  readonly held: readonly Held[];
  readonly index: number;
  readonly place: number;
  readonly open: boolean;
}

function addLine(
  tenant: Tenant,
  pair: Pair,
  { held, index, open, place }: LinePlace,
  [section, by, text, mood, more = {}]: Line,
): void {
  const meeting = held[index];
  if (meeting === undefined) return;
  const author = by === 'm' ? pair.manager.id : pair.report.id;
  const turns = turnsOf(pair, held, index, more.turns ?? []);
  const last = turns.at(-1);
  const asks = mood === 'sad' || mood === 'confused';
  const settled = section === 'topics' || asks ? 'done' : 'kept';
  const isOpen = open && last === undefined;
  const at =
    section === 'topics' && !open
      ? meeting.start - 20 * 60 * minute
      : meeting.start + (8 + place * 5) * minute;
  const change = last ?? { at: iso(meeting.start + 25 * minute), by: pair.manager.id };
  addRow(tenant, pair.listId, {
    key: `entry:${guidFor(`entry:${pair.nickname}:${text}`)}`,
    kind: 'entry',
    state: isOpen ? 'open' : settled,
    title: text,
    at: iso(at),
    by: author,
    meetingId: meeting.id,
    section,
    body: text,
    ...(isOpen || settled === 'kept' ? {} : { changedAt: change.at, changedBy: change.by }),
    data: noteData(mood, turns, more.keep),
  });
}

function noteData(mood: Line[3], turns: readonly object[], keep: true | undefined): Record<string, unknown> {
  return {
    mood: mood ?? null,
    ...(turns.length === 0 ? {} : { turns }),
    ...(keep === undefined ? {} : { keep }),
  };
}

function addDeed(tenant: Tenant, pair: Pair, meeting: Held, [owner, text, done]: Deed, next: number): string {
  const key = actionKey(pair, text);
  const ownerId = owner === 'm' ? pair.manager.id : pair.report.id;
  addRow(tenant, pair.listId, {
    key,
    kind: 'action',
    state: done ? 'done' : 'dropped',
    title: text,
    at: iso(meeting.start + (pair.minutes - 6) * minute),
    by: ownerId,
    meetingId: meeting.id,
    ownerId,
    dueOn: dayAfter(next, 0),
    body: text,
    changedAt: iso(next + 3 * minute),
    changedBy: ownerId,
    data: { question: questions[owner], planId: null, taskId: null, planner: 'none', reviewedIn: null },
  });
  return key;
}

function addOpenAction(tenant: Tenant, pair: Pair, meeting: Held, action: OpenAction): string {
  const key = actionKey(pair, action.text);
  const ownerId = action.owner === 'm' ? pair.manager.id : pair.report.id;
  addRow(tenant, pair.listId, {
    key,
    kind: 'action',
    state: 'open',
    title: action.text,
    at: iso(meeting.start + (pair.minutes - 6) * minute),
    by: ownerId,
    meetingId: meeting.id,
    ownerId,
    dueOn: action.dueOn,
    body: action.text,
    data: {
      question: questions[action.owner],
      planId: action.task?.planId ?? null,
      taskId: action.task?.taskId ?? null,
      planner: action.task === null ? 'refused' : 'created',
      reviewedIn: null,
    },
  });
  return key;
}

function addDecisions(
  tenant: Tenant,
  pair: Pair,
  meeting: Held,
  actions: readonly { readonly owner: 'm' | 'r'; readonly key: string }[],
): void {
  for (const owner of ['m', 'r'] as const) {
    const keys = actions.filter((action) => action.owner === owner).map((action) => action.key);
    const [helper, helped] = owner === 'm' ? [pair.manager, pair.report] : [pair.report, pair.manager];
    addRow(tenant, pair.listId, {
      key: `decision:${meeting.id}:${questions[owner]}`,
      kind: 'decision',
      state: 'done',
      title: `${givenName(helper)} helps ${givenName(helped)}: ${keys.length === 0 ? 'nothing needed' : 'see actions'}`,
      at: iso(meeting.start + (pair.minutes - 5) * minute),
      by: owner === 'm' ? pair.report.id : pair.manager.id,
      meetingId: meeting.id,
      section: 'decisions',
      data: { question: questions[owner], answer: keys.length === 0 ? 'nothing' : 'actions', actions: keys },
    });
  }
}

/** The part of a list that falls to one of so many meetings, spread evenly and in order. */
function share<T>(all: readonly T[], index: number, meetings: number): readonly T[] {
  return all.slice(
    Math.floor((index * all.length) / meetings),
    Math.floor(((index + 1) * all.length) / meetings),
  );
}
