import * as v from 'valibot';
import { ratingValueOf, type RatingValue } from '#src/domain/rating/rating.ts';
import type { FeedRecord } from '#src/domain/records/feed-record.ts';
import type { Common, RecordKey } from '#src/domain/records/record.ts';
import type {
  AppendedRecord,
  CadenceRecord,
  HappinessRecord,
  ReadyRecord,
  RemarkRecord,
  RoleRecord,
} from '#src/domain/records/rating-record.ts';
import { guid, instant } from './record-data.ts';

/** Records around happiness and performance. */
export type RatingRelated =
  AppendedRecord | HappinessRecord | ReadyRecord | RoleRecord | CadenceRecord | RemarkRecord;

/** The columns such a record is read from. */
interface RatingRow extends Pick<Common, 'key' | 'at'> {
  readonly kind: string;
  readonly meetingId: string;
  readonly ownerId: string;
  readonly body: string;
}

const about = v.picklist(['report', 'manager']);
const round = v.pipe(v.number(), v.integer(), v.minValue(1));
const value = v.pipe(
  v.unknown(),
  v.transform((read): RatingValue | null => ratingValueOf(read)),
  v.check((read) => read !== null),
  v.transform((read) => read as RatingValue),
);
const key = v.pipe(
  v.string(),
  v.transform((text) => text as RecordKey),
);
const text = v.fallback(v.string(), '');
const placed = { round, about };

const sealData = v.looseObject({ ...placed, seal: v.string(), replaces: v.fallback(v.nullable(key), null) });
const placeData = v.looseObject(placed);
const secretData = v.looseObject({
  ...placed,
  bytes: v.string(),
  against: v.fallback(v.nullable(v.string()), null),
});
const happinessData = v.looseObject({ value });
const roleData = v.looseObject({ role: text, nextRole: text, link: text });
const cadenceData = v.looseObject({
  every: v.picklist([0, 1, 2, 4]),
  paused: v.fallback(v.boolean(), false),
  askedAt: v.fallback(v.nullable(instant), null),
});
const remarkData = v.looseObject({
  ...placed,
  use: v.picklist(['heard', 'answer', 'improve']),
  to: v.fallback(v.nullable(guid), null),
  confirmed: v.fallback(v.boolean(), false),
  became: v.fallback(v.nullable(key), null),
});

/** Reads a row of one of these kinds; null for any other kind. Throws when it lacks what its kind needs. */
export function readRatingRow(row: RatingRow, data: unknown): RatingRelated | null {
  const { at, body, key: ownKey, kind } = row;
  const base = { key: ownKey, at };
  const meetingId = (): AppendedRecord['meetingId'] => v.parse(guid, row.meetingId);
  const owner = (): AppendedRecord['rater'] => v.parse(guid, row.ownerId);
  switch (kind) {
    case 'seal': {
      const { round, about, seal, replaces, ...extra } = v.parse(sealData, data);
      return { ...base, kind, extra, meetingId: meetingId(), rater: owner(), round, about, seal, replaces };
    }
    case 'open':
    case 'pass': {
      const { round, about, ...extra } = v.parse(placeData, data);
      return { ...base, kind, extra, meetingId: meetingId(), rater: owner(), round, about };
    }
    case 'secret': {
      const { round, about, bytes, against, ...extra } = v.parse(secretData, data);
      return {
        ...base,
        kind,
        extra,
        meetingId: meetingId(),
        rater: owner(),
        round,
        about,
        bytes,
        body,
        against,
      };
    }
    case 'happiness': {
      const { value, ...extra } = v.parse(happinessData, data);
      return { ...base, kind, extra, meetingId: meetingId(), value };
    }
    case 'ready':
      return {
        ...base,
        kind,
        extra: v.parse(v.looseObject({}), data),
        meetingId: meetingId(),
        personId: owner(),
      };
    case 'role': {
      const { role, nextRole, link, ...extra } = v.parse(roleData, data);
      return { ...base, kind, extra, personId: owner(), role, nextRole, link };
    }
    case 'cadence': {
      const { every, paused, askedAt, ...extra } = v.parse(cadenceData, data);
      return { ...base, kind, extra, every, paused, askedAt };
    }
    case 'remark': {
      const { round, about, use, to, confirmed, became, ...extra } = v.parse(remarkData, data);
      const said = { use, to, body, confirmed, became };
      return { ...base, kind, extra, meetingId: meetingId(), round, about, ...said };
    }
    default:
      return null;
  }
}

/** The columns of such a record, without those every record has. Titles never tell what is sealed. */
export function writeRatingRow(record: RatingRelated): {
  readonly Title: string;
  readonly State: string;
  readonly MeetingId?: string;
  readonly OwnerId?: string;
  readonly Body?: string;
  readonly data: object;
} {
  switch (record.kind) {
    case 'seal': {
      const { meetingId, rater, round, about, seal, replaces } = record;
      const Title = `Sealed rating about the ${about}`;
      return {
        Title,
        State: 'kept',
        MeetingId: meetingId,
        OwnerId: rater,
        data: { round, about, seal, replaces },
      };
    }
    case 'open':
    case 'pass': {
      const { meetingId, rater, round, about, kind } = record;
      const Title =
        kind === 'open' ? `Open the ratings about the ${about}` : `No rating today about the ${about}`;
      return { Title, State: 'kept', MeetingId: meetingId, OwnerId: rater, data: { round, about } };
    }
    case 'secret': {
      const { meetingId, rater, round, about, bytes, body, against } = record;
      const Title = `Opened rating about the ${about}`;
      const data = { round, about, bytes, against };
      return { Title, State: 'kept', MeetingId: meetingId, OwnerId: rater, Body: body, data };
    }
    case 'happiness':
      return {
        Title: `Happiness ${String(record.value)} of 5`,
        State: 'kept',
        MeetingId: record.meetingId,
        data: { value: record.value },
      };
    case 'ready':
      return {
        Title: 'Ready',
        State: 'kept',
        MeetingId: record.meetingId,
        OwnerId: record.personId,
        data: {},
      };
    case 'role': {
      const { personId, role, nextRole, link } = record;
      return {
        Title: 'Role and next role',
        State: 'open',
        OwnerId: personId,
        data: { role, nextRole, link },
      };
    }
    case 'cadence': {
      const { every, paused, askedAt } = record;
      return { Title: 'How often performance is rated', State: 'open', data: { every, paused, askedAt } };
    }
    case 'remark': {
      const { meetingId, round, about, use, to, body, confirmed, became } = record;
      const data = { round, about, use, to, confirmed, became };
      const Title = { heard: 'What was heard', answer: 'Answer to a rating', improve: 'Area to improve' }[
        use
      ];
      return { Title, State: 'kept', MeetingId: meetingId, Body: body, data };
    }
  }
}

/** Whether a record is one of these kinds. */
export function isRatingRelated(record: FeedRecord): record is RatingRelated {
  switch (record.kind) {
    case 'space':
    case 'meeting':
    case 'entry':
    case 'action':
    case 'decision':
    case 'keyResult':
    case 'review':
    case 'goal':
    case 'time':
      return false;
    default:
      return true;
  }
}
