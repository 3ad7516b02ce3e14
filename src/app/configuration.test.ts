import { expect, it } from 'vitest';
import { parseConfiguration, tenantOf } from './configuration.ts';

const whole = {
  clientId: '8a6f1f0e-52b7-4f4e-8c39-0c2f6f6d9e21',
  authority: 'https://login.microsoftonline.com/contoso',
  authorityMetadata: null,
  knownAuthorities: [],
  graphBaseUrl: 'https://graph.microsoft.com/v1.0',
  hostOrigins: [],
};

it('is read whole, with what it may have besides left out', () => {
  expect(parseConfiguration({ ...whole, more: 1 })).toEqual(whole);
  expect(parseConfiguration({ ...whole, authorityMetadata: '{}', teamsAppId: 'app' })).toMatchObject({
    authorityMetadata: '{}',
    teamsAppId: 'app',
  });
  const clockUrl = 'http://localhost:4281/clock.json';
  expect(parseConfiguration({ ...whole, clockUrl })).toEqual({ ...whole, clockUrl });
  expect(tenantOf(parseConfiguration(whole))).toBe('contoso');
});

it.each([
  [null, 'config.json is no object'],
  [{ ...whole, clientId: 1 }, 'config.json: clientId is no text'],
  [{ ...whole, authority: 'contoso' }, 'config.json: authority is no address'],
  [{ ...whole, graphBaseUrl: '' }, 'config.json: graphBaseUrl is no address'],
  [{ ...whole, authorityMetadata: undefined }, 'config.json: authorityMetadata is no text'],
  [{ ...whole, knownAuthorities: [1] }, 'config.json: knownAuthorities is no list of texts'],
  [{ ...whole, hostOrigins: 'x' }, 'config.json: hostOrigins is no list of texts'],
  [{ ...whole, teamsAppId: null }, 'config.json: teamsAppId is no text'],
  [{ ...whole, clockUrl: 'now' }, 'config.json: clockUrl is no address'],
])('%j is refused, with what is wrong', (content, why) => {
  expect(() => parseConfiguration(content)).toThrow(why);
});
