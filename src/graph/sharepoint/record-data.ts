import * as v from 'valibot';
import { entrySections, sections } from '#src/domain/agenda/section.ts';
import type { RecordKey } from '#src/domain/records/feed-record.ts';
import { parseDay } from '#src/domain/values/day.ts';
import { parseGuid, type Guid } from '#src/domain/values/guid.ts';
import { parseInstant, type Instant } from '#src/domain/values/instant.ts';

/** Text that is a GUID, in lower case. */
export const guid = v.pipe(
  v.string(),
  v.transform((text): Guid | null => parseGuid(text)),
  v.check((value) => value !== null),
  v.transform((value) => value as Guid),
);

/** Text that is a moment with its offset. */
export const instant = v.pipe(
  v.string(),
  v.transform((text): Instant | null => parseInstant(text)),
  v.check((value) => value !== null),
  v.transform((value) => value as Instant),
);

/** Text that is a day, null for anything else: a date typed by hand in the list must not hide the row. */
export const dayOrNull = v.pipe(
  v.nullish(v.string(), ''),
  v.transform((text) => parseDay(text)),
);

const person = v.object({ id: guid, name: v.string(), mail: v.fallback(v.nullable(v.string()), null) });
const question = v.picklist(['managerHelps', 'reportHelps']);
export const entrySection = v.picklist(entrySections);
const section = v.picklist(sections);

/** A list of what can be read of it: one line of a newer version must not hide the others. */
export function readable<const T extends v.GenericSchema>(
  item: T,
): v.GenericSchema<unknown, v.InferOutput<T>[]> {
  return v.pipe(
    v.fallback(v.array(v.unknown()), []),
    v.transform((values) =>
      values.flatMap((value) => {
        const read = v.safeParse(item, value);
        return read.success ? [read.output] : [];
      }),
    ),
  );
}

const slot = v.exactOptional(v.pipe(v.string(), v.regex(/^category\d{1,2}$/u)));
const labelMeanings = v.object({ committed: slot, aspirational: slot, lead: slot });

/** The Data column by kind of record. Members not named here are kept and written back as they are. */
export const spaceData = v.looseObject({
  groupId: guid,
  manager: person,
  report: person,
  reportManages: v.fallback(v.boolean(), false),
  chats: readable(v.string()),
  boards: readable(
    v.object({
      use: v.picklist(['okrs', 'development', 'teamOkrs', 'actions']),
      planId: v.string(),
      columns: v.exactOptional(v.fallback(v.picklist(['progress', 'buckets']), 'progress')),
      labels: v.exactOptional(v.fallback(labelMeanings, {})),
    }),
  ),
});

/** A count that older versions did not keep. */
const count = v.fallback(v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))), undefined);

export const meetingData = v.looseObject({
  start: instant,
  end: instant,
  originalStart: instant,
  iCalUId: v.fallback(v.nullable(v.string()), null),
  startedAt: instant,
  startedBy: guid,
  log: readable(v.object({ section, at: instant, by: guid })),
  skipped: readable(section),
  closedAt: v.fallback(v.nullable(instant), null),
  closedBy: v.fallback(v.nullable(guid), null),
  before: count,
  unrated: count,
});

const moods = ['happy', 'sad', 'confused'] as const;

export const entryData = v.looseObject({
  mood: v.fallback(v.nullable(v.picklist(moods)), null),
  turns: v.optional(
    readable(
      v.object({
        to: v.picklist([...moods, 'resolved', 'accepted', 'action']),
        at: instant,
        by: guid,
        meetingId: guid,
        action: v.pipe(
          v.fallback(v.nullable(v.string()), null),
          v.transform((key) => key as RecordKey | null),
        ),
      }),
    ),
  ),
  keep: v.fallback(v.optional(v.literal(true)), undefined),
});

export const actionData = v.looseObject({
  question: v.fallback(v.nullable(question), null),
  planId: v.fallback(v.nullable(v.string()), null),
  taskId: v.fallback(v.nullable(v.string()), null),
  planner: v.fallback(v.picklist(['none', 'pending', 'created', 'refused']), 'none'),
  reviewedIn: v.fallback(v.nullable(guid), null),
});

export const decisionData = v.looseObject({
  question,
  answer: v.picklist(['nothing', 'actions']),
  actions: readable(v.string()),
});
