/** What one person has used since the last reset. */
export interface PersonUsage {
  /** HTTP round trips to Graph; a batch is one. */
  roundTrips: number;
  /** Graph requests; each part of a batch is one. */
  requests: number;
  /** SharePoint resource units (1 single read or delta, 2 collection or write, 5 permissions). */
  resourceUnits: number;
}

const minute = 60_000;

/** Counts requests and resource units, and says when a budget of SharePoint's throttling page is spent. */
export class Usage {
  #people = new Map<string, PersonUsage>();
  #unitWindow = { from: 0, units: 0 };
  #requestWindows = new Map<string, { from: number; requests: number }>();

  people(): ReadonlyMap<string, Readonly<PersonUsage>> {
    return this.#people;
  }

  reset(): void {
    this.#people = new Map();
    this.#unitWindow = { from: 0, units: 0 };
    this.#requestWindows = new Map();
  }

  roundTrip(person: string): void {
    this.#of(person).roundTrips += 1;
  }

  /**
   * Books one request. Answers the whole seconds to wait when the app's budget of resource units per minute or the
   * person's 3,000 requests in five minutes is spent, else null. A throttled call still counts
   * (learn.microsoft.com/sharepoint/dev/general-development/how-to-avoid-getting-throttled-or-blocked-in-sharepoint-online).
   */
  book(person: string, units: number, unitsPerMinute: number, now = Date.now()): number | null {
    const used = this.#of(person);
    used.requests += 1;
    used.resourceUnits += units;
    if (units === 0) return null;
    if (now - this.#unitWindow.from >= minute) this.#unitWindow = { from: now, units: 0 };
    this.#unitWindow.units += units;
    let window = this.#requestWindows.get(person);
    if (window === undefined || now - window.from >= 5 * minute) {
      window = { from: now, requests: 0 };
      this.#requestWindows.set(person, window);
    }
    window.requests += 1;
    if (this.#unitWindow.units > unitsPerMinute) return secondsLeft(this.#unitWindow.from + minute, now);
    if (window.requests > 3000) return secondsLeft(window.from + 5 * minute, now);
    return null;
  }

  #of(person: string): PersonUsage {
    let used = this.#people.get(person);
    if (used === undefined) {
      used = { roundTrips: 0, requests: 0, resourceUnits: 0 };
      this.#people.set(person, used);
    }
    return used;
  }
}

function secondsLeft(end: number, now: number): number {
  return Math.max(1, Math.ceil((end - now) / 1000));
}
