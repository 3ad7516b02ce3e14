import { readClock } from './control.ts';

/** Less than this is the time an answer takes. */
const jumpMs = 60_000;

/**
 * What a page of windows does when the clock was moved: it opens them again, as on another day. Over TLS the app goes by the browser's
 * clock, which is not the tenant's to move.
 */
export function openAgainOverHttp(): void {
  if (location.protocol === 'http:') location.reload();
}

/** The tenant's clock as this page shows it. It runs with the browser's, unless it stands still. */
export class TenantClock {
  #offset: number;
  #frozenAt: number | null = null;
  readonly #moved: () => void;

  /** Starts from the instant the server wrote into the page, ISO UTC. `moved` runs when somebody moved the clock. */
  constructor(now: string, moved: () => void = () => undefined) {
    this.#offset = Date.parse(now) - Date.now();
    this.#moved = moved;
  }

  /** The present instant of the tenant. */
  now(): Date {
    return new Date(this.#frozenAt ?? Date.now() + this.#offset);
  }

  /** Asks the tenant again; keeps the old reading when it cannot be reached. */
  async refresh(): Promise<void> {
    try {
      const { now, frozen } = await readClock();
      const before = this.now().getTime();
      this.#offset = Date.parse(now) - Date.now();
      this.#frozenAt = frozen ? Date.parse(now) : null;
      if (Math.abs(Date.parse(now) - before) > jumpMs) this.#moved();
    } catch {
      // The control endpoint is shut to some hosts; the clock of the page goes on.
    }
  }

  /** Writes the time into an element now and every few seconds, in the words of `format`; asks the tenant as often. */
  show(element: HTMLElement, format: Intl.DateTimeFormat): void {
    const write = () => {
      const instant = this.now();
      const text = format.format(instant).replace(',', '');
      if (element.textContent !== text) element.textContent = text;
      if (element instanceof HTMLTimeElement) element.dateTime = instant.toISOString();
    };
    write();
    setInterval(() => void this.refresh().then(write), 2000);
    void this.refresh().then(write);
  }
}
