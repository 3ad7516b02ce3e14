// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { caseNames } from '../mailbox/cases.ts';
import { cases } from './browser/outlook-choices.ts';
import { createPages } from './pages.ts';
import { stubScenarios, stubSources, stubTenant } from './stub-tenant.ts';

const ports = { tenant: 4280, app: 4281, tls: 4282 };
const pages = createPages({ tenant: stubTenant(), ports, sources: stubSources });
const get = async (url: string) => {
  const response = await pages.request(url);
  return { response, text: await response.text() };
};

describe('the pages of the local tenant', () => {
  it('looks for the app and the identity provider on localhost when asked there', async () => {
    const { response, text } = await get('http://localhost:4280/teams/meeting');
    expect(text).toContain('"appOrigin":"http://localhost:4281"');
    expect(text).toContain('"loginBase":"http://localhost:4280"');
    expect(response.headers.get('content-security-policy')).toContain('frame-src http://localhost:4281');
  });

  it('looks for them at their production names when asked as teams.microsoft.com', async () => {
    const { response, text } = await get('https://teams.microsoft.com/teams/meeting');
    expect(text).toContain('"appOrigin":"https://pods.contoso.example"');
    expect(text).toContain('"loginBase":"https://login.microsoftonline.com"');
    expect(response.headers.get('content-security-policy')).toContain(
      "connect-src 'self' https://login.microsoftonline.com",
    );
  });

  it('sends other names of this machine to localhost, which the app trusts', async () => {
    const { response } = await get('http://127.0.0.1:4280/teams/meeting?scenario=1');
    expect(response.headers.get('location')).toBe('http://localhost:4280/teams/meeting?scenario=1');
  });

  it('lists the scenarios, the people, the Outlook event as both or as the attendee, and the odd events', async () => {
    const { text } = await get('http://localhost:4280/');
    expect(text).toContain('/teams/meeting?scenario=0&amp;people=both&amp;frame=sidePanel');
    expect(text).toContain('people=alex%40contoso.example');
    expect(text).toContain('another team: must see nothing');
    expect(text).toContain('http://localhost:4281/tab.html');
    expect(text).toContain('href="/outlook/event?scenario=0&amp;case=next"');
    expect(text).toContain('/outlook/event?scenario=0&amp;case=next&amp;people=alex%40contoso.example');
    for (const name of cases.filter((one) => one !== 'next'))
      expect(text).toContain(`href="/outlook/event?scenario=0&case=${name}"`);
  });

  it('puts names into pages as text', async () => {
    const scenario = { ...stubScenarios[0], title: '</script><b>', people: [] };
    const odd = createPages({
      tenant: stubTenant(),
      ports,
      sources: { ...stubSources, scenarios: () => [scenario as never, scenario as never] },
    });
    for (const path of ['/', '/teams/meeting', '/outlook/event'])
      expect(await (await odd.request(`http://localhost:4280${path}`)).text()).not.toContain('</script><b>');
  });

  it('says so when the tenant was started empty', async () => {
    const bare = createPages({
      tenant: stubTenant(),
      ports,
      sources: { ...stubSources, scenarios: () => [] },
    });
    const landing = await (await bare.request('http://localhost:4280/')).text();
    expect(landing).toContain('This tenant has no meeting yet');
    for (const path of ['/teams/meeting', '/outlook/event'])
      expect(await (await bare.request(`http://localhost:4280${path}`)).text()).toContain('No meeting yet');
  });

  it('shows the Outlook page with the app in its frame', async () => {
    const { response } = await get('https://outlook.office.com/outlook');
    expect(response.headers.get('location')).toBe('/outlook/event');
    const event = await get('https://outlook.office.com/outlook/event?case=next');
    expect(event.text).toContain('"appOrigin":"https://pods.contoso.example"');
    expect(event.text).toContain('/assets-host/outlook.js');
    expect(event.response.headers.get('content-security-policy')).toContain(
      'frame-src https://pods.contoso.example',
    );
  });

  it('leads a link into the app to the tab of its chat, at its place', async () => {
    const context = JSON.stringify({ chatId: stubScenarios[1]?.chatId, subEntityId: 'okrs' });
    const link = (query: string) => get(`https://teams.microsoft.com/l/entity/app/pods?${query}`);
    expect((await link(`context=${encodeURIComponent(context)}`)).response.headers.get('location')).toBe(
      '/teams/meeting?scenario=1&frame=sidePanel&sub=okrs',
    );
    for (const query of ['', 'context=nonsense', 'context=%7B%22chatId%22%3A%2219%3Aother%22%7D'])
      expect((await link(query)).response.headers.get('location')).toBe(
        '/teams/meeting?scenario=0&frame=personal&width=1280',
      );
  });

  it('names the same cases on the page and in the mailbox', () => {
    expect(cases).toEqual(caseNames);
  });

  it('shows what is imitated in part and what is absent', async () => {
    const { text } = await get('http://localhost:4280/coverage');
    expect(text).toContain('Only Microsoft 365 groups.');
    expect(text).toContain('createLink');
  });

  it('serves its scripts and styles, and nothing else from the folder', async () => {
    expect(
      (await get('http://localhost:4280/assets-host/teams.js')).response.headers.get('content-type'),
    ).toContain('text/javascript');
    expect((await get('http://localhost:4280/assets-host/base.css')).response.status).toBe(200);
    expect((await get('http://localhost:4280/assets-host/tsconfig.json')).response.status).toBe(404);
  });
});
