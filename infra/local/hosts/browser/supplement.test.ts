import { describe, expect, it } from 'vitest';
import { eventMessage, responseTo } from './host-message.ts';
import { appContext } from './item-data.ts';
import { themeEvent } from './office-messages.ts';
import { themeEventData } from './office-theme.ts';
import { hostRequest, samplePane } from './outlook-sample.ts';
import type { PaneState } from './pane-state.ts';
import { supplementOffice, type PaneWindow } from './supplement.ts';

const origin = 'https://outlook.office.com';

/** A pane's window without a browser around it. */
function paneWindow() {
  const sent: { message: string; to: string }[] = [];
  const parent = { postMessage: (message: string, to: string) => void sent.push({ message, to }) };
  const prototype = {};
  let receive: (event: MessageEvent) => void = () => undefined;
  const page: PaneWindow = {
    parent,
    OSF: { DDA: { OutlookContext: { prototype } } },
    addEventListener: (_type, listener) => {
      receive = listener;
    },
  };
  supplementOffice(page);
  const post = (data: string, source: unknown = parent) =>
    receive({ data, source, origin } as unknown as MessageEvent);
  const start = (pane: PaneState) => post(responseTo(hostRequest(), appContext(pane), origin));
  const theme = () => Reflect.get(prototype, 'officeTheme') as unknown;
  return { page, sent, post, start, theme };
}

describe('the supplement of office.js', () => {
  it('gives the context the theme of the host, and the one it changes to', () => {
    const { start, post, theme } = paneWindow();
    expect(theme()).toBeUndefined();
    start(samplePane('read', { theme: 'dark' }));
    expect(theme()).toMatchObject({ bodyBackgroundColor: '#292929' });
    post(eventMessage('c', themeEvent, themeEventData('contrast'), origin));
    expect(theme()).toMatchObject({ bodyBackgroundColor: '#000000', controlForegroundColor: '#ffff00' });
    post(eventMessage('c', themeEvent, ['nonsense'], origin));
    expect(theme()).toMatchObject({ bodyBackgroundColor: '#000000' });
  });

  it('builds the bridge once the host says it supports it, which MSAL awaits (msal-browser 5.29, NestedAppOperatingContext)', async () => {
    const { page, start, post, sent } = paneWindow();
    const awaited = page.__initializeNestedAppAuth?.();
    expect(page.nestedAppAuthBridge).toBeUndefined();
    start(samplePane('read'));
    await awaited;
    const heard: string[] = [];
    const listener = (message: string) => void heard.push(message);
    page.nestedAppAuthBridge?.addEventListener('message', listener);
    page.nestedAppAuthBridge?.postMessage('request');
    expect(sent).toEqual([{ message: '{"nestedAppAuth":"request"}', to: origin }]);
    post('{"nestedAppAuth":"answer"}');
    page.nestedAppAuthBridge?.removeEventListener('message', listener);
    post('{"nestedAppAuth":"late"}');
    expect(heard).toEqual(['answer']);
  });

  it('builds none for a client without nested app auth, and MSAL does not wait for ever', async () => {
    const { page, start } = paneWindow();
    start(samplePane('read', { nestedAuth: false }));
    await page.__initializeNestedAppAuth?.();
    expect(page.nestedAppAuthBridge).toBeUndefined();
  });

  it('hears nobody but the window around it', () => {
    const { post, theme } = paneWindow();
    post(responseTo(hostRequest(), appContext(samplePane('read')), origin), {});
    post('not json');
    expect(theme()).toBeUndefined();
  });
});
