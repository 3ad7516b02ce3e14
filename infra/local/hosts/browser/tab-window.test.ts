// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { alex, adele, sampleConfig, weekly } from './sample.ts';
import { TabWindow } from './tab-window.ts';

const other = { ...weekly, title: 'Other', chatId: '19:meeting_y@thread.v2', pointer: 'p1~y' };

function template(): HTMLTemplateElement {
  const element = document.createElement('template');
  const part = (tag: string, className: string, ...children: Node[]) => {
    const made = document.createElement(tag);
    made.className = className;
    made.append(...children);
    return made;
  };
  const choices = [part('button', 'retry'), part('p', 'reason')];
  const note = part('div', 'note', part('p', ''), part('a', ''), part('button', 'dismiss'));
  const slot = part('div', 'slot', part('div', 'loading'), part('div', 'failure', ...choices), note);
  element.content.append(part('section', 'window', part('p', 'whose'), slot));
  return element;
}

function open(person = alex) {
  const place = {
    person,
    scenario: weekly,
    frame: 'sidePanel',
    theme: 'default',
    locale: 'en-us',
    subPageId: '',
  } as const;
  const tab = new TabWindow(template(), sampleConfig, place, {
    broker: () => Promise.reject(new Error('not asked here')),
    signIn: () => Promise.resolve(),
    leaveFocus: () => undefined,
    contentUrls: new Map(),
    pinned: true,
  });
  document.body.append(tab.view.element);
  tab.reload();
  const say = (func: string, args: readonly unknown[] = []) =>
    tab.receive(
      new MessageEvent('message', {
        data: { id: 1, uuidAsString: 'u', func, args },
        origin: sampleConfig.appOrigin,
        source: tab.view.frame?.contentWindow ?? null,
      }),
    );
  const hidden = (selector: string) => tab.view.element.querySelector<HTMLElement>(selector)?.hidden;
  return { tab, say, hidden };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

describe('one person’s window', () => {
  it('shows the loading indicator until the app says success', () => {
    const { say, hidden } = open();
    expect(hidden('.loading')).toBe(false);
    say('appInitialization.success');
    expect(hidden('.loading')).toBe(true);
    vi.advanceTimersByTime(31_000);
    expect(hidden('.failure')).toBe(true);
  });

  it('shows the error page after 30 s without success, and Retry starts anew', () => {
    const { tab, hidden } = open();
    vi.advanceTimersByTime(29_000);
    expect(hidden('.failure')).toBe(true);
    vi.advanceTimersByTime(2_000);
    expect(hidden('.failure')).toBe(false);
    const before = tab.view.frame;
    tab.view.element.querySelector<HTMLElement>('.retry')?.click();
    expect(tab.view.frame).not.toBe(before);
    expect(hidden('.loading')).toBe(false);
  });

  it('shows the app after an expected failure, which the app explains itself', () => {
    const { say, hidden } = open();
    say('appInitialization.expectedFailure', ['PermissionError']);
    expect(hidden('.loading')).toBe(true);
    expect(hidden('.failure')).toBe(true);
  });

  it('takes no message from another frame or another origin', () => {
    const { tab, hidden } = open();
    const data = { id: 1, func: 'appInitialization.success' };
    const source = tab.view.frame?.contentWindow ?? null;
    expect(
      tab.receive(new MessageEvent('message', { data, origin: 'https://elsewhere.example', source })),
    ).toBe(false);
    expect(
      tab.receive(new MessageEvent('message', { data, origin: sampleConfig.appOrigin, source: window })),
    ).toBe(false);
    expect(hidden('.loading')).toBe(false);
  });

  it('tears the frame down for another chat, after the app has said it is ready', async () => {
    const { tab, say } = open();
    const before = tab.view.frame;
    say('registerHandler', ['beforeUnload']);
    const switched = tab.switchTo(other);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(tab.view.frame).toBe(before);
    say('readyToUnload');
    await switched;
    expect(tab.view.frame).not.toBe(before);
    expect(tab.view.frame?.src).toContain('space=p1%7Ey');
  });

  it('waits 30 s at most for an app that never gets ready to unload', async () => {
    const { tab, say } = open();
    const before = tab.view.frame;
    say('registerHandler', ['beforeUnload']);
    const switched = tab.switchTo(other);
    await vi.advanceTimersByTimeAsync(31_000);
    await switched;
    expect(tab.view.frame).not.toBe(before);
  });

  it('keeps the frame of an app that suspends and resumes', async () => {
    const { tab, say, hidden } = open();
    const before = tab.view.frame;
    say('registerHandler', ['beforeUnload']);
    say('registerHandler', ['load']);
    say('appInitialization.success');
    const switched = tab.switchTo(other);
    say('readyToUnload');
    await switched;
    expect(tab.view.frame).toBe(before);
    expect(hidden('.loading')).toBe(false);
    expect(tab.scenario).toBe(other);
  });

  it('starts anew for another person', () => {
    const { tab } = open();
    const before = tab.view.frame;
    tab.restart({ person: adele });
    expect(tab.view.frame).not.toBe(before);
    expect(tab.view.frame?.title).toBe('PODS 1:1, Adele Vance');
    expect(tab.view.element.getAttribute('aria-label')).toBe('Adele Vance’s window');
  });

  it('keeps the address the app gave the tab when it is loaded again', () => {
    const { tab, say } = open();
    say('settings.setSettings', [{ contentUrl: `${sampleConfig.appOrigin}/tab.html?space=new` }]);
    tab.reload();
    expect(tab.view.frame?.src).toContain('space=new');
  });
});
