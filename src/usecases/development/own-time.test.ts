import { describe, expect, it } from 'vitest';
import type { BlockSeries } from '#src/domain/development/kept-time.ts';
import { parseDay, type Day } from '#src/domain/values/day.ts';
import { Failure } from '#src/ports/failure.ts';
import type { CalendarBlock } from '#src/ports/own-calendar.ts';
import { FakeCalendar } from '../../../tests/fakes/fake-calendar.ts';
import { instant, monday } from '../../../tests/fakes/fake-pair.ts';
import { readOwnTime, type OwnTime } from './own-time.ts';

const series: BlockSeries = {
  days: ['tuesday'],
  interval: 1,
  weekStart: 'monday',
  firstDay: parseDay('2026-10-20') as Day,
  lastDay: parseDay('2026-12-31'),
  times: null,
  start: instant('2026-10-20T13:00:00Z'),
  end: instant('2026-10-20T17:00:00Z'),
};
const stands = (day: string): CalendarBlock['instances'][number] => ({
  original: instant(`${day}T13:00:00Z`),
  start: instant(`${day}T13:00:00Z`),
  end: instant(`${day}T17:00:00Z`),
  isCancelled: false,
});

function read(calendar: FakeCalendar): Promise<OwnTime> {
  return readOwnTime(calendar, 'series', parseDay('2026-11-23') as Day, monday);
}

function calendarWith(block: CalendarBlock | null): FakeCalendar {
  const calendar = new FakeCalendar();
  calendar.block = block;
  return calendar;
}

describe('one’s own dedicated time', () => {
  it('is counted for this month and the one before', async () => {
    const instances = ['2026-10-20', '2026-10-27', '2026-11-03', '2026-11-17', '2026-11-24'].map(stands);
    const time = await read(calendarWith({ series, instances, webLink: 'https://outlook.example/x' }));
    expect(time).toMatchObject({
      type: 'counted',
      thisMonth: { month: '2026-11', counts: { planned: 3, kept: 2, moved: 0, lost: 1 } },
      lastMonth: { month: '2026-10', counts: { planned: 2, kept: 2, moved: 0, lost: 0 } },
      webLink: 'https://outlook.example/x',
    });
  });

  it('is gone when the calendar no longer has it', async () => {
    expect(await read(calendarWith(null))).toMatchObject({ type: 'gone', thisMonth: { blocks: [] } });
  });

  it('is not counted when it no longer repeats weekly', async () => {
    expect(await read(calendarWith({ series: null, instances: [], webLink: null }))).toMatchObject({
      type: 'notWeekly',
      webLink: null,
      lastMonth: { blocks: [] },
    });
  });

  it.each([
    ['is counted with the one that ended before it', ['2026-11-24'], 'counted', 4],
    ['deleted leaves the one before it counted', null, 'gone', 3],
  ] as const)('%s', async (_, days, type, planned) => {
    const calendar = new FakeCalendar();
    const now = instant('2026-11-25T09:00:00Z');
    const first = parseDay('2026-11-24') as Day;
    const start = instant('2026-11-24T08:00:00Z');
    const end = instant('2026-11-24T09:00:00Z');
    calendar.series.set('old', {
      series: { ...series, lastDay: parseDay('2026-11-20') },
      instances: ['2026-10-20', '2026-10-27', '2026-11-03', '2026-11-17'].map(stands),
      webLink: null,
    });
    calendar.series.set(
      'new',
      days && {
        series: { ...series, firstDay: first, start, end },
        instances: [{ original: start, start, end, isCancelled: false }],
        webLink: null,
      },
    );
    const time = await readOwnTime(calendar, 'new', parseDay('2026-11-25') as Day, now, ['old']);
    expect(calendar.reads).toEqual(['new', 'old']);
    const kept = planned - 1;
    expect(time).toMatchObject({
      type,
      thisMonth: { counts: { planned, kept, moved: 0, lost: 1 } },
      lastMonth: { counts: { planned: 2, kept: 2, moved: 0, lost: 0 } },
    });
  });

  it('not known to be there yet leaves the one before it counted', async () => {
    const calendar = calendarWith({ series, instances: [], webLink: null });
    const time = await readOwnTime(calendar, null, parseDay('2026-11-23') as Day, monday, ['old']);
    expect(calendar.reads).toEqual(['old']);
    expect(time).toMatchObject({ type: 'gone', thisMonth: { counts: { planned: 3, lost: 3 } } });
  });

  it('says why it could not be read', async () => {
    const calendar = calendarWith(null);
    const failure = new Failure('throttled', { status: 429 });
    calendar.failures = [failure];
    expect(await read(calendar)).toEqual({ type: 'failed', failure });
  });
});
