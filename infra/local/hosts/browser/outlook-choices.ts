import { themes, type Theme } from './choices.ts';

/** The events the page can open, as its address names them. */
export const cases = [
  'next',
  'series',
  'moved',
  'cancelled',
  'three',
  'no-space',
  'not-teams',
  'others',
  'unsaved',
] as const;
/** Languages of Outlook the page can show to the add-in. */
export const languages = ['en-us', 'de-de'] as const;
/** Groups of calls that can be made to fail. */
export const failures = ['body', 'settings'] as const;

export type Case = (typeof cases)[number];
export type Language = (typeof languages)[number];
export type Failure = (typeof failures)[number];

/** What the address of the Outlook page says. */
export interface OutlookChoices {
  /** Index into the scenarios, as on the Teams page. */
  readonly scenario: number;
  /** User principal names, left to right; null means those of the case. */
  readonly people: readonly string[] | null;
  readonly case: Case;
  readonly theme: Theme;
  readonly locale: Language;
  /** Whether the client supports nested app authentication. */
  readonly nestedAuth: boolean;
  /** Whether `setAsync` wraps what it is given and adds a line, as Outlook on the web does. */
  readonly addsMarkup: boolean;
  readonly failing: readonly Failure[];
}

function oneOf<T extends string>(all: readonly T[], text: string | null, otherwise: T): T {
  return all.find((value) => value === text) ?? otherwise;
}

/** Reads the query of the page; what it does not know falls back to the default. */
export function readOutlookChoices(query: URLSearchParams, scenarios: number): OutlookChoices {
  const index = Number(query.get('scenario') ?? '0');
  const people = query.get('people') ?? '';
  const failing = (query.get('failing') ?? '').split(',');
  return {
    scenario: Number.isInteger(index) && index >= 0 && index < scenarios ? index : 0,
    people: people === '' || people === 'both' ? null : people.split(',').slice(0, 2),
    case: oneOf(cases, query.get('case'), 'next'),
    theme: oneOf(themes, query.get('theme'), 'default'),
    locale: oneOf(languages, query.get('locale'), 'en-us'),
    nestedAuth: query.get('naa') !== 'no',
    addsMarkup: query.get('markup') !== 'exact',
    failing: failures.filter((failure) => failing.includes(failure)),
  };
}

/** The query of the same choices, defaults left out. */
export function writeOutlookChoices(choices: OutlookChoices): string {
  const query = new URLSearchParams({ scenario: String(choices.scenario), case: choices.case });
  if (choices.people !== null) query.set('people', choices.people.join(','));
  if (choices.theme !== 'default') query.set('theme', choices.theme);
  if (choices.locale !== 'en-us') query.set('locale', choices.locale);
  if (!choices.nestedAuth) query.set('naa', 'no');
  if (!choices.addsMarkup) query.set('markup', 'exact');
  if (choices.failing.length > 0) query.set('failing', choices.failing.join(','));
  return query.toString();
}
