import { themes, type Theme } from './choices.ts';
import { button, choice, make, toggle } from './elements.ts';
import type { HostConfig } from './host-config.ts';
import {
  failures,
  languages,
  type Case,
  type Failure,
  type Language,
  type OutlookChoices,
} from './outlook-choices.ts';
import type { OutlookWindow } from './outlook-window.ts';

const themeWords: Readonly<Record<Theme, string>> = {
  default: 'Light',
  dark: 'Dark',
  contrast: 'High contrast',
};
const caseWords: Readonly<Record<Case, string>> = {
  next: 'Next occurrence of the series',
  series: 'The series',
  moved: 'A moved occurrence',
  cancelled: 'A cancelled occurrence',
  three: 'A meeting of three',
  'no-space': 'Two people without a space',
  'not-teams': 'Not a Teams meeting',
  others: 'Somebody else’s calendar',
  unsaved: 'New, never saved',
};
const languageWords: Readonly<Record<Language, string>> = { 'en-us': 'English', 'de-de': 'German' };
const failureWords: Readonly<Record<Failure, string>> = {
  body: 'Calls on the body fail',
  settings: 'Roaming settings are not saved',
};

/** What the conditions change; the page writes it into its address. */
export interface OutlookConditionsHost {
  readonly config: HostConfig;
  readonly windows: readonly OutlookWindow[];
  choices(): OutlookChoices;
  change(change: Partial<OutlookChoices>): void;
  /** Opens the page again with other choices; what was not sent is lost with the windows. */
  reopen(change: Partial<OutlookChoices>): void;
}

function event(host: OutlookConditionsHost): HTMLElement {
  const { scenario, case: chosen } = host.choices();
  const scenarios = host.config.scenarios.map(({ title }, index) => ({ value: String(index), text: title }));
  const cases = Object.entries(caseWords).map(([value, text]) => ({ value, text }));
  return make(
    'section',
    { className: 'group' },
    make('h2', { text: 'This event' }),
    choice('Meeting or chat', scenarios, String(scenario), (value) =>
      host.reopen({ scenario: Number(value), people: null }),
    ),
    choice('Event', cases, chosen, (value) => {
      const found = (Object.keys(caseWords) as Case[]).find((name) => name === value);
      if (found !== undefined) host.reopen({ case: found, people: null });
    }),
  );
}

function client(host: OutlookConditionsHost): HTMLElement {
  const { theme, locale, nestedAuth, addsMarkup, failing } = host.choices();
  const follow = (change: Partial<OutlookChoices>) => {
    for (const window of host.windows) window.follow(change);
    host.change(change);
  };
  return make(
    'section',
    { className: 'group' },
    make('h2', { text: 'Outlook' }),
    choice(
      'Theme, all windows',
      themes.map((value) => ({ value, text: themeWords[value] })),
      theme,
      (chosen) => {
        for (const window of host.windows) window.setTheme(chosen);
        host.change({ theme: chosen });
      },
    ),
    choice(
      'Language',
      languages.map((value) => ({ value, text: languageWords[value] })),
      locale,
      (chosen) => host.reopen({ locale: chosen }),
    ),
    toggle('Client without nested app auth', !nestedAuth, (on) => host.reopen({ nestedAuth: !on })),
    toggle('Setting the body adds markup', addsMarkup, (on) => follow({ addsMarkup: on })),
    ...failures.map((failure) =>
      toggle(failureWords[failure], failing.includes(failure), (on) => {
        const others = host.choices().failing.filter((each) => each !== failure);
        follow({ failing: on ? [...others, failure] : others });
      }),
    ),
  );
}

function windowPart(host: OutlookConditionsHost, window: OutlookWindow): HTMLElement {
  const people = host.config.accounts.map(({ upn, name }) => ({ value: upn, text: name }));
  return make(
    'section',
    { className: 'group' },
    make('h2', { text: `${window.person.name.split(' ')[0] ?? ''}’s window` }),
    choice('Person', people, window.person.upn, (upn) =>
      host.reopen({ people: host.windows.map((each) => (each === window ? upn : each.person.upn)) }),
    ),
    button('Reload pane', () => window.reload()),
  );
}

/** Draws the switches from what is so now. */
export function drawConditions(host: OutlookConditionsHost): void {
  document
    .getElementById('conditions')
    ?.replaceChildren(event(host), client(host), ...host.windows.map((window) => windowPart(host, window)));
}
