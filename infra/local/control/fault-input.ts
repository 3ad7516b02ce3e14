import * as v from 'valibot';
import { defaultSwitches } from './switches.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(1));
const common = {
  /** User principal name or object id; without it the fault meets everybody. */
  person: v.optional(v.string()),
  /** How many calls it meets before it is gone. */
  count: v.optional(count),
  /** Regular expression on the path and query after the host, e.g. `/planner/tasks`. */
  match: v.optional(v.pipe(v.string(), v.check(isExpression, 'match is not a regular expression'))),
  methods: v.optional(v.array(v.string())),
};
/** How many seconds the fault lasts. */
const seconds = v.optional(v.pipe(v.number(), v.minValue(0)));

const behaviours = v.variant('type', [
  v.strictObject({
    type: v.literal('throttle'),
    ...common,
    seconds,
    /** Sent as it is: an integer, `2.128`, or null for an answer without the header. */
    retryAfter: v.optional(v.nullable(v.union([v.number(), v.string()])), 2),
    status: v.optional(v.picklist([429, 503]), 429),
  }),
  v.strictObject({
    type: v.literal('serverError'),
    ...common,
    seconds,
    status: v.optional(v.picklist([500, 502, 503, 504]), 500),
  }),
  v.strictObject({ type: v.literal('delay'), ...common, seconds, ms: v.pipe(v.number(), v.minValue(0)) }),
  v.strictObject({
    type: v.literal('provisioningDelay'),
    ...common,
    seconds: v.pipe(v.number(), v.minValue(0)),
  }),
  v.strictObject({
    type: v.literal('withheldConsent'),
    ...common,
    seconds,
    /** Scopes withheld; without it all of them. */
    scopes: v.optional(v.array(v.string())),
  }),
  v.strictObject({
    type: v.picklist(['lostAnswer', 'staleETag', 'offline', 'signedOut', 'claimsChallenge', 'tokenExpired']),
    ...common,
    seconds,
  }),
]);

const switchNames = Object.keys(defaultSwitches());
const switchOverlay = v.strictObject({
  type: v.picklist(switchNames),
  ...common,
  seconds,
  value: v.optional(v.union([v.boolean(), v.number(), v.string()]), true),
});

/** What `POST /_local/faults` takes: a behaviour of the pipeline, or the name of a switch with the value it takes. */
export const faultInput = v.variant('type', [behaviours, switchOverlay]);
export type FaultInput = v.InferOutput<typeof faultInput>;
/** Faults the pipeline acts on itself; the rest are values laid over the switches. */
export type Behaviour = v.InferOutput<typeof behaviours>;

/** The behaviour of one type. */
export type BehaviourOf<T extends Behaviour['type'], B = Behaviour> = B extends { readonly type: infer U }
  ? T extends U
    ? B
    : never
  : never;

/** Whether a fault is a behaviour rather than a switch. */
export function isBehaviour(fault: FaultInput): fault is Behaviour {
  return !switchNames.includes(fault.type);
}

/** Faults that meet one call only when neither a count nor a duration is given. */
export const meetsOnce: ReadonlySet<string> = new Set([
  'lostAnswer',
  'staleETag',
  'claimsChallenge',
  'tokenExpired',
]);

function isExpression(text: string): boolean {
  try {
    new RegExp(text, 'iu');
    return true;
  } catch {
    return false;
  }
}
