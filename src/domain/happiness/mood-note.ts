import type { EntryRecord, EntryState, Mood, Turn } from '../records/feed-record.ts';
import type { Guid } from '../values/guid.ts';

type MoodNote = Pick<EntryRecord, 'mood' | 'turns'>;

/** What a note is now: the last mood it was turned to, else what it began as; null for a note of no mood. */
export function moodNow({ mood, turns = [] }: MoodNote): Mood | null {
  return turns.map(({ to }) => to).findLast(isMood) ?? mood;
}

/**
 * Whether nothing more is asked about an entry. A sad note is settled by being resolved, made an action or accepted by the report; a
 * confused one by being resolved or turned happy; turned sad it is a sad note from then on. A happy one asks for nothing. The state
 * alone says it for what was settled before there were turns, and for notes of no mood.
 */
export function isSettled(entry: MoodNote & Pick<EntryRecord, 'state'>, report: Guid): boolean {
  return entry.state !== 'open' || (entry.mood !== null && turnsSettle(entry, report));
}

/** The state that goes with a note's turns: it keeps what is open within what every device reads. */
export function stateOf(note: MoodNote): EntryState {
  return turnsSettle(note, null) ? 'done' : 'open';
}

/**
 * The turns of a note after both sides changed them: what either added stays, once; what either took back goes; in order of time.
 */
export function mergeTurns(
  base: readonly Turn[],
  mine: readonly Turn[],
  theirs: readonly Turn[],
): readonly Turn[] {
  const [was, ours, others] = [byId(base), byId(mine), byId(theirs)];
  const stays = ([id]: readonly [string, Turn]): boolean => !was.has(id) || (ours.has(id) && others.has(id));
  return [...new Map([...others, ...ours].filter(stays))]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, turn]) => turn);
}

/** Who accepted is not asked when the report is not known. */
function turnsSettle({ mood, turns = [] }: MoodNote, report: Guid | null): boolean {
  let now = mood;
  let settled = mood === 'happy';
  for (const { by, to } of turns) {
    if (isMood(to)) now = to;
    if (isMood(to)) settled = to === 'happy';
    else if (to === 'resolved') settled = true;
    else if (now === 'sad') settled ||= to === 'action' || report === null || by === report;
  }
  return settled;
}

function isMood(to: Turn['to']): to is Mood {
  return to === 'happy' || to === 'sad' || to === 'confused';
}

function byId(turns: readonly Turn[]): ReadonlyMap<string, Turn> {
  return new Map(turns.map((turn) => [idOf(turn), turn]));
}

function idOf({ action, at, by, to }: Turn): string {
  return `${at} ${to} ${by} ${action ?? ''}`;
}
