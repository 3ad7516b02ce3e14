import { Failure, type FailureKind } from '#src/ports/failure.ts';

interface Answer {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  readonly body: unknown;
}

/** The failure behind a status. Codes are not read: they differ between services for one cause (reference: Graph errors). */
export function failureOf(answer: Answer): Failure {
  const retryAfterMs = retryAfter(answer.headers.get('Retry-After'));
  return new Failure(kindOf(answer.status), {
    status: answer.status,
    details: detailsOf(answer),
    ...(retryAfterMs === null ? {} : { retryAfterMs }),
  });
}

function kindOf(status: number): FailureKind {
  switch (status) {
    case 401:
      return 'signInNeeded';
    case 403:
      return 'forbidden';
    case 404:
      return 'notFound';
    case 423:
    case 429:
    case 503:
      return 'throttled';
    // Time ran out, or somebody else was faster, or the service itself touched it: another try may do.
    case 408:
    case 409:
    case 412:
      return 'service';
    default:
      return status >= 400 && status < 500 ? 'refused' : 'service';
  }
}

/** Seconds as integer or fraction, as milliseconds; null when missing or in another form, such as a date. */
export function retryAfter(header: string | null): number | null {
  if (header === null) return null;
  const seconds = Number.parseFloat(header);
  return Number.isFinite(seconds) && seconds >= 0 ? Math.ceil(seconds * 1000) : null;
}

/** Status, code and request id: enough for an administrator, and nothing anybody wrote. */
function detailsOf(answer: Answer): string {
  const error = (
    answer.body as { error?: { code?: unknown; innerError?: { 'request-id'?: unknown } } } | undefined
  )?.error;
  const code = typeof error?.code === 'string' && error.code !== '' ? ` ${error.code}` : '';
  const id = answer.headers.get('request-id') ?? error?.innerError?.['request-id'];
  return `HTTP ${String(answer.status)}${code}${typeof id === 'string' ? `, request ${id}` : ''}`;
}
