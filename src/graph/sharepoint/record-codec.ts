import * as v from 'valibot';
import type { Extra, FeedRecord, RecordKey, Stored } from '#src/domain/records/feed-record.ts';
import { shortened } from '#src/domain/values/shortened.ts';
import { isBoardRelated, readBoardRow, writeBoardRow } from './board-record-codec.ts';
import type { BoardRelated } from '#src/domain/records/board-record.ts';
import { meetingColumns, readMeeting } from './meeting-codec.ts';
import { isRatingRelated, readRatingRow, writeRatingRow, type RatingRelated } from './rating-codec.ts';
import {
  actionData,
  dayOrNull,
  decisionData,
  entryData,
  entrySection,
  guid,
  instant,
  spaceData,
} from './record-data.ts';

/** Columns of a row as they are sent: null clears one. */
export type Fields = Readonly<Record<string, string | null>>;

const optionalText = v.nullish(v.string(), '');
const fieldsShape = v.looseObject({
  RecordKey: v.pipe(v.string(), v.minLength(1)),
  Kind: v.string(),
  State: optionalText,
  At: instant,
  MeetingId: optionalText,
  Section: optionalText,
  OwnerId: optionalText,
  DueOn: dayOrNull,
  Body: v.pipe(
    optionalText,
    // However SharePoint or a hand at its form ends lines: texts are compared as they were written here.
    v.transform((text) => text.replaceAll(/\r\n?/g, '\n')),
  ),
  Data: optionalText,
});
type Row = v.InferOutput<typeof fieldsShape>;

const identity = v.nullish(v.looseObject({ user: v.nullish(v.looseObject({ id: v.nullish(v.string()) })) }));
const itemShape = v.looseObject({
  id: v.string(),
  eTag: v.nullish(v.string()),
  '@odata.etag': v.nullish(v.string()),
  createdBy: identity,
  lastModifiedBy: identity,
  lastModifiedDateTime: instant,
  fields: v.unknown(),
});

/**
 * Reads a list item as a record; null for a row that is none: a kind of a newer version, or edited by hand past recognition.
 * Such rows stay in the list untouched.
 */
export function readItem(item: unknown): Stored | null {
  const shape = v.safeParse(itemShape, item);
  if (!shape.success) return null;
  const record = readFields(shape.output.fields);
  const version = shape.output.eTag ?? shape.output['@odata.etag'];
  if (record === null || version === undefined || version === null) return null;
  return {
    record,
    itemId: shape.output.id,
    version,
    saves: savesOf(version),
    createdBy: idOf(shape.output.createdBy),
    modifiedBy: idOf(shape.output.lastModifiedBy),
    modifiedAt: shape.output.lastModifiedDateTime,
  };
}

/** The saves an eTag counts: `"guid,3"` is the third (recorded in live answers). 0 when it has another form. */
export function savesOf(version: string): number {
  return Number(/,(\d+)"?$/.exec(version)?.[1] ?? 0);
}

/** Reads the columns of a row. */
export function readFields(fields: unknown): FeedRecord | null {
  const row = v.safeParse(fieldsShape, fields);
  if (!row.success) return null;
  try {
    return recordOf(row.output, dataOf(row.output.Data));
  } catch {
    return null;
  }
}

function recordOf(row: Row, data: unknown): FeedRecord | null {
  const key = row.RecordKey as RecordKey;
  const at = row.At;
  switch (row.Kind) {
    case 'space': {
      const { groupId, manager, report, reportManages, chats, boards, ...extra } = v.parse(spaceData, data);
      return {
        kind: 'space',
        key,
        at,
        extra,
        groupId,
        pair: { manager, report },
        reportManages,
        chats,
        boards,
      };
    }
    case 'meeting':
      return { ...readMeeting(data), key, at, meetingId: v.parse(guid, row.MeetingId) };
    case 'entry': {
      const { mood, turns, keep, ...extra } = v.parse(v.fallback(entryData, { mood: null }), data);
      const state = v.parse(v.fallback(v.picklist(['open', 'done', 'dropped', 'kept']), 'open'), row.State);
      const section = v.parse(v.fallback(entrySection, 'topics'), row.Section);
      return {
        kind: 'entry',
        key,
        at,
        extra,
        state,
        meetingId: v.parse(guid, row.MeetingId),
        section,
        body: row.Body,
        mood,
        ...(turns && turns.length > 0 ? { turns } : {}),
        ...(keep ? { keep } : {}),
      };
    }
    case 'action': {
      const empty = {
        question: null,
        planId: null,
        taskId: null,
        planner: 'none' as const,
        reviewedIn: null,
      };
      const all = v.parse(v.fallback(actionData, empty), data);
      const { question, planId, taskId, planner, reviewedIn, ...extra } = all;
      const state = v.parse(v.fallback(v.picklist(['open', 'done', 'dropped']), 'open'), row.State);
      const known = {
        question,
        planId,
        taskId,
        planner,
        reviewedIn,
        state,
        body: row.Body,
        dueOn: row.DueOn,
      };
      return {
        kind: 'action',
        key,
        at,
        extra,
        meetingId: v.parse(guid, row.MeetingId),
        ownerId: v.parse(guid, row.OwnerId),
        ...known,
      };
    }
    case 'decision': {
      const { question, answer, actions, ...extra } = v.parse(decisionData, data);
      const meetingId = v.parse(guid, row.MeetingId);
      return {
        kind: 'decision',
        key,
        at,
        extra,
        meetingId,
        question,
        answer,
        actions: actions as readonly string[] as readonly RecordKey[],
      };
    }
    default: {
      const { Kind: kind, MeetingId: meetingId, OwnerId: ownerId, Body: body } = row;
      const columns = { key, at, kind, meetingId, ownerId, body };
      return readRatingRow(columns, data) ?? readBoardRow({ ...columns, state: row.State }, data);
    }
  }
}

/** The Data column without its version, which is written anew each time; empty when it cannot be read. */
function dataOf(text: string): unknown {
  try {
    const data = v.parse(v.record(v.string(), v.unknown()), JSON.parse(text));
    return Object.fromEntries(Object.entries(data).filter(([name]) => name !== 'v'));
  } catch {
    return {};
  }
}

/** All columns of a record. */
export function writeFields(record: FeedRecord): Fields {
  const own = { RecordKey: record.key, Kind: record.kind, At: record.at };
  const none = { State: null, MeetingId: null, Section: null, OwnerId: null, DueOn: null, Body: null };
  if (isRatingRelated(record) || isBoardRelated(record)) {
    const { data, ...columns } = isBoardRelated(record) ? writeBoardRow(record) : writeRatingRow(record);
    return {
      ...none,
      ...own,
      ...columns,
      Title: shortened(columns.Title.replaceAll(/\s+/g, ' '), longestLine),
      Data: dataText(data, record.extra),
    };
  }
  const common = { ...own, Title: titleOf(record) };
  switch (record.kind) {
    case 'space': {
      const { groupId, pair, reportManages, chats, boards } = record;
      const data = { groupId, manager: pair.manager, report: pair.report, reportManages, chats, boards };
      return { ...none, ...common, State: 'kept', Data: dataText(data, record.extra) };
    }
    case 'meeting': {
      const State = record.closedAt === null ? 'open' : 'closed';
      const Data = dataText(meetingColumns(record), record.extra);
      return { ...none, ...common, State, MeetingId: record.meetingId, Data };
    }
    case 'entry': {
      const { state, meetingId, section, body, mood, turns, keep } = record;
      return {
        ...none,
        ...common,
        State: state,
        MeetingId: meetingId,
        Section: section,
        Body: body,
        Data: dataText(
          { mood, ...(turns && turns.length > 0 ? { turns } : {}), ...(keep ? { keep } : {}) },
          record.extra,
        ),
      };
    }
    case 'action': {
      const { state, meetingId, body, ownerId, dueOn, question, planId, taskId, planner, reviewedIn } =
        record;
      const data = dataText({ question, planId, taskId, planner, reviewedIn }, record.extra);
      return {
        ...none,
        ...common,
        State: state,
        MeetingId: meetingId,
        OwnerId: ownerId,
        DueOn: dueOn,
        Body: body,
        Data: data,
      };
    }
    case 'decision': {
      const { meetingId, question, answer, actions } = record;
      return {
        ...none,
        ...common,
        State: 'done',
        MeetingId: meetingId,
        Data: dataText({ question, answer, actions }, record.extra),
      };
    }
  }
}

/** Only the columns in which two records differ: what a PATCH sends. */
export function changedFields(before: FeedRecord, after: FeedRecord): Fields {
  const old = writeFields(before);
  return Object.fromEntries(
    Object.entries(writeFields(after)).filter(([name, value]) => old[name] !== value),
  );
}

function dataText(data: object, extra: Extra): string {
  return JSON.stringify({ ...extra, v: 1, ...data });
}

/** A line for a person who opens the list in SharePoint: shortened: nothing is kept in it. */
function titleOf(record: Exclude<FeedRecord, RatingRelated | BoardRelated>): string {
  switch (record.kind) {
    case 'space':
      return shortened(`${record.pair.manager.name} / ${record.pair.report.name}`, longestLine);
    case 'meeting':
      return `Meeting ${record.start.slice(0, 10)}`;
    case 'decision':
      return `Decision ${record.question}`;
    case 'entry':
    case 'action':
      return shortened(record.body.replaceAll(/\s+/g, ' '), longestLine);
  }
}

/** The rest of the column, 255 at most, is room for what SharePoint counts otherwise. The row's Body has all of it. */
const longestLine = 200;

function idOf(value: v.InferOutput<typeof identity>): Stored['createdBy'] {
  const id = v.safeParse(guid, value?.user?.id);
  return id.success ? id.output : null;
}
