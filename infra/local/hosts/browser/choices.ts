/** The theme names of teams-js. */
export const themes = ['default', 'dark', 'contrast'] as const;
/** Where the tab shows: a meeting's side panel, a chat's tab, or the personal app. */
export const frames = ['sidePanel', 'content', 'personal'] as const;
/** Widths of the tab outside the side panel, px. */
export const widths = [360, 640, 1280] as const;

export type Theme = (typeof themes)[number];
export type Frame = (typeof frames)[number];
export type Width = (typeof widths)[number];

/** What the address of the Teams page says. Everything else of the page starts from its default. */
export interface Choices {
  /** Index into the scenarios. */
  readonly scenario: number;
  /** User principal names, left to right; null means the scenario's two. */
  readonly people: readonly string[] | null;
  readonly frame: Frame;
  readonly theme: Theme;
  readonly width: Width;
  /** Whether the tab was pinned with the pointer to the pair's space in its address. */
  readonly pinned: boolean;
  readonly locale: string;
  /** The place inside the tab that a deep link names; empty without one. */
  readonly subPageId: string;
}

function oneOf<T extends string | number>(all: readonly T[], text: string | null, otherwise: T): T {
  return all.find((value) => String(value) === text) ?? otherwise;
}

/** Reads the query of the page; what it does not know falls back to the default. */
export function readChoices(query: URLSearchParams, scenarios: number): Choices {
  const index = Number(query.get('scenario') ?? '0');
  const people = query.get('people') ?? 'both';
  return {
    scenario: Number.isInteger(index) && index >= 0 && index < scenarios ? index : 0,
    people: people === 'both' || people === '' ? null : people.split(',').slice(0, 2),
    frame: oneOf(frames, query.get('frame'), 'sidePanel'),
    theme: oneOf(themes, query.get('theme'), 'default'),
    width: oneOf(widths, query.get('width'), 640),
    pinned: query.get('pinned') !== 'no',
    locale: query.get('locale') ?? 'en-us',
    subPageId: query.get('sub') ?? '',
  };
}

/** The query of the same choices, defaults left out, so that a reload shows the same windows. */
export function writeChoices(choices: Choices): string {
  const query = new URLSearchParams({ scenario: String(choices.scenario) });
  query.set('people', choices.people === null ? 'both' : choices.people.join(','));
  query.set('frame', choices.frame);
  if (choices.theme !== 'default') query.set('theme', choices.theme);
  if (choices.width !== 640) query.set('width', String(choices.width));
  if (!choices.pinned) query.set('pinned', 'no');
  if (choices.locale !== 'en-us') query.set('locale', choices.locale);
  if (choices.subPageId !== '') query.set('sub', choices.subPageId);
  return query.toString();
}
