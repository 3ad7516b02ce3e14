import { describe, expect, it } from 'vitest';
import { guid } from '../../tests/fakes/fake-pair.ts';
import { adminConsentLink } from './admin-consent-link.ts';

const configuration = {
  authority: 'https://login.microsoftonline.us/organizations',
  clientId: '0c000000-0000-4000-8000-000000000001',
  graphBaseUrl: 'https://graph.microsoft.us/v1.0',
};
const page = 'https://pods.example/tab.html';

describe('adminConsentLink', () => {
  it('asks the tenant of the host, in its own cloud, for the daily permissions', () => {
    const tenant = guid('7e000000-0000-4000-8000-000000000001');
    const link = new URL(adminConsentLink(configuration, tenant, page));
    expect(link.origin + link.pathname).toBe(`https://login.microsoftonline.us/${tenant}/v2.0/adminconsent`);
    expect(link.searchParams.get('client_id')).toBe(configuration.clientId);
    expect(link.searchParams.get('redirect_uri')).toBe(page);
    const scopes = link.searchParams.get('scope')?.split(' ') ?? [];
    expect(scopes).toContain('https://graph.microsoft.us/Sites.ReadWrite.All');
    expect(scopes).not.toContain('https://graph.microsoft.us/Group.ReadWrite.All');
  });

  it('leaves the tenant to who signs in where the host names none', () => {
    expect(adminConsentLink(configuration, null, page)).toContain('/organizations/v2.0/adminconsent?');
  });
});
