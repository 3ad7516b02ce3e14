import type { Instant } from '#src/domain/values/instant.ts';
import type { Failure } from '#src/ports/failure.ts';

/** How a session stands to the services. */
export type Connection =
  /** Shown from this device; no token yet. */
  | { readonly type: 'connecting' }
  | { readonly type: 'live' }
  | { readonly type: 'offline' }
  | { readonly type: 'throttled'; readonly until: Instant }
  | { readonly type: 'signInNeeded' }
  | { readonly type: 'consentNeeded' }
  | { readonly type: 'forbidden' }
  | { readonly type: 'failing'; readonly details: string };

/** The state a failure leads to. `until` is when the next try comes. */
export function connectionOf(failure: Failure, until: Instant): Connection {
  switch (failure.kind) {
    case 'throttled':
      return { type: 'throttled', until };
    case 'offline':
    case 'signInNeeded':
    case 'consentNeeded':
    case 'forbidden':
      return { type: failure.kind };
    case 'notFound':
    case 'service':
    case 'refused':
    case 'signInUnsupported':
      return { type: 'failing', details: failure.details };
  }
}
