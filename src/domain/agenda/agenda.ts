import { isSettled } from '../happiness/mood-note.ts';
import { currentSection, minutesSpent } from '../meeting/meeting.ts';
import { lengthOf, type Occurrence } from '../occurrence/occurrence.ts';
import { sideOf, type Pair, type Side } from '../people/pair.ts';
import {
  decisionKey,
  meetingKey,
  questions,
  type ActionRecord,
  type DecisionRecord,
  type EntryRecord,
  type FeedRecord,
  type MeetingRecord,
  type Question,
} from '../records/feed-record.ts';
import { readyKey } from '../records/rating-record.ts';
import { asksForDecision, standsAlone, type Seen, type SeenNote, type View } from '../sync/reconcile.ts';
import type { Guid } from '../values/guid.ts';
import type { Instant } from '../values/instant.ts';
import { cadenceFacts, performanceDue } from './cadence.ts';
import { plannedMinutes, sectionsWith, type EntrySection, type Section } from './section.ts';

const sides: readonly Side[] = ['report', 'manager'];

export type Phase = 'before' | 'during' | 'closed';
export type SectionState = 'ahead' | 'current' | 'done' | 'skipped';

export interface SectionClock {
  readonly section: Section;
  readonly state: SectionState;
  readonly planned: number;
  /** Minutes with fractions. */
  readonly spent: number;
}

/** A question of the Decisions step, with what was answered and the actions noted for the helper in this meeting. */
export interface QuestionView {
  readonly question: Question;
  readonly helper: Side;
  readonly decision: Seen<DecisionRecord> | null;
  readonly noted: readonly Seen<ActionRecord>[];
}

/** Everything the screens show of one meeting, derived from the view: nothing of it is stored. */
export interface Agenda {
  readonly meetingId: Guid;
  readonly phase: Phase;
  readonly meeting: Seen<MeetingRecord> | null;
  readonly minutes: number;
  /** The sections of this meeting, in order: without performance when that is not due. */
  readonly sections: readonly Section[];
  readonly clocks: readonly SectionClock[];
  readonly current: Section | null;
  /** From earlier meetings and open, or settled in this one: late ones first, then by due day. */
  readonly openActions: readonly Seen<ActionRecord>[];
  /** Made in this meeting. */
  readonly newActions: readonly Seen<ActionRecord>[];
  /** Who said "I'm ready" for this meeting. */
  readonly ready: readonly Side[];
  /** By where they are shown: notes for a section this meeting does not have stand among the topics. */
  readonly entries: Readonly<Record<EntrySection, readonly Seen<EntryRecord>[]>>;
  readonly notes: Readonly<Record<EntrySection, readonly SeenNote[]>>;
  readonly questions: readonly QuestionView[];
  /** The last meeting when nobody closed it and its questions were not offered since. */
  readonly unclosed: Seen<MeetingRecord> | null;
}

/**
 * Builds the agenda of a meeting. `length` is the planned minutes when neither calendar nor record says; `since` is when the pair's
 * space was made.
 */
export function agendaOf(
  view: View,
  pair: Pair,
  meetingId: Guid,
  occurrence: Occurrence | null,
  now: Instant,
  { length = 30, since = now }: { readonly length?: number; readonly since?: Instant } = {},
): Agenda {
  const all = [...view.records.values()];
  const meeting = all.filter(isMeeting).find(({ record }) => record.key === meetingKey(meetingId)) ?? null;
  const { minutes, start } = timesOf(meeting?.record ?? occurrence, length, now);
  const actions = all.filter(isAction);
  const inMeeting = sectionsWith(performanceDue(cadenceFacts(view, { meetingId, start }, since, now)));
  const phase = phaseOf(meeting?.record);
  return {
    meetingId,
    phase,
    meeting,
    minutes,
    sections: inMeeting,
    clocks: clocksOf(meeting?.record ?? null, minutes, now, inMeeting),
    current: meeting && phase === 'during' ? currentSection(meeting.record, inMeeting) : null,
    openActions: actions.filter((seen) => isFromBefore(seen, meetingId)).sort(byDue),
    newActions: actions
      .filter(
        (seen) =>
          seen.record.meetingId === meetingId && (asksForDecision(seen) || seen.record.state !== 'dropped'),
      )
      .sort(byAt),
    ready: sides.filter((side) => saidReady(view, meetingId, pair[side].id)),
    entries: entriesBySection(all.filter(isEntry), pair, meetingId, inMeeting),
    notes: notesBySection(view.notes.filter(standsAlone), inMeeting),
    questions: questions.map((question) => questionView(question, view, actions, pair, meetingId)),
    unclosed: unclosedBefore(all.filter(isMeeting), meetingId, start),
  };
}

/** Planned minutes and start of a meeting; of a talk no calendar knows, what is given. */
function timesOf(
  timed: Pick<MeetingRecord, 'start' | 'end'> | null,
  length: number,
  now: Instant,
): { readonly minutes: number; readonly start: Instant } {
  return timed ? { minutes: lengthOf(timed), start: timed.start } : { minutes: length, start: now };
}

/** The first question nobody has answered yet: what the close button names. */
export function openQuestion(agenda: Agenda): Question | null {
  return agenda.questions.find((view) => view.decision === null)?.question ?? null;
}

/** Carried: written for an earlier meeting and still open. */
export function isCarried(entry: Pick<EntryRecord, 'meetingId'>, agenda: Pick<Agenda, 'meetingId'>): boolean {
  return entry.meetingId !== agenda.meetingId;
}

/** Open actions and unfinished entries: what the next meeting begins with. */
export function carriesOn(
  agenda: Agenda,
  pair: Pair,
): {
  readonly actions: readonly Seen<ActionRecord>[];
  readonly entries: readonly Seen<EntryRecord>[];
} {
  return {
    actions: [...agenda.openActions, ...agenda.newActions].filter((seen) => seen.record.state === 'open'),
    entries: Object.values(agenda.entries)
      .flat()
      .filter((seen) => !isSettled(seen.record, pair.report.id)),
  };
}

/** Where a note shows: under its section, or with the topics when this meeting does not have that section. */
export function placeOf(section: EntrySection, { sections }: Pick<Agenda, 'sections'>): EntrySection {
  return section === 'performance' && !sections.includes(section) ? 'topics' : section;
}

function phaseOf(meeting: MeetingRecord | undefined): Phase {
  if (!meeting) return 'before';
  return meeting.closedAt === null ? 'during' : 'closed';
}

/** Somebody's readiness counts when it is theirs: nobody says it for the other. */
function saidReady(view: View, meetingId: Guid, personId: Guid): boolean {
  return view.records.get(readyKey(meetingId, personId))?.createdBy === personId;
}

function clocksOf(
  meeting: MeetingRecord | null,
  minutes: number,
  now: Instant,
  inMeeting: readonly Section[],
): readonly SectionClock[] {
  const planned = plannedMinutes(minutes, inMeeting.includes('performance'));
  const spent = meeting ? minutesSpent(meeting, now) : null;
  const current = meeting?.closedAt === null ? currentSection(meeting, inMeeting) : null;
  return inMeeting.map((section) => ({
    section,
    planned: planned[section],
    spent: spent?.[section] ?? 0,
    state: stateOf(section, meeting, current),
  }));
}

function stateOf(section: Section, meeting: MeetingRecord | null, current: Section | null): SectionState {
  if (!meeting) return 'ahead';
  if (section === current) return 'current';
  if (meeting.skipped.includes(section)) return 'skipped';
  return meeting.log.some((line) => line.section === section) ? 'done' : 'ahead';
}

function isFromBefore(seen: Seen<ActionRecord>, meetingId: Guid): boolean {
  const { record } = seen;
  if (record.meetingId === meetingId) return false;
  return asksForDecision(seen) || record.state === 'open' || record.reviewedIn === meetingId;
}

function entriesBySection(
  entries: readonly Seen<EntryRecord>[],
  pair: Pair,
  meetingId: Guid,
  inMeeting: readonly Section[],
): Agenda['entries'] {
  const shown = entries
    .filter(
      (seen) =>
        asksForDecision(seen) ||
        !isSettled(seen.record, pair.report.id) ||
        (isOfMeeting(seen.record, meetingId) && seen.record.state !== 'dropped'),
    )
    .sort((one, other) => reportFirst(one, other, pair) || byAt(one, other));
  return bySection(shown, ({ record }) => placeOf(record.section, { sections: inMeeting }));
}

/** Written for a meeting, or something became of it there. */
function isOfMeeting({ meetingId, turns = [] }: EntryRecord, here: Guid): boolean {
  return meetingId === here || turns.some((turn) => turn.meetingId === here);
}

function notesBySection(notes: readonly SeenNote[], inMeeting: readonly Section[]): Agenda['notes'] {
  const sorted = [...notes].sort((one, other) => (one.note.at < other.note.at ? -1 : 1));
  return bySection(sorted, ({ note }) => placeOf(note.section, { sections: inMeeting }));
}

function bySection<T>(
  items: readonly T[],
  sectionOf: (item: T) => EntrySection,
): Readonly<Record<EntrySection, readonly T[]>> {
  const of = (section: EntrySection): readonly T[] => items.filter((item) => sectionOf(item) === section);
  return {
    topics: of('topics'),
    okrs: of('okrs'),
    development: of('development'),
    happiness: of('happiness'),
    performance: of('performance'),
    decisions: of('decisions'),
  };
}

function questionView(
  question: Question,
  view: View,
  actions: readonly Seen<ActionRecord>[],
  pair: Pair,
  meetingId: Guid,
): QuestionView {
  const helper: Side = question === 'managerHelps' ? 'manager' : 'report';
  const decision = view.records.get(decisionKey(meetingId, question));
  return {
    question,
    helper,
    decision: decision && isDecision(decision) ? decision : null,
    noted: actions
      .filter(
        ({ record }) =>
          record.meetingId === meetingId && record.ownerId === pair[helper].id && record.state !== 'dropped',
      )
      .sort(byAt),
  };
}

function unclosedBefore(
  meetings: readonly Seen<MeetingRecord>[],
  meetingId: Guid,
  start: Instant,
): Seen<MeetingRecord> | null {
  const last = meetings
    .filter(({ record }) => record.meetingId !== meetingId && record.start < start)
    .sort(byAt)
    .at(-1);
  return last?.record.closedAt === null && !last.record.skipped.includes('decisions') ? last : null;
}

function isMeeting(seen: Seen): seen is Seen<MeetingRecord> {
  return seen.record.kind === 'meeting';
}
function isAction(seen: Seen): seen is Seen<ActionRecord> {
  return seen.record.kind === 'action';
}
function isEntry(seen: Seen): seen is Seen<EntryRecord> {
  return seen.record.kind === 'entry';
}
function isDecision(seen: Seen): seen is Seen<DecisionRecord> {
  return seen.record.kind === 'decision';
}

function byAt<T extends FeedRecord>(one: Seen<T>, other: Seen<T>): number {
  return compare(one.record.at, other.record.at) || compare(one.record.key, other.record.key);
}

/** Days sort as text; an action without a day comes after those with one. */
function byDue(one: Seen<ActionRecord>, other: Seen<ActionRecord>): number {
  return compare(one.record.dueOn ?? '~', other.record.dueOn ?? '~') || byAt(one, other);
}

function reportFirst(one: Seen<EntryRecord>, other: Seen<EntryRecord>, pair: Pair): number {
  const rank = (seen: Seen<EntryRecord>): number => (sideOf(pair, seen.createdBy ?? '') === 'report' ? 0 : 1);
  return rank(one) - rank(other);
}

function compare(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
