// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { timeKey } from '#src/domain/records/board-record.ts';
import { parseDay, type Day } from '#src/domain/values/day.ts';
import { Failure } from '#src/ports/failure.ts';
import { shareTime } from '#src/usecases/development/share-time.ts';
import { alex, FakePair, instant } from '../../../tests/fakes/fake-pair.ts';
import { renderPair } from '../../../tests/fakes/render-pair.tsx';
import { sampleBlock, sampleCalendar } from '../../../tests/fakes/sample-block.ts';
import { DedicatedTime } from './dedicated-time.tsx';

afterEach(cleanup);

/** Alex has the sample block, known in the own folder and in the calendar. */
function pairWithBlock(): FakePair {
  const pair = new FakePair();
  pair.notes.report.put([], [sampleBlock]);
  pair.calendars.report.block = sampleCalendar;
  return pair;
}

const press = (name: string): Promise<void> => userEvent.click(screen.getByRole('button', { name }));

async function choose(pair: FakePair, day: string): Promise<Awaited<ReturnType<typeof renderPair>>> {
  const rendered = await renderPair(pair, 'report', <DedicatedTime />);
  await press('Choose a time');
  await userEvent.click(screen.getByRole('radio', { name: day }));
  return rendered;
}

describe('one’s own block', () => {
  it('is counted, with its days when asked for, and where the counts are from', async () => {
    const { host } = await renderPair(pairWithBlock(), 'report', <DedicatedTime />);
    expect(screen.getByText('Tuesday afternoons')).toBeTruthy();
    expect(screen.getByText(/next Tue,? 24 Nov, until Thu,? 31 Dec$/u)).toBeTruthy();
    expect(screen.getByText('November: 1 of 3 kept, 1 moved, 1 lost')).toBeTruthy();
    expect(screen.queryByText(/^October/u)).toBeNull();
    await press('Day by day');
    const days = within(screen.getByRole('list', { name: 'Day by day' })).getAllByRole('listitem');
    expect(days.map((item) => item.textContent.replaceAll(',', ''))).toEqual([
      'Tue 3 Nov: lost',
      'Tue 10 Nov: moved to Wed 11 Nov',
      'Tue 17 Nov: kept',
      'Tue 24 Nov: to come',
    ]);
    expect(screen.getByText(/^Counted from your own calendar/u)).toBeTruthy();
    await userEvent.click(screen.getByRole('link', { name: /^Open in Outlook/u }));
    expect(host.opened).toEqual(['https://outlook.example/series']);
  });

  it('is shared as the very words shown, replaced when it changed, and taken back', async () => {
    const pair = pairWithBlock();
    const { settle } = await renderPair(pair, 'report', <DedicatedTime />);
    const key = timeKey('2026-11', alex.id);
    expect(
      screen.getByText(
        'Adele would read: “November: 1 of 3 kept, 1 moved, 1 lost”. Nothing else of your calendar.',
      ),
    ).toBeTruthy();
    expect(pair.list.record(key)).toBeNull();
    await press('Share the counts with Adele: November');
    await settle();
    expect(pair.list.record(key)).toMatchObject({
      personId: alex.id,
      month: '2026-11',
      planned: 3,
      kept: 1,
      moved: 1,
      lost: 1,
    });
    expect(screen.getByText('Both of us')).toBeTruthy();
    expect(screen.getByText('Adele reads this line, and nothing else of your calendar.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Share/u })).toBeNull();
    // Put back to its time by hand: what Adele reads is the old count until Alex says otherwise.
    const back = sampleCalendar.instances.map((one) => ({ ...one, start: one.original }));
    pair.calendars.report.block = { ...sampleCalendar, instances: back };
    await press('Day by day');
    await press('Count again');
    await settle();
    expect(screen.getByText('November: 2 of 3 kept, 1 lost')).toBeTruthy();
    expect(screen.getByText(/^Adele reads: “November: 1 of 3 kept, 1 moved, 1 lost”/u)).toBeTruthy();
    await press('Share the new counts: November');
    await settle();
    expect(pair.list.record(key)).toMatchObject({ kept: 2, moved: 0, lost: 1 });
    await press('Take back: November');
    await settle();
    expect(pair.list.record(key)).toBeNull();
    expect(screen.getByRole('button', { name: 'Share the counts with Adele: November' })).toBeTruthy();
  });

  it('is made of a day, a time and a length, after what is made was said', async () => {
    const pair = new FakePair();
    const { settle } = await renderPair(pair, 'report', <DedicatedTime />);
    await press('Choose a time');
    const make = screen.getByRole('button', { name: 'Put it into my calendar' });
    expect(make.getAttribute('aria-disabled')).toBe('true');
    expect(screen.getByText('Choose a day first.')).toBeTruthy();
    await userEvent.click(screen.getByRole('radio', { name: 'Friday' }));
    await userEvent.click(screen.getByRole('radio', { name: '2 hours' }));
    expect(
      screen.getByText(/^Every Friday from Fri,? 27 Nov to Thu,? 31 Dec, the end of the quarter\.$/u),
    ).toBeTruthy();
    expect(screen.getByText(/needs the permission to write into your calendar/u)).toBeTruthy();
    pair.calendars.report.block = sampleCalendar;
    await userEvent.click(make);
    await settle();
    expect(pair.calendars.report.plans).toMatchObject([
      { weekday: 'friday', start: '13:00', minutes: 120, firstDay: '2026-11-27' },
    ]);
    expect(screen.getByText('November: 1 of 3 kept, 1 moved, 1 lost')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Put it into my calendar' })).toBeNull();
  });

  it('is not made without consent; what was chosen stays and can be tried again', async () => {
    const pair = new FakePair();
    pair.calendars.report.agreement = 'refuses';
    const { settle } = await choose(pair, 'Tuesday');
    await press('Put it into my calendar');
    await settle();
    expect(screen.getByText('Nothing was put into your calendar')).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Tuesday' }).checked).toBe(true);
    pair.calendars.report.agreement = 'agrees';
    pair.calendars.report.block = sampleCalendar;
    await press('Put it into my calendar');
    await settle();
    expect(screen.getByText('Tuesday afternoons')).toBeTruthy();
  });

  it('says that the calendar did not take it, and keeps what was chosen', async () => {
    const pair = new FakePair();
    pair.calendars.report.failures = [new Failure('forbidden', { status: 403 })];
    const { settle } = await choose(pair, 'Tuesday');
    await press('Put it into my calendar');
    await settle();
    expect(screen.getByText('Your calendar did not take it')).toBeTruthy();
    expect(screen.getByText('Microsoft 365 answered 403.')).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Tuesday' }).checked).toBe(true);
  });

  it('is finished after a lost answer, or given up for another time', async () => {
    const pair = new FakePair();
    pair.calendars.report.failures = ['lost', new Failure('service', { status: 500 })];
    const { settle } = await choose(pair, 'Tuesday');
    await press('Put it into my calendar');
    await settle();
    const unfinished = { name: 'It is not known yet whether your block was made' };
    expect(screen.getByRole('heading', unfinished)).toBeTruthy();
    await press('Try again');
    await settle();
    expect(screen.getByRole('heading', unfinished)).toBeTruthy();
    pair.calendars.report.block = sampleCalendar;
    await press('Try again');
    await settle();
    expect(screen.getByText('Tuesday afternoons')).toBeTruthy();
    const [first, second] = pair.calendars.report.plans;
    expect(second).toEqual(first);
    cleanup();
    const other = new FakePair();
    other.notes.report.put([], [{ ...sampleBlock, seriesId: null }]);
    const again = await renderPair(other, 'report', <DedicatedTime />);
    await press('Choose another time');
    await again.settle();
    expect(screen.getByRole('button', { name: 'Choose a time' })).toBeTruthy();
  });

  it('that was deleted in Outlook is said to be gone, and another can be chosen', async () => {
    const pair = pairWithBlock();
    pair.calendars.report.block = null;
    await renderPair(pair, 'report', <DedicatedTime />);
    expect(screen.getByText('Your block is no longer in your calendar')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Choose a time' })).toBeTruthy();
  });

  it('that no longer repeats weekly is not counted', async () => {
    const pair = pairWithBlock();
    pair.calendars.report.block = { series: null, instances: [], webLink: null };
    await renderPair(pair, 'report', <DedicatedTime />);
    expect(screen.getByText(/no longer repeats weekly/u)).toBeTruthy();
  });

  it('that ended with its quarter is followed by another', async () => {
    const pair = pairWithBlock();
    const { series } = sampleCalendar;
    if (series === null) throw new Error('the sample repeats weekly');
    const lastDay = parseDay('2026-11-20') as Day;
    pair.calendars.report.block = { ...sampleCalendar, series: { ...series, lastDay } };
    await renderPair(pair, 'report', <DedicatedTime />);
    expect(screen.getByText(/^It ended on Fri,? 20 Nov/u)).toBeTruthy();
    expect(screen.getByText('November: 1 of 3 kept, 1 moved, 1 lost')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Choose a time' })).toBeTruthy();
  });

  it('that ended stays counted and can be shared once another was made, half made or refused', async () => {
    const pair = pairWithBlock();
    const { series } = sampleCalendar;
    if (series === null) throw new Error('the sample repeats weekly');
    const { calendars, list } = pair;
    const calendar = calendars.report;
    const lastDay = parseDay('2026-11-20') as Day;
    calendar.series.set('series', { ...sampleCalendar, series: { ...series, lastDay } });
    const { settle } = await choose(pair, 'Friday');
    const november = 'November: 1 of 3 kept, 1 moved, 1 lost';
    calendar.failures = [new Failure('refused', { status: 400 })];
    await press('Put it into my calendar');
    await settle();
    expect(screen.getByText('Your calendar did not take it')).toBeTruthy();
    expect(screen.getByText(november)).toBeTruthy();
    calendar.failures = ['lost'];
    await press('Put it into my calendar');
    await settle();
    expect(screen.getByRole('heading', { name: /^It is not known yet/u })).toBeTruthy();
    expect(screen.getByText(november)).toBeTruthy();
    // The new one stands from the 27th on.
    const firstDay = parseDay('2026-11-27') as Day;
    const [start, end] = [instant('2026-11-27T13:00:00Z'), instant('2026-11-27T17:00:00Z')];
    calendar.block = { ...sampleCalendar, series: { ...series, days: ['friday'], firstDay, start, end } };
    await press('Try again');
    await settle();
    expect(screen.getByText('Friday afternoons')).toBeTruthy();
    expect(screen.queryByText(/^It ended/u)).toBeNull();
    await press('Share the counts with Adele: November');
    await settle();
    expect(list.record(timeKey('2026-11', alex.id))).toMatchObject({
      planned: 3,
      kept: 1,
      moved: 1,
      lost: 1,
    });
    await press('Day by day');
    const days = within(screen.getByRole('list', { name: 'Day by day' })).getAllByRole('listitem');
    expect(days.map((item) => item.textContent.replaceAll(',', ''))).toEqual([
      'Tue 3 Nov: lost',
      'Tue 10 Nov: moved to Wed 11 Nov',
      'Tue 17 Nov: kept',
      'Fri 27 Nov: to come',
    ]);
  });

  it.each([
    [new Failure('offline'), 'It is read when you are online again. What you shared stays.'],
    [new Failure('throttled', { status: 429 }), 'Nothing was changed, and what you shared stays.'],
  ])('that cannot be read says so and leaves what is shared: %s', async (failure, words) => {
    const pair = pairWithBlock();
    pair.calendars.report.failures = [failure];
    await renderPair(pair, 'report', <DedicatedTime />, (session) =>
      shareTime(session, '2026-10', { planned: 4, kept: 3, moved: 1, lost: 0 }),
    );
    expect(screen.getByText('Your calendar could not be read')).toBeTruthy();
    expect(screen.getByText(words)).toBeTruthy();
    expect(screen.getByText(/^Adele reads: “October: 3 of 4 kept, 1 moved”/u)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Take back: October' })).toBeTruthy();
  });

  it('is hidden with whatever else is only theirs, but for what is shared', async () => {
    const pair = pairWithBlock();
    await renderPair(pair, 'report', <DedicatedTime />, async (session) => {
      await shareTime(session, '2026-10', { planned: 4, kept: 3, moved: 1, lost: 0 });
      await session.hiding.set(true);
    });
    expect(screen.queryByText('Tuesday afternoons')).toBeNull();
    expect(screen.queryByText(/November/u)).toBeNull();
    expect(screen.getByText(/October: 3 of 4 kept/u)).toBeTruthy();
    expect(pair.calendars.report.reads).toEqual([]);
  });
});

describe('the other side', () => {
  it('reads counts that are shared and nothing else; its calendar is never asked for them', async () => {
    const pair = pairWithBlock();
    const report = await pair.connected('report');
    await shareTime(report, '2026-10', { planned: 4, kept: 3, moved: 1, lost: 0 });
    await pair.systems.report.advance(1_000);
    report.close();
    await renderPair(pair, 'manager', <DedicatedTime />);
    const shared = screen.getByRole('list', { name: 'Dedicated time: Alex' });
    expect(shared.textContent).toBe('October: 3 of 4 kept, 1 moved');
    expect(screen.queryByText(/Tuesday/u)).toBeNull();
    expect(screen.queryByRole('button', { name: /Take back/u })).toBeNull();
    expect([pair.calendars.manager.reads, pair.calendars.report.reads]).toEqual([[], []]);
    // The report's comes first.
    expect(screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent)).toEqual([
      'Alex',
      'You',
    ]);
  });

  it('that shared nothing is not mentioned', async () => {
    const pair = pairWithBlock();
    await renderPair(pair, 'manager', <DedicatedTime />);
    expect(screen.queryByText(/Alex/u)).toBeNull();
    expect(screen.getAllByRole('heading', { level: 3 })).toHaveLength(1);
  });
});
