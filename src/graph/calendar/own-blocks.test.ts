import { afterEach, describe, expect, it, vi } from 'vitest';
import type { BlockPlan } from '#src/domain/development/time-block.ts';
import { parseDay, type Day } from '#src/domain/values/day.ts';
import type { AccessTokens, TokenOptions } from '#src/ports/access-token.ts';
import { Failure } from '#src/ports/failure.ts';
import type { Answer } from '../../../tests/fakes/fake-fetch.ts';
import { adele, alex, guid } from '../../../tests/fakes/fake-pair.ts';
import { graphOver } from '../../../tests/fakes/graph-over.ts';
import { OwnBlocks } from './own-blocks.ts';

afterEach(() => vi.unstubAllGlobals());

const day = (text: string): Day => parseDay(text) as Day;
const plan: BlockPlan = {
  weekday: 'friday',
  start: '22:00',
  minutes: 180,
  transactionId: guid('b0000000-0000-4000-8000-000000000001'),
  subject: 'Development time',
  timeZone: 'Europe/Berlin',
  firstDay: day('2026-11-27'),
  lastDay: day('2026-12-31'),
};
const time = (dateTime: string): object => ({ dateTime: `${dateTime}.0000000`, timeZone: 'UTC' });
const pattern = { type: 'weekly', interval: 1, daysOfWeek: ['friday'], firstDayOfWeek: 'monday' };
const range = { type: 'endDate', startDate: '2026-11-06', endDate: '2026-12-31', numberOfOccurrences: 0 };
const master = {
  id: 'M',
  type: 'seriesMaster',
  start: time('2026-11-06T12:00:00'),
  end: time('2026-11-06T16:00:00'),
  recurrence: { pattern, range },
  webLink: 'https://outlook.example/x',
};

function blocks(tokens: Partial<AccessTokens> = {}): {
  readonly blocks: OwnBlocks;
  readonly line: ReturnType<typeof graphOver>['line'];
} {
  const { client, line } = graphOver(tokens);
  return { blocks: new OwnBlocks(client), line };
}

/** The answer of a batch of master and instances. */
function batch(one: Answer, instances: Answer): Answer {
  const part = (id: string, { status, body }: Answer): object => ({ id, status, body, headers: {} });
  return { status: 200, body: { responses: [part('instances', instances), part('master', one)] } };
}

const read = (over: Answer): Promise<unknown> => {
  const { blocks: calendar, line } = blocks();
  line.answer(over);
  return calendar.readBlock('M', day('2026-10-24'), day('2026-12-09'));
};

describe('making a block', () => {
  it('posts a weekly series without attendees, in the person’s zone, also past midnight', async () => {
    const asked: TokenOptions[] = [];
    const token = { token: 'write', tenantId: adele.id, personId: alex.id, name: '' };
    const { blocks: calendar, line } = blocks({
      get: (options = {}) => {
        asked.push(options);
        return Promise.resolve(token);
      },
    });
    line.answer({ status: 201, body: { id: 'AAMk=' } });
    expect(await calendar.makeBlock(plan)).toBe('AAMk=');
    expect(asked).toEqual([{ scopes: ['Calendars.ReadWrite'] }]);
    const [sent] = line.sent;
    expect([sent?.method, sent?.url]).toEqual(['POST', 'https://graph.microsoft.com/v1.0/me/events']);
    expect(sent?.body).toEqual({
      subject: 'Development time',
      start: { dateTime: '2026-11-27T22:00:00', timeZone: 'Europe/Berlin' },
      end: { dateTime: '2026-11-28T01:00:00', timeZone: 'Europe/Berlin' },
      recurrence: {
        pattern,
        range: {
          type: 'endDate',
          startDate: '2026-11-27',
          endDate: '2026-12-31',
          recurrenceTimeZone: 'Europe/Berlin',
        },
      },
      showAs: 'busy',
      isReminderOn: true,
      reminderMinutesBeforeStart: 10,
      categories: ['Development'],
      transactionId: plan.transactionId,
    });
  });

  it('asks for the permission again with the claims of a challenge', async () => {
    const asked: TokenOptions[] = [];
    const token = { token: 'write', tenantId: adele.id, personId: alex.id, name: '' };
    const { blocks: calendar, line } = blocks({
      get: (options = {}) => {
        asked.push(options);
        return Promise.resolve(token);
      },
    });
    line.answer(
      { status: 401, headers: { 'WWW-Authenticate': `Bearer claims="${btoa('{}')}"` } },
      { status: 201, body: { id: 'AAMk=' } },
    );
    await calendar.makeBlock(plan);
    expect(asked[1]).toEqual({ scopes: ['Calendars.ReadWrite'], claims: '{}' });
  });

  it('fails with what the service said, and with an answer without an id', async () => {
    const { blocks: calendar, line } = blocks();
    line.answer({ status: 403, body: { error: { code: 'ErrorAccessDenied' } } }, { status: 201, body: {} });
    await expect(calendar.makeBlock(plan)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(calendar.makeBlock(plan)).rejects.toMatchObject({ kind: 'service' });
  });
});

describe('reading a block', () => {
  it('asks for the master and its instances in one round trip, in UTC, with the daily permissions', async () => {
    const { blocks: calendar, line } = blocks();
    line.answer(batch({ status: 200, body: master }, { status: 200, body: { value: [] } }));
    await calendar.readBlock('A/B=', day('2026-10-24'), day('2026-12-09'));
    expect(line.sent).toHaveLength(1);
    expect(line.sent[0]?.headers.get('Authorization')).toBe('Bearer token');
    const { requests } = line.sent[0]?.body as { requests: { url: string; headers: object }[] };
    expect(requests.map(({ url }) => url)).toEqual([
      '/me/events/A%2FB%3D?$select=start%2Cend%2Crecurrence%2Ctype%2CwebLink',
      '/me/events/A%2FB%3D/instances?startDateTime=2026-10-24T00%3A00%3A00Z&endDateTime=2026-12-09T23%3A59%3A59Z&$select=start%2Cend%2CoriginalStart%2CisCancelled&$top=100',
    ]);
    expect(requests.map(({ headers }) => headers)).toEqual([
      { Prefer: 'outlook.timezone="UTC"' },
      { Prefer: 'outlook.timezone="UTC"' },
    ]);
  });

  it('gives pattern, range and what stands there', async () => {
    const instance = {
      start: time('2026-11-14T08:00:00'),
      end: time('2026-11-14T12:00:00'),
      originalStart: '2026-11-13T12:00:00Z',
      isCancelled: false,
    };
    const value = [
      instance,
      { ...instance, originalStart: null },
      'nothing',
      { ...instance, isCancelled: true },
    ];
    expect(await read(batch({ status: 200, body: master }, { status: 200, body: { value } }))).toEqual({
      series: {
        days: ['friday'],
        interval: 1,
        weekStart: 'monday',
        firstDay: '2026-11-06',
        lastDay: '2026-12-31',
        times: null,
        start: '2026-11-06T12:00:00.000Z',
        end: '2026-11-06T16:00:00.000Z',
      },
      instances: [
        {
          original: '2026-11-13T12:00:00.000Z',
          start: '2026-11-14T08:00:00.000Z',
          end: '2026-11-14T12:00:00.000Z',
          isCancelled: false,
        },
        {
          original: '2026-11-13T12:00:00.000Z',
          start: '2026-11-14T08:00:00.000Z',
          end: '2026-11-14T12:00:00.000Z',
          isCancelled: true,
        },
      ],
      webLink: 'https://outlook.example/x',
    });
  });

  it.each([
    [
      { ...range, type: 'noEnd', endDate: '0001-01-01' },
      { lastDay: null, times: null },
    ],
    [
      { ...range, type: 'numbered', endDate: '0001-01-01', numberOfOccurrences: 8 },
      { lastDay: null, times: 8 },
    ],
  ])('knows how a series ends: %j', async (other, ends) => {
    const body = { ...master, recurrence: { pattern, range: other } };
    const block = await read(batch({ status: 200, body }, { status: 200, body: { value: [] } }));
    expect(block).toMatchObject({ series: ends });
  });

  it.each([
    { recurrence: { pattern: { ...pattern, type: 'absoluteMonthly' }, range } },
    { recurrence: null },
    { recurrence: { pattern: { ...pattern, daysOfWeek: [] }, range } },
  ])('knows no plan of what no longer repeats weekly: %j', async (other) => {
    const body = { ...master, ...other };
    // Instances of what is no series are refused: ExpandSeries can only be performed against a series.
    const block = await read(batch({ status: 200, body }, { status: 400, body: {} }));
    expect(block).toEqual({ series: null, instances: [], webLink: 'https://outlook.example/x' });
  });

  it('is none when it was deleted', async () => {
    expect(await read(batch({ status: 404, body: {} }, { status: 404, body: {} }))).toBeNull();
  });

  it.each([
    [batch({ status: 403, body: {} }, { status: 403, body: {} }), 'forbidden'],
    [batch({ status: 200, body: master }, { status: 429, body: {} }), 'throttled'],
    [batch({ status: 200, body: { start: 'soon' } }, { status: 200, body: { value: [] } }), 'service'],
    [batch({ status: 200, body: master }, { status: 200, body: {} }), 'service'],
  ])('fails with what the service said (%#: %s)', async (answer, kind) => {
    await expect(read(answer)).rejects.toSatisfy(
      (thrown) => thrown instanceof Failure && thrown.kind === kind,
    );
  });
});
