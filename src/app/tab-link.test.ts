import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { tabLink } from './tab-link.ts';

const manifest = JSON.parse(readFileSync('appPackage/manifest.json', 'utf8')) as {
  readonly staticTabs: readonly { readonly entityId: string }[];
};

it('leads to a place in the tab of the app package, and names nothing else', () => {
  const link = new URL(tabLink('5b0a7c3d-9e1f-4a57-8f2c-6d3e8b1a4c77')('board/okrs') ?? '');
  expect(link.origin).toBe('https://teams.microsoft.com');
  expect(link.pathname).toBe(
    `/l/entity/5b0a7c3d-9e1f-4a57-8f2c-6d3e8b1a4c77/${manifest.staticTabs[0]?.entityId ?? ''}`,
  );
  expect([...link.searchParams.keys()]).toEqual(['context']);
  expect(JSON.parse(link.searchParams.get('context') ?? '')).toEqual({ subEntityId: 'board/okrs' });
});

it('leads to the tab of a chat when one is named', () => {
  const link = new URL(tabLink('app')('at/2026-11-30T14:00:00.000Z', '19:meeting_1@thread.v2') ?? '');
  expect(JSON.parse(link.searchParams.get('context') ?? '')).toEqual({
    subEntityId: 'at/2026-11-30T14:00:00.000Z',
    chatId: '19:meeting_1@thread.v2',
    contextType: 'chat',
  });
});

it('is none where the app has no id in Teams', () => {
  expect(tabLink(undefined)('board/okrs')).toBeNull();
});
