import * as v from 'valibot';
import type { Case } from './outlook-choices.ts';

const mailPerson = v.object({
  name: v.string(),
  address: v.string(),
  response: v.picklist(['none', 'organizer', 'tentativelyAccepted', 'accepted', 'declined']),
});
const recurrence = v.object({
  recurrenceType: v.string(),
  recurrenceProperties: v.object({
    interval: v.number(),
    days: v.array(v.string()),
    firstDayOfWeek: v.string(),
  }),
  recurrenceTimeZone: v.object({ name: v.string(), offset: v.number() }),
  seriesTimeJson: v.record(v.string(), v.union([v.number(), v.literal(true)])),
});
const mailItem = v.object({
  form: v.picklist(['compose', 'read', 'absent']),
  /** EWS id; null for a new event. */
  id: v.nullable(v.string()),
  seriesId: v.nullable(v.string()),
  subject: v.string(),
  subjectIsFixed: v.boolean(),
  /** Milliseconds, as `end`. */
  start: v.number(),
  end: v.number(),
  location: v.string(),
  organizer: mailPerson,
  required: v.array(mailPerson),
  body: v.string(),
  recurrence: v.nullable(recurrence),
  createdAt: v.number(),
  modifiedAt: v.number(),
  /** The calendar's owner when it is somebody else's. */
  sharedBy: v.nullable(mailPerson),
});
const mailWindow = v.object({
  person: v.string(),
  item: mailItem,
  /** Roaming settings, each value as JSON text. */
  settings: v.record(v.string(), v.string()),
  properties: v.record(v.string(), v.unknown()),
});

/** Somebody on an event. */
export type MailPerson = v.InferOutput<typeof mailPerson>;
/** An event as one person's Outlook shows it. */
export type MailItem = v.InferOutput<typeof mailItem>;
/** What a window opens with. */
export type MailWindow = v.InferOutput<typeof mailWindow>;

/** Which event a window is about. */
export interface EventAddress {
  readonly scenario: number;
  readonly case: Case;
}

const refusal = v.object({ error: v.string() });

async function post(path: string, body: object): Promise<Response> {
  const response = await fetch(`/outlook/mailbox/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (response.ok) return response;
  const read = v.safeParse(refusal, await response.json().catch(() => null));
  throw new Error(read.success ? read.output.error : `The mailbox answered ${response.status}.`);
}

/** Opens an event for the people named, or for those of the case. */
export async function openWindows(
  address: EventAddress,
  people: readonly string[] | null,
): Promise<readonly MailWindow[]> {
  const body: unknown = await (await post('open', { ...address, people })).json();
  return v.parse(v.object({ windows: v.array(mailWindow) }), body).windows;
}

/** Sends what the organizer's form holds; answers the event as it is then. */
export async function sendEvent(
  address: EventAddress,
  form: {
    readonly person: string;
    readonly id: string | null;
    readonly subject: string;
    readonly body: string;
  },
): Promise<MailItem> {
  return v.parse(mailItem, await (await post('send', { ...address, ...form })).json());
}

/** Keeps the roaming settings of a person's mailbox. */
export async function saveSettings(person: string, settings: MailWindow['settings']): Promise<void> {
  await post('settings', { person, settings });
}

/** Keeps the custom properties of one item's copy. */
export async function saveProperties(
  person: string,
  itemId: string,
  properties: MailWindow['properties'],
): Promise<void> {
  await post('properties', { person, itemId, properties });
}
