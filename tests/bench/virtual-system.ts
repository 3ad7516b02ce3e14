import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { parseGuid, type Guid } from '#src/domain/values/guid.ts';
import { instantFrom } from '#src/domain/values/instant.ts';
import type { System } from '#src/ports/system.ts';

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

/** A clock shared by all people of a measurement. It moves only when told, from timer to timer. */
export class VirtualTime {
  #now: number;
  #timers: Timer[] = [];

  constructor(start: string) {
    this.#now = Date.parse(start);
  }

  get now(): number {
    return this.#now;
  }

  system(): System {
    const locks = new Map<string, Promise<void>>();
    return {
      now: () => instantFrom(this.#now),
      today: () => instantFrom(this.#now).slice(0, 10),
      timeZone: () => 'UTC',
      after: (milliseconds, run) => {
        const timer = { at: this.#now + milliseconds, run };
        this.#timers.push(timer);
        return () => {
          this.#timers = this.#timers.filter((other) => other !== timer);
        };
      },
      afterPaint: queueMicrotask,
      newGuid: () => parseGuid(randomUUID()) as Guid,
      sha256: (text) => Promise.resolve(new Uint8Array(createHash('sha256').update(text).digest())),
      randomBytes: (count) => new Uint8Array(randomBytes(count)),
      isVisible: () => true,
      onVisibility: () => () => undefined,
      onOnline: () => () => undefined,
      exclusively: async (name, run) => {
        const before = locks.get(name) ?? Promise.resolve();
        const mine = before.then(run);
        locks.set(
          name,
          mine.catch(() => undefined),
        );
        await mine;
        return true;
      },
    };
  }

  /** Moves to `until`, running every timer on the way; `settle` waits for what each of them started. */
  async run(until: number, settle: () => Promise<void>): Promise<void> {
    await settle();
    for (;;) {
      const next = this.#timers
        .filter((timer) => timer.at <= until)
        .sort((one, other) => one.at - other.at)[0];
      if (next === undefined) break;
      this.#timers = this.#timers.filter((timer) => timer !== next);
      this.#now = Math.max(this.#now, next.at);
      next.run();
      await settle();
    }
    this.#now = until;
  }
}

/** The machine's own: the product's is replaced while it is measured. */
const machineFetch = globalThis.fetch;

/** Asks again once when an idle connection was closed under it: server and measurement share one thread here. */
export const realFetch: typeof fetch = async (input, init) => {
  try {
    return await machineFetch(input, init);
  } catch (thrown) {
    const { cause } = thrown as { readonly cause?: { readonly code?: string } };
    if (cause?.code !== 'ECONNRESET') throw thrown;
    return machineFetch(input, init);
  }
};

/** Counts calls under way, so that a measurement can wait for all of them to end. */
export class CountedFetch {
  #underWay = 0;
  /** Calls begun. */
  begun = 0;

  readonly fetch: typeof fetch = async (input, init) => {
    this.#underWay += 1;
    this.begun += 1;
    try {
      const response = await realFetch(input, init);
      // The body belongs to the call.
      const bytes = await response.arrayBuffer();
      const body = [204, 304].includes(response.status) ? null : bytes;
      return new Response(body, { status: response.status, headers: response.headers });
    } finally {
      this.#underWay -= 1;
    }
  };

  /** Resolves when nothing is under way and nothing more was begun by what ended. */
  readonly settle = async (): Promise<void> => {
    let quiet = 0;
    while (quiet < 3) {
      await new Promise((resolve) => setImmediate(resolve));
      quiet = this.#underWay === 0 ? quiet + 1 : 0;
    }
  };
}
