import { wallClockAfter, type BlockPlan } from '#src/domain/development/time-block.ts';
import type { Day } from '#src/domain/values/day.ts';
import { Failure } from '#src/ports/failure.ts';
import type { CalendarBlock, OwnCalendar } from '#src/ports/own-calendar.ts';
import { calendarScopes } from '#src/ports/scopes.ts';
import { sendBatch } from '../client/batch.ts';
import { failureOf } from '../client/failure-of.ts';
import type { GraphAnswer, GraphCall, GraphClient } from '../client/graph-client.ts';
import { path, withQuery } from '../client/path.ts';
import { readInstances, readMade, readMaster } from './block-codec.ts';

const utc = { Prefer: 'outlook.timezone="UTC"' };
/** A daily block of two months is not more. */
const mostInstances = '100';

/** Weekly blocks of the person's own calendar through Graph: Outlook requests, 0 units. */
export class OwnBlocks implements OwnCalendar {
  readonly #client: GraphClient;

  constructor(client: GraphClient) {
    this.#client = client;
  }

  async makeBlock(plan: BlockPlan): Promise<string> {
    const answer = await this.#client.expect({
      method: 'POST',
      path: '/me/events',
      headers: { 'Content-Type': 'application/json' },
      body: blockBody(plan),
      scopes: calendarScopes,
    });
    return readable(answer, readMade);
  }

  async readBlock(seriesId: string, from: Day, to: Day): Promise<CalendarBlock | null> {
    const answers = await sendBatch(this.#client, blockCalls(seriesId, from, to));
    // Deleted by hand: of a series that is gone the instances are gone too.
    if (answers.master.status === 404) return null;
    for (const answer of [answers.master, answers.instances]) {
      // It became a single event: "ExpandSeries can only be performed against a series".
      if (answer === answers.instances && answer.status === 400) continue;
      if (answer.status >= 400) throw failureOf(answer);
    }
    const { series, webLink } = readable(answers.master, readMaster);
    const instances =
      series === null || answers.instances.status === 400 ? [] : readable(answers.instances, readInstances);
    return { series, instances, webLink };
  }
}

/** The body of a weekly block (event, patternedRecurrence): `range.startDate` must be the day of `start`. */
function blockBody(plan: BlockPlan): object {
  const { firstDay, lastDay, minutes, start, subject, timeZone, transactionId, weekday } = plan;
  const end = wallClockAfter(firstDay, start, minutes);
  return {
    subject,
    start: { dateTime: `${firstDay}T${start}:00`, timeZone },
    end: { dateTime: `${end.day}T${end.time}:00`, timeZone },
    recurrence: {
      pattern: { type: 'weekly', interval: 1, daysOfWeek: [weekday], firstDayOfWeek: 'monday' },
      range: { type: 'endDate', startDate: firstDay, endDate: lastDay, recurrenceTimeZone: timeZone },
    },
    showAs: 'busy',
    isReminderOn: true,
    reminderMinutesBeforeStart: 10,
    categories: ['Development'],
    transactionId,
  };
}

function blockCalls(
  seriesId: string,
  from: Day,
  to: Day,
): Readonly<Record<'master' | 'instances', GraphCall>> {
  return {
    master: {
      method: 'GET',
      path: withQuery(path`/me/events/${seriesId}`, { $select: 'start,end,recurrence,type,webLink' }),
      headers: utc,
    },
    instances: {
      method: 'GET',
      path: withQuery(path`/me/events/${seriesId}/instances`, {
        startDateTime: `${from}T00:00:00Z`,
        endDateTime: `${to}T23:59:59Z`,
        $select: 'start,end,originalStart,isCancelled',
        $top: mostInstances,
      }),
      headers: utc,
    },
  };
}

function readable<T>(answer: GraphAnswer, read: (body: unknown) => T): T {
  try {
    return read(answer.body);
  } catch {
    throw new Failure('service', { status: answer.status, details: 'unreadable answer' });
  }
}
