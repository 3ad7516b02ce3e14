/** What can stop a call to Microsoft 365, in the words the screens need. Everything else is a bug. */
export type FailureKind =
  /** No answer at all: offline, or cut on the way. The write may or may not have arrived. */
  | 'offline'
  /** 429 or 503: wait `retryAfterMs`. */
  | 'throttled'
  | 'signInNeeded'
  /** The application around the app cannot sign in for it: too old, or of another kind. */
  | 'signInUnsupported'
  /** The organisation has not agreed to the scopes, or the person must. */
  | 'consentNeeded'
  | 'forbidden'
  | 'notFound'
  /** The answer could not be read, or the service failed. */
  | 'service'
  /** The request was refused as it stands; sending it again changes nothing. */
  | 'refused';

/** Thrown by ports that reach a service. `details` holds a status and a request id, never content. */
export class Failure extends Error {
  readonly kind: FailureKind;
  readonly status: number | null;
  readonly retryAfterMs: number | null;
  readonly details: string;

  constructor(kind: FailureKind, options: { status?: number; retryAfterMs?: number; details?: string } = {}) {
    super(`${kind}${options.status === undefined ? '' : ` ${String(options.status)}`}`);
    this.name = 'Failure';
    this.kind = kind;
    this.status = options.status ?? null;
    this.retryAfterMs = options.retryAfterMs ?? null;
    this.details = options.details ?? '';
  }
}

/** The failure of anything thrown: what is no {@link Failure} counts as the service's. */
export function asFailure(thrown: unknown): Failure {
  return thrown instanceof Failure
    ? thrown
    : new Failure('service', { details: thrown instanceof Error ? thrown.name : 'unknown' });
}
