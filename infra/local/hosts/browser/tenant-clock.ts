import { readClock } from './control.ts';

/** The tenant's clock as this page shows it. It runs with the browser's, unless it stands still. */
export class TenantClock {
  #offset: number;
  #frozenAt: number | null = null;

  /** Starts from the instant the server wrote into the page, ISO UTC. */
  constructor(now: string) {
    this.#offset = Date.parse(now) - Date.now();
  }

  /** The present instant of the tenant. */
  now(): Date {
    return new Date(this.#frozenAt ?? Date.now() + this.#offset);
  }

  /** Asks the tenant again; keeps the old reading when it cannot be reached. */
  async refresh(): Promise<void> {
    try {
      const { now, frozen } = await readClock();
      this.#offset = Date.parse(now) - Date.now();
      this.#frozenAt = frozen ? Date.parse(now) : null;
    } catch {
      // The control endpoint is shut to some hosts; the clock of the page goes on.
    }
  }

  /** Writes the time into an element now and every few seconds, in the words of `format`. */
  show(element: HTMLElement, format: Intl.DateTimeFormat): void {
    const write = () => {
      const instant = this.now();
      const text = format.format(instant).replace(',', '');
      if (element.textContent !== text) element.textContent = text;
      if (element instanceof HTMLTimeElement) element.dateTime = instant.toISOString();
    };
    write();
    setInterval(write, 2000);
    setInterval(() => void this.refresh().then(write), 30_000);
    void this.refresh().then(write);
  }
}
