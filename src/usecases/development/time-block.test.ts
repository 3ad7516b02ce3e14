import { afterEach, describe, expect, it } from 'vitest';
import type { Side } from '#src/domain/people/pair.ts';
import type { FormerBlock } from '#src/domain/records/own-item.ts';
import { parseDay, type Day } from '#src/domain/values/day.ts';
import { Failure } from '#src/ports/failure.ts';
import { FakePair, instant } from '../../../tests/fakes/fake-pair.ts';
import { settled } from '../../../tests/fakes/manual-system.ts';
import type { PairSession } from '../session/pair-session.ts';
import { sampleBlock } from '../../../tests/fakes/sample-block.ts';
import { finishBlock, forgetBlock, makeBlock, ownBlock } from './time-block.ts';

const tuesday = { weekday: 'tuesday', start: '13:00', minutes: 240 } as const;
const subject = 'Development time';
let session: PairSession | null = null;
afterEach(() => session?.close());

async function open(pair: FakePair, side: Side = 'report'): Promise<PairSession> {
  session = await pair.connected(side);
  return session;
}

describe.each(['report', 'manager'] as const)('the %s’s block of dedicated time', (side) => {
  it('is made in their own calendar and remembered in their own folder alone', async () => {
    const pair = new FakePair();
    const own = await open(pair, side);
    const rows = pair.list.rows.size;
    expect(await makeBlock(own, tuesday, subject)).toEqual({ type: 'made' });
    await settled();
    const [plan] = pair.calendars[side].plans;
    expect(plan).toMatchObject({
      ...tuesday,
      subject,
      timeZone: 'UTC',
      firstDay: '2026-11-24',
      lastDay: '2026-12-31',
    });
    expect(pair.notes[side].items).toEqual([
      {
        ...plan,
        kind: 'block',
        id: 'block',
        seriesId: `series of ${plan?.transactionId ?? ''}`,
        at: own.system.now(),
      },
    ]);
    const other = side === 'report' ? 'manager' : 'report';
    expect(pair.calendars[other].plans).toEqual([]);
    expect(pair.notes[other].items).toEqual([]);
    expect(pair.list.rows.size).toBe(rows);
  });
});

describe('a block', () => {
  it('needs the person’s consent; refused, nothing was made and it can be tried again', async () => {
    const pair = new FakePair();
    const calendar = pair.calendars.report;
    const own = await open(pair);
    calendar.agreement = 'refuses';
    expect(await makeBlock(own, tuesday, subject)).toEqual({ type: 'notAgreed' });
    expect([calendar.plans, ownBlock(own.snapshot().view)]).toEqual([[], null]);
    calendar.agreement = 'agrees';
    expect(await makeBlock(own, tuesday, subject)).toEqual({ type: 'made' });
    expect(calendar.plans).toHaveLength(1);
  });

  it('is finished under the same plan when the answer was lost', async () => {
    const pair = new FakePair();
    const own = await open(pair);
    pair.calendars.report.failures = ['lost'];
    expect(await makeBlock(own, tuesday, subject)).toMatchObject({ type: 'unknown' });
    const half = ownBlock(own.snapshot().view);
    if (half === null) throw new Error('it was forgotten');
    expect(half.seriesId).toBeNull();
    expect(await finishBlock(own, half)).toEqual({ type: 'made' });
    const [first, second] = pair.calendars.report.plans;
    expect(second).toEqual(first);
    expect(ownBlock(own.snapshot().view)?.seriesId).not.toBeNull();
  });

  it('is finished on another device: what was tried is in the folder', async () => {
    const pair = new FakePair();
    const own = await open(pair);
    pair.calendars.report.failures = ['lost'];
    await makeBlock(own, tuesday, subject);
    await settled();
    own.close();
    pair.newDevice('report');
    const next = await open(pair);
    await settled();
    const half = ownBlock(next.snapshot().view);
    if (half === null) throw new Error('the folder has none');
    await finishBlock(next, half);
    expect(pair.calendars.report.plans[1]).toEqual(pair.calendars.report.plans[0]);
  });

  it('is none when the calendar refused it, and stays half made when a second try did', async () => {
    const pair = new FakePair();
    const own = await open(pair);
    const no = new Failure('forbidden', { status: 403 });
    pair.calendars.report.failures = [no];
    expect(await makeBlock(own, tuesday, subject)).toEqual({ type: 'failed', failure: no });
    expect(ownBlock(own.snapshot().view)).toBeNull();
    pair.calendars.report.failures = ['lost', no];
    await makeBlock(own, tuesday, subject);
    const half = ownBlock(own.snapshot().view);
    if (half === null) throw new Error('it was forgotten');
    expect(await finishBlock(own, half)).toEqual({ type: 'failed', failure: no });
    expect(ownBlock(own.snapshot().view)).not.toBeNull();
  });

  it('is not begun without a connection', async () => {
    const pair = new FakePair();
    session = await pair.session('report');
    expect(await makeBlock(session, tuesday, subject)).toMatchObject({
      type: 'failed',
      failure: { kind: 'offline' },
    });
    expect(ownBlock(session.snapshot().view)).toBeNull();
  });

  it('is not begun while the line is known to be cut', async () => {
    const pair = new FakePair();
    const own = await open(pair);
    own.setConnection({ type: 'offline' });
    expect(await makeBlock(own, tuesday, subject)).toMatchObject({
      type: 'failed',
      failure: { kind: 'offline' },
    });
    expect([ownBlock(own.snapshot().view), pair.calendars.report.plans]).toEqual([null, []]);
  });

  it('is forgotten, and stays in the calendar', async () => {
    const pair = new FakePair();
    const own = await open(pair);
    await makeBlock(own, tuesday, subject);
    await forgetBlock(own);
    await settled();
    expect(ownBlock(own.snapshot().view)).toBeNull();
    expect(pair.notes.report.items).toEqual([]);
  });
});

describe('a block that follows another', () => {
  const { id, kind, ...former } = sampleBlock;

  async function openWithFormer(pair: FakePair): Promise<PairSession> {
    pair.notes.report.put([], [sampleBlock]);
    return open(pair);
  }

  it('keeps the series of the one before, so that its months can still be counted', async () => {
    const pair = new FakePair();
    const own = await openWithFormer(pair);
    expect(await makeBlock(own, tuesday, subject)).toEqual({ type: 'made' });
    await settled();
    expect(pair.notes.report.items).toMatchObject([{ id, kind, firstDay: '2026-11-24', former: [former] }]);
    expect(pair.calendars.report.plans[0]).not.toHaveProperty('former');
  });

  it.each([
    ['2027-02-28T09:00:00Z', ['2027-01-05', '2026-11-03']],
    ['2027-03-01T09:00:00Z', ['2027-01-05']],
  ])('keeps on %s those that may have stood in this month or the last one', async (now, kept) => {
    const pair = new FakePair(undefined, instant(now));
    const january = { firstDay: parseDay('2027-01-05') as Day, seriesId: 'of January' };
    pair.notes.report.put([], [{ ...sampleBlock, ...january, former: [former as FormerBlock] }]);
    const own = await open(pair);
    await settled();
    await makeBlock(own, tuesday, subject);
    expect(ownBlock(own.snapshot().view)?.former?.map(({ firstDay }) => firstDay)).toEqual(kept);
  });

  it.each([
    ['refused', 400],
    ['forbidden', 403],
    ['notFound', 404],
  ] as const)('and is %s leaves the one before as it was', async (failure, status) => {
    const pair = new FakePair();
    const own = await openWithFormer(pair);
    pair.calendars.report.failures = [new Failure(failure, { status })];
    expect(await makeBlock(own, tuesday, subject)).toMatchObject({ type: 'failed' });
    await settled();
    expect(pair.notes.report.items).toEqual([sampleBlock]);
  });

  it('and is given up half made leaves the one before as it was', async () => {
    const pair = new FakePair();
    const own = await openWithFormer(pair);
    pair.calendars.report.failures = ['lost'];
    expect(await makeBlock(own, tuesday, subject)).toMatchObject({ type: 'unknown' });
    expect(ownBlock(own.snapshot().view)).toMatchObject({ seriesId: null, former: [former] });
    await forgetBlock(own);
    await settled();
    expect(pair.notes.report.items).toEqual([sampleBlock]);
  });
});
