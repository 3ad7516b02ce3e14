import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Side } from '#src/domain/people/pair.ts';
import { isUndecided, type Change } from '#src/domain/sync/change.ts';
import { parsePointer } from '#src/domain/space/pointer.ts';
import { textOfBytes } from '#src/domain/rating/canonical.ts';
import { readItem } from '#src/graph/sharepoint/record-codec.ts';
import { ratingDeskOf } from '#src/usecases/rating/rating-desk.ts';
import type { PairSession } from '#src/usecases/session/pair-session.ts';
import type { FakePair } from '../fakes/fake-pair.ts';
import {
  landedDevice,
  landedFile,
  landedFolders,
  landedPair,
  landedRows,
  readLandedFile,
  textsIn,
} from '../fakes/landed-pair.ts';

const sides: readonly Side[] = ['report', 'manager'];
let session: PairSession | null = null;
afterEach(() => session?.close());

/** Rows with their data columns opened, so that texts in them are found as well. */
const opened = landedRows.map(({ fields }) => ({
  ...fields,
  Title: undefined,
  Body: fields['Kind'] === 'secret' ? undefined : fields['Body'],
  Data: JSON.parse(fields['Data'] ?? '{}') as unknown,
}));

describe('the list of the landed version', () => {
  it('has no row that cannot be read', () => {
    for (const row of landedRows) {
      const { RecordKey: key, Kind: kind } = row.fields;
      expect(readItem(row)).toMatchObject({ itemId: row.id, record: { key, kind } });
      expect(readItem(row)?.saves).toBeGreaterThan(0);
      expect(readItem(row)?.createdBy).toMatch(/^a[1d]000000-/u);
    }
  });

  it('has every kind of record there was', () => {
    expect([...new Set(landedRows.map(({ fields }) => fields['Kind']))].sort()).toEqual(
      [
        ...['action', 'cadence', 'decision', 'entry', 'goal', 'happiness', 'keyResult', 'meeting', 'open'],
        ...['pass', 'ready', 'remark', 'review', 'role', 'seal', 'secret', 'space', 'time'],
      ].sort(),
    );
  });

  it('loses no text in reading', () => {
    const records = landedRows.map((row) => readItem(row)?.record);
    expect(textsIn(records)).toEqual(expect.arrayContaining([...textsIn(opened)]));
    expect(textsIn(opened).length).toBeGreaterThan(50);
  });

  it('has opened ratings whose sealed bytes say their notes', () => {
    const notes = landedRows.flatMap((row) => {
      const record = readItem(row)?.record;
      return record?.kind === 'secret' ? textsIn(JSON.parse(textOfBytes(record.bytes) ?? '[]')) : [];
    });
    expect(notes.sort()).toEqual([
      'frozen: opened rating by the manager about the report',
      'frozen: opened rating by the report about the report',
      'frozen: rating of the manager shown anyway',
    ]);
  });
});

describe.each(sides)('the app folder of the %s', (side) => {
  it('has a file of which every entry is read whole', async () => {
    const { entries } = JSON.parse(landedFile(side)) as { readonly entries: readonly object[] };
    const { items, notes } = await readLandedFile(side);
    expect([...notes, ...items]).toHaveLength(entries.length);
    for (const entry of entries) expect([...notes, ...items]).toContainEqual(expect.objectContaining(entry));
  });

  it('names the pair’s place', () => {
    const pointers = landedFolders[side].flatMap((name) => parsePointer(name) ?? []);
    const { place } = landedDevice(side).copy as { readonly place: object };
    expect(pointers).toContainEqual(place);
  });
});

/** The device's data with only what the person wrote for themselves. */
function ownWaiting(side: Side): readonly string[] {
  const isOwn = ({ type }: { readonly type: string }): boolean => type === 'putNote' || type === 'putOwn';
  return textsIn(landedDevice(side).outbox.filter(isOwn));
}

/** What the list holds of texts, now and in every save there was. */
const inList = (pair: FakePair): readonly string[] =>
  textsIn([pair.list.history, [...pair.list.rows.values()].map(({ stored }) => stored.record)]);
const inFolder = (pair: FakePair, side: Side): readonly string[] =>
  textsIn([pair.notes[side].notes, pair.notes[side].items]);
const bodies = (pair: FakePair): readonly string[] =>
  [...pair.list.rows.values()].flatMap(({ stored: { record } }) => ('body' in record ? [record.body] : []));

/** Moves the clock until something holds: the disk works in its own time. */
async function until(pair: FakePair, side: Side, holds: () => boolean): Promise<void> {
  await vi.waitUntil(
    async () => {
      await pair.systems[side].advance(10_000);
      return holds();
    },
    { interval: 0, timeout: 25_000 },
  );
}

/** Sends all that waits, what was refused as well; what two texts stand against each other in is left to the person. */
async function sendAll(pair: FakePair, side: Side, open: PairSession): Promise<void> {
  for (const { id, problem } of open.snapshot().waitingChanges)
    if (problem !== null) await open.retryProblem(id, true);
  await until(pair, side, () => {
    const { view, waitingChanges } = open.snapshot();
    const isLeft = (change: Change): boolean => !isUndecided(change);
    return [...view.held, ...view.heldNotes, ...waitingChanges.filter(isLeft)].length === 0;
  });
}

describe.each(sides)('a device of the %s', (side) => {
  it('shows before any token is there all that was in its copy and all that waits', async () => {
    const device = landedDevice(side);
    session = await (await landedPair(side)).session(side);
    const { view, waitingChanges } = session.snapshot();
    expect(waitingChanges.map(({ id }) => id)).toEqual(
      device.outbox.filter(({ heldUntil }) => heldUntil === null).map(({ id }) => id),
    );
    // What was rewritten, given away or deleted stands in the changes, with what it was before.
    const here = textsIn([view, waitingChanges]);
    expect(here).toEqual(expect.arrayContaining([...textsIn(device.outbox)]));
    const { notes, stored } = device.copy as { readonly notes: object; readonly stored: readonly object[] };
    const replaced = new Set([
      'frozen: only me in okrs of the report',
      'frozen: only me, to be deleted, free',
      'frozen: half-done rating of the manager',
    ]);
    const kept = textsIn([stored, notes]).filter((text) => !replaced.has(text));
    expect(here).toEqual(expect.arrayContaining(kept));
  });

  it('has every half-written text', async () => {
    session = await (await landedPair(side)).session(side);
    const { drafts } = landedDevice(side);
    for (const [field, text] of Object.entries(drafts)) expect(await session.copy.draft(field)).toBe(text);
  });

  it('shows what was refused, what is in conflict and what can be taken back as such', async () => {
    session = await (await landedPair(side)).session(side);
    const { view, waitingChanges } = session.snapshot();
    const device = landedDevice(side).outbox;
    const names = (has: (change: (typeof device)[number]) => boolean): readonly string[] =>
      device.filter(has).map(({ id }) => id);
    expect(waitingChanges.filter(({ problem }) => problem !== null).map(({ id }) => id)).toEqual(
      names(({ problem }) => problem !== null),
    );
    const conflicts = [...view.records.values()].flatMap(({ conflict }) => conflict?.changeId ?? []);
    expect(conflicts).toEqual(names(({ conflict }) => (conflict ?? null) !== null));
    const held = [...view.held, ...view.heldNotes].map(({ changeId }) => changeId);
    expect(held).toEqual(names(({ heldUntil }) => heldUntil !== null));
  });

  it('sends what waited once, and nothing of "Only me" to the list', async () => {
    const pair = await landedPair(side);
    const before = inList(pair);
    session = await pair.connected(side);
    await sendAll(pair, side, session);

    const given = textsIn(landedDevice(side).outbox.filter(({ type }) => type === 'create'));
    const own = ownWaiting(side);
    const shared = bodies(pair);
    for (const text of given) expect(shared.filter((body) => body === text)).toEqual([text]);
    for (const text of own) {
      expect(inList(pair)).not.toContain(text);
      expect(inFolder(pair, side)).toContain(text);
    }
    expect(new Set(pair.notes[side].notes.map(({ id }) => id)).size).toBe(pair.notes[side].notes.length);
    // Own notes that do not wait to be shared stay where they are.
    const { notes } = await readLandedFile(side);
    const news = inList(pair).filter((text) => !before.includes(text));
    const shares = news.filter((text) => notes.some(({ body }) => body === text));
    expect(shares).toEqual(side === 'report' ? ['frozen: only me in development of the report'] : []);
    // Only what waits for a decision is left.
    for (const change of session.snapshot().waitingChanges)
      expect(change).toMatchObject({ type: 'update', conflict: { theirs: {} } });
  });
});

describe.each(sides)('ratings opened before, for the %s', (side) => {
  it('are still verified and read', async () => {
    const pair = await landedPair(side);
    session = await pair.connected(side);
    const desk = ratingDeskOf(session);
    const [meetingId] = desk.meetings();
    if (meetingId === undefined) throw new Error('nothing was rated');
    await until(pair, side, () => desk.direction(meetingId, 'report').state === 'opened');
    const { mine, theirs } = desk.direction(meetingId, 'report');
    expect(textsIn([mine, theirs])).toEqual([
      'frozen: opened rating by the manager about the report',
      'frozen: opened rating by the report about the report',
    ]);
    expect(desk.direction(meetingId, 'manager').state).toBe('openedAlone');
  });
});

describe('what waited', () => {
  it('of the report ends as it was meant', async () => {
    const pair = await landedPair('report');
    session = await pair.connected('report');
    await sendAll(pair, 'report', session);
    const shared = bodies(pair);
    for (const text of [
      'waiting rewrite of the report',
      'waiting rewrite of an action',
      'waiting rewrite of a focus area',
      'only me in development of the report',
      'conflict: words of the manager',
    ])
      expect(shared).toContain(`frozen: ${text}`);
    for (const text of [
      'topic of the report to be deleted, free',
      'topic of the report to be deleted, held',
      'conflict: words of the report',
    ])
      expect(shared).not.toContain(`frozen: ${text}`);
    expect(inList(pair)).toContain('frozen: waiting next role of the report');
    const own = inFolder(pair, 'report');
    for (const text of [
      'only me in development of the report',
      'only me, to be deleted, free',
      'only me, to be deleted, held',
    ])
      expect(own).not.toContain(`frozen: ${text}`);
    const titles = [...pair.boards.tasks.values()].map(({ title }) => title);
    expect(titles.filter((title) => title === 'frozen: waiting action of the report')).toHaveLength(1);
    const done = [...pair.boards.tasks.values()].find(
      ({ title }) => title === 'frozen: action out of a topic',
    );
    expect(done?.isComplete).toBe(true);
    const cards = [...pair.boards.boards.values()].flatMap((board) => board.cards);
    const made = cards.filter(({ title }) => title === 'frozen: waiting card of the report');
    expect(made).toHaveLength(1);
    expect(pair.boards.patches.map(({ patch }) => patch)).toEqual(
      // The first was half done already: only its day is another.
      expect.arrayContaining([{ dueOn: '2026-12-03' }, { percentComplete: 100 }]),
    );
    expect([...pair.boards.links.values()]).toEqual([
      'https://teams.microsoft.com/l/entity/frozen/pods?label=frozen',
    ]);
    const conflict = [...session.snapshot().view.records.values()].find((seen) => seen.conflict);
    expect(conflict?.conflict?.texts).toMatchObject([{ mine: 'frozen: conflict: words of the report' }]);
  });

  it('of the manager is with the manager while a note is refused, whether sent or waiting', async () => {
    const pair = await landedPair('manager');
    session = await pair.connected('manager');
    const given = ['waiting topic', 'waiting rewrite', 'waiting action'].map(
      (what) => `frozen: ${what} of the manager`,
    );
    await until(pair, 'manager', () => given.every((text) => bodies(pair).includes(text)));
    const { view, waitingChanges } = session.snapshot();
    const mine = textsIn([view.notes, view.own, waitingChanges]);
    expect(mine).toEqual(expect.arrayContaining([...ownWaiting('manager')]));
  });
});
