import type { FramedTab } from './framed-tab.ts';

/** A fast writer: 100 words a minute. */
const betweenKeysMs = 120;
/** What has not moved for so long has been seen, and can be pressed. */
const stillMs = 250;

declare global {
  interface Window {
    /** Every interaction whose next paint came 16 ms or more after it (Event Timing, w3.org/TR/event-timing); milliseconds. */
    interactions?: { readonly start: number; readonly duration: number }[];
  }
}

/** The first element of a selector that has the text; empty for any. */
export interface Target {
  readonly selector: string;
  readonly text: string;
}

/** The slowest interaction in one step, in milliseconds; 0 when all were faster than 16. */
export interface StepTime {
  readonly step: string;
  readonly ms: number;
}

/** A step and the moment it began, in milliseconds of the page. */
interface Begun {
  readonly step: string;
  readonly at: number;
}

/**
 * Does one thing after the other and keeps how long each took to show. It moves the mouse itself: a locator of the test driver works in the page
 * while the page answers, and that time would be measured too.
 */
export class Person {
  readonly isNarrow: boolean;
  readonly #tab: FramedTab;
  readonly #width: number;
  readonly #steps: Begun[] = [];

  constructor(tab: FramedTab, width: number) {
    this.#tab = tab;
    this.#width = width;
    this.isNarrow = width < 640;
  }

  /** Presses something and waits until what it leads to is on screen. */
  async press(step: string, target: Target, shows: Target): Promise<void> {
    await this.#click(step, target);
    await this.#see(step, shows);
  }

  /** Types into the note line. */
  async type(step: string, text: string): Promise<void> {
    await this.#click(step, { selector: 'footer textarea', text: '' });
    // The hand goes from the mouse to the keys.
    await this.#drawn();
    await this.#tab.page.keyboard.type(text, { delay: betweenKeysMs });
    await this.#see(step, { selector: 'footer textarea', text });
  }

  /** How long each step took to show, when all are done. */
  async times(): Promise<readonly StepTime[]> {
    const interactions = await this.#tab.frame.evaluate(() => window.interactions ?? []);
    return this.#steps.map(({ at, step }, index) => {
      const until = this.#steps[index + 1]?.at ?? Infinity;
      const own = interactions.filter(({ start }) => start >= at && start < until);
      return { step, ms: Math.max(0, ...own.map(({ duration }) => duration)) };
    });
  }

  async #click(step: string, target: Target): Promise<void> {
    const { page } = this.#tab;
    const at = await this.#rest(step, target);
    this.#steps.push({ step: `${step}, ${String(this.#width)} px`, at });
    await page.mouse.down();
    await page.mouse.up();
  }

  /**
   * Brings the mouse over something and leaves it there until it is drawn so and stands still: what comes into sight may be laid out only then,
   * and move what stands below it. Gives the moment the mouse rested, in milliseconds of the page.
   */
  async #rest(step: string, { selector, text }: Target): Promise<number> {
    const { frame, page } = this.#tab;
    const edge = await (await frame.frameElement()).boundingBox();
    for (let times = 0, before = NaN, since = NaN; times < 60; times += 1) {
      const { at, place } = await frame.evaluate(
        ([itsSelector, itsText]) => {
          const found = [...document.querySelectorAll(itsSelector)].find((element) =>
            element.textContent.includes(itsText),
          );
          found?.scrollIntoView({ block: 'center' });
          const box = found?.getBoundingClientRect();
          return {
            at: performance.now(),
            place: box && { x: box.x + box.width / 2, y: box.y + box.height / 2 },
          };
        },
        [selector, text] as const,
      );
      if (!place) throw new Error(`${step}: nothing to press, ${selector} "${text}"`);
      if (place.y === before && at - since >= stillMs) return at;
      if (place.y !== before) {
        [before, since] = [place.y, at];
        await page.mouse.move((edge?.x ?? 0) + place.x, (edge?.y ?? 0) + place.y);
      }
      await this.#drawn();
    }
    throw new Error(`${step}: ${selector} "${text}" does not stand still`);
  }

  async #see(step: string, shows: Target): Promise<void> {
    const { frame } = this.#tab;
    const seen = frame.waitForFunction(
      ({ selector, text }) =>
        [...document.querySelectorAll(selector)].some((element) => element.textContent.includes(text)),
      shows,
    );
    await seen.catch(async (thrown: unknown) => {
      const title = await frame.evaluate(() => document.querySelector('h1')?.textContent);
      throw new Error(
        `${step}: ${shows.selector} "${shows.text}" does not show, but ${title ?? 'no title'}`,
        {
          cause: thrown,
        },
      );
    });
    // The timing of an event is known once the frame after it was on screen.
    await this.#drawn();
  }

  /** Until the frame after next is on screen. */
  async #drawn(): Promise<void> {
    await this.#tab.frame.evaluate(
      () =>
        new Promise((resolve) =>
          requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))),
        ),
    );
  }
}

/** Runs in the page, before it. Its functions have no names: the compiler would add a helper the page does not have. */
export function watchInteractions(): void {
  window.interactions = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const {
        duration,
        interactionId,
        startTime: start,
      } = entry as PerformanceEntry & { readonly interactionId?: number };
      if (interactionId !== undefined && interactionId > 0) window.interactions?.push({ start, duration });
    }
  }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
}
