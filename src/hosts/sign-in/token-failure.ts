import { AuthError, InteractionRequiredAuthError } from '@azure/msal-browser';
import { Failure } from '#src/ports/failure.ts';

const consent = /consent_required|AADSTS65001|AADSTS90094/;

/** MSAL's error as a failure. Minified class names say nothing: only codes and instances are looked at. */
export function tokenFailure(thrown: unknown): Failure {
  if (thrown instanceof Failure) return thrown;
  if (!(thrown instanceof AuthError)) return new Failure('service', { details: 'sign-in gave no answer' });
  const { errorCode, subError, errorMessage } = thrown;
  if (consent.test(`${errorCode} ${subError} ${errorMessage}`))
    return new Failure('consentNeeded', { details: errorCode });
  if (errorCode === 'no_network_connectivity' || errorCode === 'post_request_failed')
    return new Failure('offline');
  if (thrown instanceof InteractionRequiredAuthError || signInCodes.has(errorCode))
    return new Failure('signInNeeded', { details: errorCode });
  return new Failure('service', { details: errorCode });
}

const signInCodes = new Set([
  'user_canceled',
  'user_cancelled',
  'no_account_error',
  'no_account_found',
  'no_tokens_found',
  'nested_app_auth_bridge_disabled',
  'interaction_in_progress',
]);
