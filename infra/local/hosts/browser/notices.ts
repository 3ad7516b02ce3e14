import * as v from 'valibot';

/** Kinds by their number in office.js. Source: office-js 1.1.110, ItemNotificationMessageType. */
const kinds = ['informationalMessage', 'progressIndicator', 'errorMessage', 'insightMessage'] as const;
const input = v.object({
  key: v.string(),
  message: v.string(),
  type: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(kinds.length - 1)),
  icon: v.optional(v.string()),
  persistent: v.optional(v.boolean()),
});

/** A line in the information bar of an event. */
export interface Notice {
  readonly key: string;
  readonly type: (typeof kinds)[number];
  readonly message: string;
  readonly icon?: string;
  readonly persistent?: boolean;
}

/** Most notices of one item (@types/office-js, NotificationMessages). */
const limit = 5;

/** Error codes. Source: office-js 1.1.110, getErrorArgs: DuplicateNotificationKey, NotificationKeyNotFound, NumberOfNotificationsExceeded, InvalidParameterValueError. */
const errors = { duplicate: 9023, unknown: 9024, tooMany: 9025, invalid: 9031 } as const;

type Result = readonly Notice[] | { readonly error: number };

function readNotice(data: unknown): Notice | null {
  const read = v.safeParse(input, data);
  if (!read.success) return null;
  const { key, message, type, icon, persistent } = read.output;
  return {
    key,
    type: kinds[type] ?? 'informationalMessage',
    message,
    ...(icon === undefined ? {} : { icon }),
    ...(persistent === undefined ? {} : { persistent }),
  };
}

/** Adds a notice; a key can be there once, and five notices at a time. */
export function addNotice(notices: readonly Notice[], data: unknown): Result {
  const notice = readNotice(data);
  if (notice === null) return { error: errors.invalid };
  if (notices.some(({ key }) => key === notice.key)) return { error: errors.duplicate };
  return notices.length >= limit ? { error: errors.tooMany } : [...notices, notice];
}

/** Puts a notice in the place of the one with its key. */
export function replaceNotice(notices: readonly Notice[], data: unknown): Result {
  const notice = readNotice(data);
  if (notice === null) return { error: errors.invalid };
  if (!notices.some(({ key }) => key === notice.key)) return { error: errors.unknown };
  return notices.map((each) => (each.key === notice.key ? notice : each));
}

/** Takes the notice with a key away. */
export function removeNotice(notices: readonly Notice[], data: unknown): Result {
  const read = v.safeParse(v.object({ key: v.string() }), data);
  if (!read.success) return { error: errors.invalid };
  const rest = notices.filter(({ key }) => key !== read.output.key);
  return rest.length === notices.length ? { error: errors.unknown } : rest;
}
