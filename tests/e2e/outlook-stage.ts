import type { BrowserContext, Frame, FrameLocator, Locator, Page } from '@playwright/test';
import { panel, test as base, type Stage } from './stage.ts';

const outlookOrigin = 'https://outlook.office.com';

/** An event of the page that plays Outlook; see the cases in `infra/local/mailbox/cases.ts`. */
export interface OutlookAddress {
  readonly case?: string;
  /** Index of the pair or chat, as on the Teams page; 0 is Adele and Alex. */
  readonly scenario?: number;
  /** User principal names, one or two; those of the case without. */
  readonly people?: readonly string[];
  readonly theme?: 'default' | 'dark' | 'contrast';
  readonly locale?: 'en-us' | 'de-de';
  /** `no`: a client without nested app authentication. */
  readonly naa?: 'no';
  /** `exact`: `setAsync` leaves the body as it was given. */
  readonly markup?: 'exact';
  readonly failing?: readonly ('body' | 'settings')[];
}

/** The page that plays Outlook, on a stage. */
export class OutlookStage {
  readonly #stage: Stage;

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  /** A page with the event's windows, on a device of its own unless one is given. */
  async open(address: OutlookAddress = {}, context?: BrowserContext): Promise<Page> {
    const page = await (context ?? (await this.#stage.device())).newPage();
    const { people, failing, scenario = 0, ...rest } = address;
    const query = new URLSearchParams({ scenario: String(scenario), ...rest });
    if (people !== undefined) query.set('people', people.join(','));
    if (failing !== undefined) query.set('failing', failing.join(','));
    await page.goto(`${outlookOrigin}/outlook/event?${query.toString()}`);
    return page;
  }

  /** What is inside a person's task pane. */
  pane(page: Page, name: string): FrameLocator {
    return panel(page, name);
  }

  /** The document of a person's task pane, to run something in. */
  frame(page: Page, name: string): Promise<Frame> {
    return this.#stage.frame(page, name);
  }

  /** A person's event window: form and pane. */
  window(page: Page, name: string): Locator {
    return page.getByRole('region', { name: `${name}’s window` });
  }

  /** The body of a person's event form. */
  body(page: Page, name: string): Locator {
    return this.window(page, name).getByLabel('Event body');
  }

  /** The lines of the information bar above a person's event. */
  notices(page: Page, name: string): Locator {
    return this.window(page, name).getByRole('list', { name: 'Notifications' }).getByRole('listitem');
  }

  /** Sends the organizer's form and waits until it is written. */
  async send(page: Page, name: string): Promise<void> {
    const window = this.window(page, name);
    await window.getByRole('button', { name: 'Send' }).click();
    await window.getByText(/^Sent to /u).waitFor();
  }

  /** Gives all windows another theme, as the person's settings do. */
  async theme(page: Page, theme: 'default' | 'dark' | 'contrast'): Promise<void> {
    await this.#stage.theme(page, theme);
  }

  /** Turns a switch of the conditions on or off, e.g. `Calls on the body fail`. */
  async condition(page: Page, name: string, isOn: boolean): Promise<void> {
    await (await this.#stage.conditions(page)).getByLabel(name).setChecked(isOn);
  }

  /** Loads a person's pane again; the form stays as it is. */
  async reloadPane(page: Page, name: string): Promise<void> {
    const conditions = await this.#stage.conditions(page);
    const part = conditions.locator('section', {
      has: page.getByRole('heading', { name: `${name.split(' ')[0] ?? name}’s window`, level: 2 }),
    });
    await part.getByRole('button', { name: 'Reload pane' }).click();
  }
}

/** Tests with an Outlook beside the stage. */
export const test = base.extend<{ outlook: OutlookStage }>({
  outlook: async ({ stage }, use) => {
    await use(new OutlookStage(stage));
  },
});
