import * as v from 'valibot';
import type { Agreement, BoardRelated, Confidence, Given } from '#src/domain/records/board-record.ts';
import type { FeedRecord } from '#src/domain/records/feed-record.ts';
import type { Common } from '#src/domain/records/record.ts';
import { guid, instant, readable } from './record-data.ts';

/** The columns such a record is read from. */
interface BoardRow extends Pick<Common, 'key' | 'at'> {
  readonly kind: string;
  readonly state: string;
  readonly meetingId: string;
  readonly ownerId: string;
  readonly body: string;
}

const text = v.fallback(v.string(), '');
const id = v.fallback(v.nullable(v.string()), null);
const amount = v.fallback(v.nullable(v.pipe(v.number(), v.finite())), null);
const commitment = v.fallback(v.nullable(v.picklist(['committed', 'aspirational'])), null);
const count = v.fallback(v.pipe(v.number(), v.integer(), v.minValue(0)), 0);

const keyResultData = v.looseObject({
  planId: v.string(),
  taskId: v.string(),
  unit: text,
  start: amount,
  target: amount,
  values: readable(v.object({ value: v.pipe(v.number(), v.finite()), at: instant, by: guid })),
  commitment,
  leads: id,
});

const confidence = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(0),
  v.maxValue(10),
  v.transform((value) => value as Confidence),
);
const given = v.object({
  confidence: v.nullable(confidence),
  unchanged: v.fallback(v.boolean(), false),
  share: amount,
  at: instant,
  title: text,
});
const reviewData = v.looseObject({
  // One that cannot be read must not hide the others.
  given: v.pipe(
    v.fallback(v.record(v.string(), v.unknown()), {}),
    v.transform((all): Readonly<Record<string, Given>> =>
      Object.fromEntries(
        Object.entries(all).flatMap(([taskId, value]) => {
          const read = v.safeParse(given, value);
          return read.success ? [[taskId, read.output]] : [];
        }),
      ),
    ),
  ),
});

const result = v.object({ title: text, target: amount, unit: text, commitment });
const agreement: v.GenericSchema<unknown, Agreement | null> = v.fallback(
  v.nullable(
    v.object({ at: instant, terms: v.object({ text: v.string(), results: v.record(v.string(), result) }) }),
  ),
  null,
);
const goalData = v.looseObject({
  use: v.picklist(['okrs', 'development', 'teamOkrs']),
  planId: id,
  place: id,
  serves: v.fallback(v.nullable(v.object({ text: v.string(), link: id, planId: id, place: id })), null),
  agreedByManager: agreement,
  agreedByReport: agreement,
});
const goalState = v.fallback(v.picklist(['open', 'done', 'dropped']), 'open');

const timeData = v.looseObject({
  month: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}$/u)),
  planned: count,
  kept: count,
  moved: count,
  lost: count,
});

/** Reads a row of one of these kinds; null for any other kind. Throws when it lacks what its kind needs. */
export function readBoardRow(row: BoardRow, data: unknown): BoardRelated | null {
  const { at, body, key, kind } = row;
  switch (kind) {
    case 'keyResult': {
      const { planId, taskId, unit, start, target, values, commitment, leads, ...extra } = v.parse(
        keyResultData,
        data,
      );
      const measure = { unit, start, target, values };
      return { key, at, kind, extra, planId, taskId, body, ...measure, commitment, leads };
    }
    case 'review': {
      const { given, ...extra } = v.parse(reviewData, data);
      const meetingId = v.parse(guid, row.meetingId);
      return { key, at, kind, extra, meetingId, personId: v.parse(guid, row.ownerId), given };
    }
    case 'goal': {
      const { use, planId, place, serves, agreedByManager, agreedByReport, ...extra } = v.parse(
        goalData,
        data,
      );
      const state = v.parse(goalState, row.state);
      const agreed = { agreedByManager, agreedByReport };
      return { key, at, kind, extra, use, planId, place, body, state, serves, ...agreed };
    }
    case 'time': {
      const { month, planned, kept, moved, lost, ...extra } = v.parse(timeData, data);
      return {
        key,
        at,
        kind,
        extra,
        personId: v.parse(guid, row.ownerId),
        month,
        planned,
        kept,
        moved,
        lost,
      };
    }
    default:
      return null;
  }
}

/** The columns of such a record, without those every record has. */
export function writeBoardRow(record: BoardRelated): {
  readonly Title: string;
  readonly State: string;
  readonly MeetingId?: string;
  readonly OwnerId?: string;
  readonly Body?: string;
  readonly data: object;
} {
  switch (record.kind) {
    case 'keyResult': {
      const { planId, taskId, body, unit, start, target, values, commitment, leads } = record;
      const data = { planId, taskId, unit, start, target, values, commitment, leads };
      return { Title: `Key result: ${body}`, State: 'open', Body: body, data };
    }
    case 'review': {
      const { meetingId, personId, given } = record;
      const Title = `Confidence in ${String(Object.keys(given).length)} key results`;
      return { Title, State: 'kept', MeetingId: meetingId, OwnerId: personId, data: { given } };
    }
    case 'goal': {
      const { use, planId, place, body, state, serves, agreedByManager, agreedByReport } = record;
      const data = { use, planId, place, serves, agreedByManager, agreedByReport };
      return { Title: body, State: state, Body: body, data };
    }
    case 'time': {
      const { personId, month, planned, kept, moved, lost } = record;
      const Title = `Dedicated time ${month}: ${String(kept)} of ${String(planned)} kept`;
      return { Title, State: 'kept', OwnerId: personId, data: { month, planned, kept, moved, lost } };
    }
  }
}

/** Whether a record is one of these kinds. */
export function isBoardRelated(record: FeedRecord): record is BoardRelated {
  return ['keyResult', 'review', 'goal', 'time'].includes(record.kind);
}
