import { themes, widths, type Choices, type Frame, type Theme, type Width } from './choices.ts';
import { addFault, readFaults, removeFaults, resetTenant } from './control.ts';
import { button, choice, make, toggle } from './elements.ts';
import type { HostConfig } from './host-config.ts';
import type { TabWindow } from './tab-window.ts';

const themeWords: Readonly<Record<Theme, string>> = {
  default: 'Light',
  dark: 'Dark',
  contrast: 'High contrast',
};
const widthWords: Readonly<Record<Width, string>> = {
  360: '360 px, a phone',
  640: '640 px',
  1280: '1280 px',
};

/** What the conditions change; the page writes it into its address. */
export interface ConditionsHost {
  readonly config: HostConfig;
  readonly windows: readonly TabWindow[];
  choices(): Choices;
  change(change: Partial<Choices>): void;
  /** Opens the page again with other choices, where a new start is what is meant. */
  reopen(change: Partial<Choices>): void;
}

function allThemes(host: ConditionsHost): HTMLElement {
  const values = themes.map((value) => ({ value, text: themeWords[value] }));
  return choice('Theme, all windows', values, host.choices().theme, (theme) => {
    for (const window of host.windows) window.setTheme(theme);
    host.change({ theme });
    draw(host);
  });
}

function where(host: ConditionsHost): HTMLElement[] {
  const { frame, width, pinned } = host.choices();
  const frames: { value: Frame; text: string }[] = [
    { value: 'sidePanel', text: 'Side panel, 320 px' },
    { value: 'content', text: 'Tab in the chat' },
    { value: 'personal', text: 'Personal app' },
  ];
  const parts = [
    choice('Where the tab shows', frames, frame, (chosen) => {
      host.change({ frame: chosen });
      for (const window of host.windows) window.restart({ frame: chosen });
      draw(host);
    }),
  ];
  if (frame !== 'sidePanel')
    parts.push(
      choice(
        'Width',
        widths.map((value) => ({ value: String(value), text: widthWords[value] })),
        String(width),
        (chosen) => host.change({ width: widths.find((value) => String(value) === chosen) ?? width }),
      ),
    );
  parts.push(toggle('Pinned with a pointer', pinned, (on) => host.reopen({ pinned: on })));
  return parts;
}

function meeting(host: ConditionsHost): HTMLElement {
  const values = host.config.scenarios.map(({ title }, index) => ({ value: String(index), text: title }));
  return choice('Meeting or chat', values, String(host.choices().scenario), (value) => {
    host.reopen({ scenario: Number(value), people: null, subPageId: '' });
  });
}

function windowPart(host: ConditionsHost, window: TabWindow, say: (problem: string) => void): HTMLElement {
  const { accounts, scenarios } = host.config;
  const people = accounts.map(({ upn, name }) => ({ value: upn, text: name }));
  const person = choice('Person', people, window.person.upn, (upn) => {
    const found = accounts.find((account) => account.upn === upn);
    if (found === undefined) return;
    window.restart({ person: found });
    host.change({ people: host.windows.map((each) => each.person.upn) });
    void followFaults(host);
  });
  const theme = choice(
    'Theme',
    themes.map((value) => ({ value, text: themeWords[value] })),
    window.theme,
    (chosen) => window.setTheme(chosen),
  );
  const chats = scenarios.map(({ title }, index) => ({ value: String(index), text: title }));
  const chat = choice('Tab of which chat', chats, String(scenarios.indexOf(window.scenario)), (value) => {
    const scenario = scenarios[Number(value)];
    if (scenario !== undefined) void window.switchTo(scenario);
  });
  const offline = toggle('Offline', window.offline, (on) => {
    const fault = { type: 'offline', person: window.person.upn };
    const done = on ? addFault(fault) : removeFaults(fault);
    // The windows say what the tenant does, not what it was asked for: until it has answered, nobody is cut off.
    void done
      .catch((error: unknown) => {
        say(error instanceof Error ? error.message : 'The local tenant cannot be reached.');
      })
      .then(() => followFaults(host));
  });
  const reload = button('Reload panel', () => window.reload());
  const title = make('h2', { text: `${window.person.name.split(' ')[0] ?? ''}’s window` });
  return make('section', { className: 'group' }, title, person, theme, chat, offline, reload);
}

/** Shows each window as offline whose person the tenant has cut off. */
export async function followFaults(host: ConditionsHost): Promise<void> {
  const faults = await readFaults().catch(() => []);
  for (const window of host.windows) {
    const { upn, oid } = window.person;
    window.setOffline(
      faults.some(({ type, person }) => type === 'offline' && (person === upn || person === oid)),
    );
  }
  draw(host);
}

/** Draws the switches anew from what is so now, and keeps the keyboard where it was. */
export function draw(host: ConditionsHost): void {
  const panel = document.getElementById('conditions');
  if (panel === null) return;
  const controls = 'select, input, button';
  const index = [...panel.querySelectorAll(controls)].indexOf(document.activeElement ?? panel);
  const problem = make('p', { className: 'problem' });
  problem.setAttribute('role', 'status');
  const say = (text: string) => {
    panel.querySelector('.problem')?.replaceChildren(text);
  };
  const reset = button('Start again from the seed', () => {
    const sure = 'Everything written goes: start again';
    if (reset.textContent !== sure) {
      reset.textContent = sure;
      return;
    }
    resetTenant().then(
      () => location.reload(),
      () => say('The local tenant did not start again. Look at its window.'),
    );
  });
  panel.replaceChildren(
    make(
      'section',
      { className: 'group' },
      make('h2', { text: 'This meeting' }),
      allThemes(host),
      meeting(host),
      ...where(host),
      reset,
    ),
    ...host.windows.map((window) => windowPart(host, window, say)),
    problem,
  );
  if (index >= 0) panel.querySelectorAll<HTMLElement>(controls)[index]?.focus();
}
