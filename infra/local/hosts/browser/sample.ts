import type { Person, Scenario } from './host-config.ts';
import { pinnedUrl, type TabState } from './tab-state.ts';

/** The report of the sample meeting. */
export const alex: Person = {
  oid: '00000000-0000-4000-8000-000000000002',
  upn: 'alex@contoso.example',
  name: 'Alex Wilber',
  role: 'report',
};
/** The manager of the sample meeting. */
export const adele: Person = {
  oid: '00000000-0000-4000-8000-000000000001',
  upn: 'adele@contoso.example',
  name: 'Adele Vance',
  role: 'manager',
};
/** A meeting of the two, pinned with a pointer. */
export const weekly: Scenario = {
  title: 'Weekly 1:1 Adele and Alex',
  chatId: '19:meeting_x@thread.v2',
  meetingId: 'MCMx',
  start: '2026-11-23T14:00:00Z',
  end: '2026-11-23T14:45:00Z',
  people: [adele, alex],
  pointer: 'p1~x',
  joinUrl: null,
};
/** Where the sample app is and who it is for. */
export const sampleConfig = {
  tenantId: '3f0c4b5e-6d6f-4c1b-9a51-7d1f2b8e4a10',
  teamsAppId: '5b0a7c3d-9e1f-4a57-8f2c-6d3e8b1a4c77',
  appOrigin: 'http://localhost:4281',
};

/** Alex's tab in the side panel, with what a test wants otherwise. */
export function sampleTab(change: Partial<TabState> = {}): TabState {
  const frame = change.frame ?? 'sidePanel';
  const contentUrl = pinnedUrl(sampleConfig.appOrigin, weekly, frame, true);
  return {
    config: sampleConfig,
    person: alex,
    scenario: weekly,
    frame,
    theme: 'default',
    locale: 'en-us',
    subPageId: '',
    contentUrl,
    websiteUrl: contentUrl,
    sessionId: 's',
    ...change,
  };
}
