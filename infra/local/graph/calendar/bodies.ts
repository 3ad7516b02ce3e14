import * as v from 'valibot';
import { GraphError } from '../core/route.ts';

const moment = v.strictObject({
  '@odata.type': v.optional(v.string()),
  dateTime: v.pipe(
    v.string(),
    v.regex(
      /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/,
      'must be a date and time without offset.',
    ),
  ),
  timeZone: v.string(),
});
const day = v.picklist(['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']);
const date = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'must be YYYY-MM-DD.'));
const recurrence = v.strictObject({
  pattern: v.strictObject({
    type: v.literal('weekly', 'other than weekly is not imitated by the local tenant.'),
    interval: v.pipe(v.number(), v.integer(), v.minValue(1)),
    daysOfWeek: v.pipe(v.array(day), v.minLength(1, 'must name a day.')),
    firstDayOfWeek: v.optional(day, 'sunday'),
  }),
  range: v.strictObject({
    type: v.picklist(['endDate', 'noEnd', 'numbered']),
    startDate: date,
    endDate: v.optional(date),
    recurrenceTimeZone: v.optional(v.string()),
    numberOfOccurrences: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  }),
});
const members = {
  subject: v.optional(v.string()),
  body: v.optional(
    v.strictObject({ contentType: v.picklist(['html', 'text', 'HTML', 'Text']), content: v.string() }),
  ),
  showAs: v.optional(v.picklist(['free', 'tentative', 'busy', 'oof', 'workingElsewhere'])),
  isReminderOn: v.optional(v.boolean()),
  reminderMinutesBeforeStart: v.optional(v.pipe(v.number(), v.integer())),
  categories: v.optional(v.array(v.string())),
};

/** POST /me/events: blocks of time in one's own calendar; nobody is invited. */
export const newEvent = v.strictObject({
  ...members,
  start: moment,
  end: moment,
  recurrence: v.optional(v.nullable(recurrence)),
  transactionId: v.optional(v.nullable(v.string())),
});
/** PATCH /me/events/{id}. */
export const eventPatch = v.strictObject({
  ...members,
  start: v.optional(moment),
  end: v.optional(moment),
  isOnlineMeeting: v.optional(v.boolean()),
});
export type EventPatch = v.InferOutput<typeof eventPatch>;

/** @throws GraphError 400 naming the first member that does not fit */
export function readEventBody<S extends v.GenericSchema>(schema: S, body: unknown): v.InferOutput<S> {
  if (typeof body === 'object' && body !== null && 'attendees' in body)
    throw new GraphError(
      501,
      'notImplemented',
      'The local tenant does not imitate invitations: send no attendees.',
    );
  const result = v.safeParse(schema, body);
  if (result.success) return result.output;
  const issue = result.issues[0];
  const where = (issue.path ?? []).map((step) => String(step.key)).join('/');
  throw new GraphError(400, 'ErrorInvalidRequest', `${where === '' ? 'The body' : where} ${issue.message}`);
}
