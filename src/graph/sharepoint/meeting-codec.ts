import * as v from 'valibot';
import type { MeetingRecord } from '#src/domain/records/feed-record.ts';
import { meetingData } from './record-data.ts';

/** What a meeting's Data column says. Throws when it lacks what a meeting needs. */
export function readMeeting(data: unknown): Omit<MeetingRecord, 'key' | 'at' | 'meetingId'> {
  const all = v.parse(meetingData, data);
  const { start, end, originalStart, iCalUId, startedAt, startedBy, log, ...others } = all;
  const { skipped, closedAt, closedBy, before, unrated, ...extra } = others;
  return {
    kind: 'meeting',
    extra,
    ...{ start, end, originalStart, iCalUId, startedAt, startedBy, log, skipped, closedAt, closedBy },
    ...(before === undefined ? {} : { before }),
    ...(unrated === undefined ? {} : { unrated }),
  };
}

/** The members of a meeting that its Data column holds. */
export function meetingColumns(record: MeetingRecord): object {
  const { start, end, originalStart, iCalUId, startedAt, startedBy, log, skipped } = record;
  const { closedAt, closedBy, before, unrated } = record;
  const life = { startedAt, startedBy, log, skipped, closedAt, closedBy };
  return { start, end, originalStart, iCalUId, ...life, before, unrated };
}
