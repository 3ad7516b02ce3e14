import { describe, expect, it } from 'vitest';
import { sampleTab } from './sample.ts';
import { answer } from './teams-host.ts';

const ask = (func: string, args: readonly unknown[] = [], tab = sampleTab()) =>
  answer({ id: 1, uuidAsString: 'u', func, args: [...args] }, tab);

describe('the answers of Teams to teams-js 2.58', () => {
  it('answers initialize with frame, client, version, runtime in that order (teams-js appHelpers)', () => {
    const [frame, client, version, runtime, ...rest] = ask('initialize', ['2.58.0', 4]).reply ?? [];
    expect([frame, client, rest]).toEqual(['sidePanel', 'web', []]);
    expect(version).toMatch(/^\d+\.\d+\.\d+$/u);
    expect(JSON.parse(String(runtime))).toMatchObject({
      apiVersion: 4,
      isNAAChannelRecommended: true,
      supports: { nestedAppAuth: {}, app: { notifySuccessResponse: {} } },
    });
  });

  it('does not answer a handler’s registration, and remembers it', () => {
    expect(ask('registerHandler', ['themeChange'])).toEqual({
      effect: { kind: 'registered', handler: 'themeChange' },
    });
  });

  it('answers success, as the advertised notifySuccessResponse promises', () => {
    expect(ask('appInitialization.success', ['2.58.0'])).toEqual({
      reply: [undefined],
      effect: { kind: 'success' },
    });
  });

  it('passes on why an app failed', () => {
    expect(ask('appInitialization.failure', ['AuthFailed', 'No consent']).effect).toEqual({
      kind: 'failure',
      reason: 'AuthFailed',
      message: 'No consent',
    });
  });

  it('sets the tab’s address on the app’s own domain only', () => {
    const own = ask('settings.setSettings', [{ contentUrl: 'http://localhost:4281/tab.html?space=y' }]);
    expect(own.reply).toEqual([true]);
    expect(own.effect).toMatchObject({
      kind: 'settings',
      contentUrl: 'http://localhost:4281/tab.html?space=y',
    });
    for (const argument of [
      { contentUrl: 'https://elsewhere.example/' },
      { contentUrl: '/tab.html' },
      undefined,
    ]) {
      const refused = ask('settings.setSettings', [argument]);
      expect(refused.reply?.[0]).toBe(false);
      expect(refused.effect).toBeUndefined();
    }
  });

  it('answers the settings with the address in force', () => {
    const { contentUrl } = sampleTab();
    expect(ask('settings.getSettings').reply).toMatchObject([{ entityId: 'pods', contentUrl }]);
  });

  it('makes a deep link that names app, page, place and chat', () => {
    const { effect, reply } = ask('shareDeepLink', ['section/okrs', 'OKRs', '']);
    expect(reply).toBeUndefined();
    const url = new URL(effect?.kind === 'shareLink' ? effect.url : 'about:blank');
    expect(url.pathname).toBe('/l/entity/5b0a7c3d-9e1f-4a57-8f2c-6d3e8b1a4c77/pods');
    expect(JSON.parse(url.searchParams.get('context') ?? '')).toEqual({
      subEntityId: 'section/okrs',
      chatId: '19:meeting_x@thread.v2',
      contextType: 'chat',
    });
  });

  it('opens web and mail addresses, nothing else', () => {
    expect(ask('executeDeepLink', ['https://planner.cloud.microsoft/']).reply).toEqual([true]);
    for (const url of ['javascript:alert(1)', 'not an address', 7]) {
      const refused = ask('executeDeepLink', [url]);
      expect(refused.reply?.[0]).toBe(false);
      expect(refused.effect).toBeUndefined();
    }
  });

  it('navigates within the one page of the app and refuses another', () => {
    const inside = ask('pages.currentApp.navigateTo', [{ pageId: 'pods', subPageId: 'okrs' }]);
    expect(inside).toEqual({ reply: [null], effect: { kind: 'navigate', subPageId: 'okrs' } });
    expect(ask('pages.currentApp.navigateTo', [{ pageId: 'other' }]).reply).toMatchObject([
      { errorCode: 4000 },
    ]);
  });

  it('refuses meeting details for want of the resource-specific permission', () => {
    expect(ask('meeting.getMeetingDetails').reply).toMatchObject([{ errorCode: 1000 }, null]);
  });

  it('answers what it does not imitate with an error of the library’s form, never with a success', () => {
    for (const func of ['tasks.startTask', 'constructor', '__proto__']) {
      const { reply, effect } = ask(func);
      expect(reply).toMatchObject([{ errorCode: 100 }, null]);
      expect(effect).toEqual({ kind: 'unknown', func });
    }
    expect(ask('pages.tabs.navigateToTab').reply?.[0]).toBe(false);
  });
});
