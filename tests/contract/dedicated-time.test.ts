import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, parseDay, type Day } from '#src/domain/values/day.ts';
import { parseInstant, type Instant } from '#src/domain/values/instant.ts';
import { planBlock, type BlockPlan } from '#src/domain/development/time-block.ts';
import { ownBlock } from '#src/usecases/development/time-block.ts';
import { readOwnTime } from '#src/usecases/development/own-time.ts';
import { dailyScopes } from '#src/ports/scopes.ts';
import { graphBase, pairPlace, signIn, type TestPerson } from './person.ts';
import { seededAt } from './tenant-setup.ts';

const now = parseInstant(seededAt) as Instant;
const today = parseDay(seededAt) as Day;

let adele: TestPerson;
let alex: TestPerson;
beforeAll(async () => {
  [adele, alex] = [await signIn('manager'), await signIn('report')];
});

function plan(start: string): BlockPlan {
  return planBlock(
    { weekday: 'wednesday', start, minutes: 180 },
    { now, subject: 'Development time', timeZone: 'Europe/Berlin', transactionId: newId() },
  );
}

function newId(): BlockPlan['transactionId'] {
  return crypto.randomUUID() as BlockPlan['transactionId'];
}

/** What a person does in Outlook by hand; answers the status. */
async function byHand(person: TestPerson, method: string, path: string, body?: object): Promise<unknown> {
  const answer = await fetch(`${graphBase()}${path}`, {
    method,
    headers: { Authorization: `Bearer ${person.token}`, 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${String(answer.status)}`);
  return answer.json();
}

describe('a block of dedicated time', () => {
  it('is made once, whatever is repeated, and read as it was planned', async () => {
    const wanted = plan('13:00');
    const seriesId = await adele.remote.calendar.makeBlock(wanted);
    expect(await adele.remote.calendar.makeBlock(wanted)).toBe(seriesId);
    const block = await adele.remote.calendar.readBlock(seriesId, today, addDays(today, 45));
    expect(block?.series).toEqual({
      days: ['wednesday'],
      interval: 1,
      weekStart: 'monday',
      firstDay: '2026-11-25',
      lastDay: '2026-12-31',
      times: null,
      // One o’clock in Berlin, in winter.
      start: '2026-11-25T12:00:00.000Z',
      end: '2026-11-25T15:00:00.000Z',
    });
    expect(block?.instances.map(({ original }) => original.slice(0, 10))).toEqual([
      '2026-11-25',
      '2026-12-02',
      '2026-12-09',
      '2026-12-16',
      '2026-12-23',
      '2026-12-30',
    ]);
  });

  it('shows what was moved by hand, and where to', async () => {
    const seriesId = await adele.remote.calendar.makeBlock(plan('07:00'));
    const { value } = (await byHand(
      adele,
      'GET',
      `/me/events/${seriesId}/instances?startDateTime=2026-12-01T00:00:00Z&endDateTime=2026-12-04T00:00:00Z`,
    )) as { value: { id: string }[] };
    await byHand(adele, 'PATCH', `/me/events/${value[0]?.id ?? ''}`, {
      start: { dateTime: '2026-12-03T07:00:00', timeZone: 'Europe/Berlin' },
      end: { dateTime: '2026-12-03T10:00:00', timeZone: 'Europe/Berlin' },
    });
    const later = parseInstant('2026-12-14T08:00:00Z') as Instant;
    const time = await readOwnTime(adele.remote.calendar, seriesId, parseDay('2026-12-14') as Day, later);
    expect(time).toMatchObject({
      thisMonth: { counts: { planned: 2, kept: 1, moved: 1, lost: 0 } },
      lastMonth: { counts: { planned: 1, kept: 1, moved: 0, lost: 0 } },
    });
  });

  it('needs its own permission to be made, and the daily ones to be read', async () => {
    const daily = await signIn('report', dailyScopes.join(' '));
    await expect(daily.remote.calendar.makeBlock(plan('13:00'))).rejects.toMatchObject({ kind: 'forbidden' });
    const place = await pairPlace(alex, adele.id);
    const { items } = await daily.remote.notes.load(place.groupId);
    const seriesId = ownBlock({ own: items })?.seriesId ?? '';
    expect(await daily.remote.calendar.readBlock(seriesId, today, today)).not.toBeNull();
  });

  it('is none in another mailbox, and none once it is gone', async () => {
    const place = await pairPlace(alex, adele.id);
    const { items } = await alex.remote.notes.load(place.groupId);
    const seriesId = ownBlock({ own: items })?.seriesId ?? '';
    expect(await adele.remote.calendar.readBlock(seriesId, today, today)).toBeNull();
  });
});

describe('the seeded report', () => {
  it('has a block with one moved and one lost this month, and last month’s counts shared as they are', async () => {
    const place = await pairPlace(alex, adele.id);
    const { items } = await alex.remote.notes.load(place.groupId);
    const block = ownBlock({ own: items });
    expect(block).toMatchObject({ weekday: 'tuesday', start: '13:00', minutes: 240 });
    const time = await readOwnTime(alex.remote.calendar, block?.seriesId ?? '', today, now);
    expect(time).toMatchObject({
      thisMonth: { month: '2026-11', counts: { planned: 3, kept: 1, moved: 1, lost: 1 } },
      lastMonth: { month: '2026-10', counts: { planned: 4, kept: 3, moved: 1, lost: 0 } },
    });
    const shared = await adele.remote.feed.readKind(place, 'time');
    expect(shared.map(({ record }) => record)).toMatchObject([
      { personId: alex.id, month: '2026-10', planned: 4, kept: 3, moved: 1, lost: 0 },
    ]);
  });

  it('is alone in that: no other pair shares any', async () => {
    const [lidia] = [await signIn('managing-report')];
    const place = await pairPlace(lidia, adele.id);
    expect(await lidia.remote.feed.readKind(place, 'time')).toEqual([]);
    expect(ownBlock({ own: (await lidia.remote.notes.load(place.groupId)).items })).toBeNull();
  });
});
