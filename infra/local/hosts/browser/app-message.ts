import * as v from 'valibot';

/**
 * What teams-js posts to its host: a structured clone, not a string.
 * Source: teams-js 2.58 `internal/messageObjects` and `internal/communication`.
 */
const appMessage = v.object({
  id: v.number(),
  uuidAsString: v.optional(v.string()),
  func: v.string(),
  args: v.nullish(v.array(v.unknown()), []),
  /** Only `nestedAppAuth.execute` uses it: the request as JSON text. */
  data: v.optional(v.string()),
});

/** One message of the app to its host. */
export type AppMessage = v.InferOutput<typeof appMessage>;

/** Reads what came over postMessage; null when it is not a teams-js message. */
export function readAppMessage(data: unknown): AppMessage | null {
  const read = v.safeParse(appMessage, data);
  return read.success ? read.output : null;
}

/**
 * The answer to one message. `id` must be a number; the library matches by `uuidAsString` and falls back to `id`.
 * Source: teams-js 2.58 `internal/communication`.
 */
export function replyTo(message: AppMessage, args: readonly unknown[]): object {
  return {
    id: message.id,
    ...(message.uuidAsString === undefined ? {} : { uuidAsString: message.uuidAsString }),
    args,
    monotonicTimestamp: performance.now() + performance.timeOrigin,
  };
}
