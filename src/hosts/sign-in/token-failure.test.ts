import { AuthError, BrowserAuthError, InteractionRequiredAuthError } from '@azure/msal-browser';
import { describe, expect, it } from 'vitest';
import { Failure } from '#src/ports/failure.ts';
import { tokenFailure } from './token-failure.ts';

describe('a failed sign-in', () => {
  it.each([
    [
      'a consent that is missing',
      new InteractionRequiredAuthError('consent_required', 'correlation'),
      'consentNeeded',
    ],
    [
      'a consent only an administrator gives',
      new AuthError('invalid_grant', 'correlation', 'AADSTS90094: admin'),
      'consentNeeded',
    ],
    [
      'a consent named in the text alone',
      new InteractionRequiredAuthError('interaction_required', 'correlation', 'AADSTS65001: …'),
      'consentNeeded',
    ],
    [
      'a sign-in that is needed',
      new InteractionRequiredAuthError('login_required', 'correlation'),
      'signInNeeded',
    ],
    ['a window the person closed', new BrowserAuthError('user_cancelled', 'correlation'), 'signInNeeded'],
    [
      'a host without nested sign-in',
      new AuthError('nested_app_auth_bridge_disabled', 'correlation'),
      'signInNeeded',
    ],
    ['no network', new BrowserAuthError('no_network_connectivity', 'correlation'), 'offline'],
    ['a request that was cut', new BrowserAuthError('post_request_failed', 'correlation'), 'offline'],
    ['anything else of MSAL', new AuthError('endpoints_resolution_error', 'correlation'), 'service'],
    ['a bridge that gave no answer', new Error('token: no answer in 15000 ms'), 'service'],
    ['no error at all', undefined, 'service'],
  ])('by %s is told apart', (_what, thrown, kind) => {
    expect(tokenFailure(thrown).kind).toBe(kind);
  });

  it('that is told already stays', () => {
    const failure = new Failure('offline');
    expect(tokenFailure(failure)).toBe(failure);
  });
});
