import { createBroker } from './broker.ts';
import { readChoices, writeChoices, type Choices } from './choices.ts';
import { draw, followFaults, type ConditionsHost } from './conditions.ts';
import { removeFaults } from './control.ts';
import { disclose } from './disclose.ts';
import { find } from './elements.ts';
import { readHostConfig, type HostConfig, type Person } from './host-config.ts';
import { fillStage, Room, sidesOf } from './room.ts';
import { TabWindow } from './tab-window.ts';
import { openAgainOverHttp, TenantClock } from './tenant-clock.ts';

const storedUrls = 'tab-addresses';

/** Addresses set by `setConfig`, kept for this browser tab so that a reload of the page keeps them too. */
function contentUrls(): Map<string, string> {
  const urls = new Map<string, string>();
  const stored: unknown = JSON.parse(sessionStorage.getItem(storedUrls) ?? '{}');
  for (const [chat, url] of Object.entries(stored ?? {})) if (typeof url === 'string') urls.set(chat, url);
  addEventListener('pagehide', () => {
    if (urls.size > 0) sessionStorage.setItem(storedUrls, JSON.stringify(Object.fromEntries(urls)));
  });
  return urls;
}

function peopleOf(choices: Choices, config: HostConfig): readonly Person[] {
  const scenario = config.scenarios[choices.scenario];
  if (scenario === undefined) return [];
  const named = (choices.people ?? [])
    .map((upn) => upn.toLowerCase())
    .map((upn) => [...scenario.people, ...config.accounts].find((person) => person.upn.toLowerCase() === upn))
    .filter((person) => person !== undefined);
  return named.length > 0 ? named : sidesOf(scenario);
}

/** Hands the keyboard on to what stands before or after a window, as a browser would. */
function leaveFocus(windows: readonly TabWindow[], from: TabWindow, forward: boolean): void {
  const shown = windows.filter(({ view }) => !view.element.classList.contains('away'));
  const next = shown[shown.indexOf(from) + (forward ? 1 : -1)];
  if (next !== undefined) next.enter(forward);
  else find(document, forward ? '#conditions-button' : '.leave', HTMLElement).focus();
}

function start(config: HostConfig): void {
  let choices = readChoices(new URLSearchParams(location.search), config.scenarios.length);
  const scenario = config.scenarios[choices.scenario];
  if (scenario === undefined) throw new Error('There is no meeting to open.');
  const template = find(document, '#window-template', HTMLTemplateElement);
  const stage = find(document, '#stage', HTMLElement);
  find(document, '#title', HTMLElement).textContent = scenario.title;
  document.title = `${scenario.title}, local tenant`;
  const format = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
  new TenantClock(config.now, openAgainOverHttp).show(find(document, '#clock', HTMLTimeElement), format);
  fillStage(stage, scenario);

  const broker = createBroker(config.loginBase, config.tenantId);
  const urls = contentUrls();
  const windows: TabWindow[] = [];
  const host = {
    broker,
    contentUrls: urls,
    pinned: choices.pinned,
    signIn: ({ upn }: Person) => removeFaults({ type: 'signedOut', person: upn }).catch(() => undefined),
    leaveFocus: (from: TabWindow, forward: boolean) => leaveFocus(windows, from, forward),
  };
  for (const person of peopleOf(choices, config))
    windows.push(new TabWindow(template, config, { ...choices, person, scenario }, host));
  addEventListener('message', (event) => {
    windows.some((window) => window.receive(event));
  });

  const parts = {
    room: find(document, '#room', HTMLElement),
    stage,
    switcher: find(document, '#switcher', HTMLElement),
  };
  const room = new Room(parts, windows, choices);
  const conditions: ConditionsHost = {
    config,
    windows,
    choices: () => choices,
    change(change) {
      choices = { ...choices, ...change };
      history.replaceState(null, '', `?${writeChoices(choices)}`);
      room.setFrame(choices.frame);
      room.setWidth(choices.width);
    },
    reopen(change) {
      if (change.pinned !== undefined) urls.clear();
      location.search = writeChoices({ ...choices, ...change });
    },
  };
  disclose();
  draw(conditions);
  for (const window of windows) window.reload();
  void followFaults(conditions);
}

start(readHostConfig(find(document, '#page-data', HTMLScriptElement).textContent));
