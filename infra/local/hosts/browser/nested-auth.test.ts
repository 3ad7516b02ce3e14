import { describe, expect, it } from 'vitest';
import type { Refusal, Token, TokenRequest } from './broker.ts';
import { answerNestedAuth, type NestedAuthHost } from './nested-auth.ts';
import { alex, sampleConfig } from './sample.ts';

const token: Token = {
  kind: 'token',
  accessToken: 'a',
  idToken: 'i',
  expiresIn: 3600,
  scope: 'openid profile https://graph.microsoft.com/User.Read',
};
const refusal = (error: string, description = ''): Refusal => ({ kind: 'refusal', error, description });

function setting(answers: readonly (Token | Refusal)[], agrees: readonly boolean[] = [], offline = false) {
  const asked: TokenRequest[] = [];
  const steps: string[] = [];
  const host: NestedAuthHost = {
    person: alex,
    tenantId: sampleConfig.tenantId,
    offline,
    broker: (request) => {
      asked.push(request);
      return Promise.resolve(answers[asked.length - 1] ?? refusal('no_more_answers'));
    },
    ask: (step, _scope, problem) => {
      steps.push(problem === null ? step : `${step}: ${problem}`);
      return Promise.resolve(agrees[steps.length - 1] ?? false);
    },
  };
  const send = async (method: string, scope = 'User.Read') => {
    const tokenParams = { clientId: 'c', scope, claims: '{"access_token":{}}' };
    const request = { messageType: 'NestedAppAuthRequest', method, requestId: 'r', tokenParams };
    return JSON.parse((await answerNestedAuth(JSON.stringify(request), host)) ?? 'null') as unknown;
  };
  return { asked, steps, host, send };
}

describe('nested app auth, as msal-browser 5.29 reads it', () => {
  it('names the account under an authority host MSAL knows, or it would never use its cache', async () => {
    const { send } = setting([]);
    expect(await send('GetInitContext')).toMatchObject({
      messageType: 'NestedAppAuthResponse',
      requestId: 'r',
      success: true,
      initContext: {
        accountContext: {
          homeAccountId: `${alex.oid}.${sampleConfig.tenantId}`,
          environment: 'login.microsoftonline.com',
        },
      },
    });
  });

  it('gives a token with the scopes in the form they were asked for', async () => {
    const short = await setting([token]).send('GetToken');
    expect(short).toMatchObject({
      success: true,
      token: { scope: 'openid profile User.Read', expires_in: 3600 },
    });
    const long = await setting([token]).send('GetToken', 'https://graph.microsoft.com/User.Read');
    expect(long).toMatchObject({ token: { scope: token.scope } });
  });

  it('asks for the person of the window and passes the claims on', async () => {
    const { send, asked } = setting([token]);
    await send('GetToken');
    expect(asked).toMatchObject([{ username: alex.upn, claims: '{"access_token":{}}', confirmed: null }]);
  });

  it.each([
    ['interaction_required', 'USER_INTERACTION_REQUIRED'],
    ['consent_required', 'USER_INTERACTION_REQUIRED'],
    ['no_network', 'NO_NETWORK'],
    ['temporarily_unavailable', 'TRANSIENT_ERROR'],
    ['invalid_grant', 'PERSISTENT_ERROR'],
  ])('turns %s into %s when silent', async (error, status) => {
    const { send, steps } = setting([refusal(error, 'why')]);
    expect(await send('GetToken')).toMatchObject({
      success: false,
      error: { status, code: error, description: 'why' },
    });
    expect(steps).toEqual([]);
  });

  it('asks sign-in and then consent, and tells the provider what was agreed to', async () => {
    const { send, asked, steps } = setting(
      [refusal('interaction_required'), refusal('consent_required'), token],
      [true, true],
    );
    expect(await send('GetTokenPopup')).toMatchObject({ success: true });
    expect(steps).toEqual(['login', 'consent']);
    expect(asked.map(({ confirmed }) => confirmed)).toEqual([null, 'login', 'consent']);
  });

  it('says what an administrator must do before the person tries in vain', async () => {
    const { send, steps } = setting(
      [refusal('consent_required', 'AADSTS90094: An administrator must')],
      [false],
    );
    expect(await send('GetTokenPopup')).toMatchObject({ error: { status: 'USER_CANCEL' } });
    expect(steps).toEqual(['consent: AADSTS90094: An administrator must']);
  });

  it('does not reach the provider while the person is offline', async () => {
    const { send, asked } = setting([token], [], true);
    expect(await send('GetToken')).toMatchObject({ error: { status: 'NO_NETWORK' } });
    expect(asked).toEqual([]);
  });

  it('answers a method it does not imitate with an error, and nonsense with nothing', async () => {
    const { send, host } = setting([]);
    expect(await send('SignOut')).toMatchObject({ success: false, error: { status: 'PERSISTENT_ERROR' } });
    expect(await answerNestedAuth('{', host)).toBeNull();
    expect(await answerNestedAuth('{}', host)).toBeNull();
  });
});
