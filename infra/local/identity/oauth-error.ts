/** An error of the identity provider, rendered in Entra's JSON shape or into a redirect. */
export class OAuthError extends Error {
  readonly error: string;
  /** The number of AADSTS. */
  readonly number: number;
  readonly suberror: string | null;
  readonly status: 400 | 401;

  constructor(
    error: string,
    number: number,
    message: string,
    suberror: string | null = null,
    status: 400 | 401 = 400,
  ) {
    super(`AADSTS${number}: ${message}`);
    this.error = error;
    this.number = number;
    this.suberror = suberror;
    this.status = status;
  }
}

/** The body of an error answer (learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow, "Error response"). */
export function oauthErrorBody(error: OAuthError, traceId: string, correlationId: string): object {
  const timestamp = new Date()
    .toISOString()
    .replace('T', ' ')
    .replace(/\.\d+Z$/u, 'Z');
  return {
    error: error.error,
    error_description: `${error.message} Trace ID: ${traceId} Correlation ID: ${correlationId} Timestamp: ${timestamp}`,
    error_codes: [error.number],
    timestamp,
    trace_id: traceId,
    correlation_id: correlationId,
    error_uri: `https://login.microsoftonline.com/error?code=${error.number}`,
    ...(error.suberror !== null && { suberror: error.suberror }),
  };
}

/** The refusal for scopes nobody has consented to: AADSTS65001 for the person's own, 90094 where an administrator must. */
export function consentError(error: string, scopes: readonly string[], adminOnly: boolean): OAuthError {
  return adminOnly
    ? new OAuthError(
        error,
        90094,
        `An administrator of the organization must grant ${scopes.join(' ')}.`,
        'consent_required',
      )
    : new OAuthError(
        error,
        65001,
        `The user or administrator has not consented to use the application with ${scopes.join(' ')}. Send an interactive authorization request for this user and resource.`,
        'consent_required',
      );
}
