import { usualCadence, type Cadence } from '#src/domain/agenda/cadence.ts';
import type { FeedRecord } from '#src/domain/records/feed-record.ts';
import type { CadenceRecord } from '#src/domain/records/rating-record.ts';
import type { Patch } from '#src/domain/sync/change.ts';

/** What our record adds to one the other side made under the same key: both start a meeting, both answer a question. */
export function mergeCreated(mine: FeedRecord, theirs: FeedRecord): { patch: Patch; base: Patch } | null {
  if (mine.kind === 'meeting' && theirs.kind === 'meeting')
    return { patch: { log: mine.log }, base: { log: [] } };
  if (mine.kind === 'decision' && theirs.kind === 'decision' && mine.answer === 'actions')
    return {
      patch: { answer: 'actions', actions: mine.actions },
      base: { answer: theirs.answer, actions: [] },
    };
  // Shared on two devices of the report: the one sent last stands, as with any value.
  if (mine.kind === 'happiness' && theirs.kind === 'happiness' && mine.value !== theirs.value)
    return { patch: { value: mine.value }, base: { value: theirs.value } };
  // One person on two devices: the row has the writer in its key.
  if (mine.kind === 'remark' && theirs.kind === 'remark' && mine.body !== theirs.body)
    return { patch: { body: mine.body }, base: { body: '' } };
  if (mine.kind === 'cadence' && theirs.kind === 'cadence') return chosenIn(mine);
  return mergeBoardRecords(mine, theirs);
}

/** A record of a kind in which nothing was said yet. */
const blanks: Partial<Readonly<Record<FeedRecord['kind'], Readonly<Record<string, unknown>>>>> = {
  keyResult: { unit: '', start: null, target: null, values: [], commitment: null, leads: null },
  goal: { serves: null, agreedByManager: null, agreedByReport: null },
  role: { role: '', nextRole: '', link: '' },
  time: { planned: null, kept: null, moved: null, lost: null },
};

/** What is said of one task or objective by two people, or by one on two devices, at the same time: each says their part. */
function mergeBoardRecords(mine: FeedRecord, theirs: FeedRecord): { patch: Patch; base: Patch } | null {
  if (mine.kind === 'review' && theirs.kind === 'review')
    return { patch: { given: mine.given }, base: { given: {} } };
  const blank = mine.kind === theirs.kind ? blanks[mine.kind] : undefined;
  return blank ? saidBeyond(mine, blank) : null;
}

/** The members of a first record that differ from one in which nothing was said yet. */
function saidBeyond(
  mine: FeedRecord,
  blank: Readonly<Record<string, unknown>>,
): { patch: Patch; base: Patch } | null {
  const members = mine as unknown as Readonly<Record<string, unknown>>;
  const said = Object.keys(blank).filter(
    (name) => JSON.stringify(members[name]) !== JSON.stringify(blank[name]),
  );
  if (said.length === 0) return null;
  const pick = (from: Readonly<Record<string, unknown>>): Patch =>
    Object.fromEntries(said.map((name) => [name, from[name]]));
  return { patch: pick(members), base: pick(blank) };
}

/** What somebody chose in a first record of how often to rate: the rest of it is only what holds without a choice. */
function chosenIn({ askedAt, every, paused }: CadenceRecord): { patch: Patch; base: Patch } {
  const chosen = Object.entries({ every, paused, askedAt }).filter(
    ([name, value]) => value !== usualCadence[name as keyof Cadence],
  );
  return { patch: Object.fromEntries(chosen), base: usualCadence };
}
