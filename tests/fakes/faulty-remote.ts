import { Failure } from '#src/ports/failure.ts';
import type { FeedStore } from '#src/ports/feed-store.ts';
import type { Remote } from '#src/ports/remote.ts';
import type { System } from '#src/ports/system.ts';
import type { Seeded } from './seeded.ts';

/** The services over a bad line: slow, cut before or after the work is done, throttled, refusing without cause. */
export class FaultyLine {
  /** Nothing gets through, and answers on their way are lost. */
  isCut = false;
  /** Part of the calls that go wrong. */
  faults: number;
  readonly #random: Seeded;
  readonly #system: System;

  constructor(random: Seeded, system: System, faults: number) {
    this.#random = random;
    this.#system = system;
    this.faults = faults;
  }

  /** The services as they are reached over this line. */
  over(remote: Remote): Remote {
    return {
      ...remote,
      feed: this.#feed(remote.feed),
      boards: {
        read: (planId) => this.#call(() => remote.boards.read(planId)),
        findTask: (planId, search) => this.#call(() => remote.boards.findTask(planId, search)),
        makeTask: (task) => this.#call(() => remote.boards.makeTask(task)),
        setComplete: (taskId, complete) => this.#call(() => remote.boards.setComplete(taskId, complete)),
        readCard: (taskId) => this.#call(() => remote.boards.readCard(taskId)),
        patchCard: (...change) => this.#call(() => remote.boards.patchCard(...change)),
        makeCard: (...made) => this.#call(() => remote.boards.makeCard(...made)),
        linkCard: (taskId, url) => this.#call(() => remote.boards.linkCard(taskId, url)),
      },
      notes: {
        load: (groupId) => this.#call(() => remote.notes.load(groupId)),
        loadOther: (groupId, known) => this.#call(() => remote.notes.loadOther(groupId, known)),
        save: (groupId, document) => this.#call(() => remote.notes.save(groupId, document)),
      },
    };
  }

  #feed(feed: FeedStore): FeedStore {
    return {
      create: (place, record) => this.#call(() => feed.create(place, record)),
      update: (place, stored, patch) =>
        this.#call(async () => {
          const now = this.#goesWrong() ? await feed.find(place, stored.record.key) : null;
          // 409 and 412 without cause: the answer holds the very row that was sent.
          return now ? { type: 'conflict', stored: now } : feed.update(place, stored, patch);
        }),
      remove: (place, stored) =>
        this.#call(async () => {
          const now = this.#goesWrong() ? await feed.find(place, stored.record.key) : null;
          return now ? { type: 'conflict', stored: now } : feed.remove(place, stored);
        }),
      changesSince: (place, token, isKnown) =>
        this.#call(() =>
          this.#goesWrong() ? Promise.resolve({ type: 'resync' }) : feed.changesSince(place, token, isKnown),
        ),
      latestToken: (place) => this.#call(() => feed.latestToken(place)),
      readWindow: (place, since) => this.#call(() => feed.readWindow(place, since)),
      readRecent: (place, since) => this.#call(() => feed.readRecent(place, since)),
      readKind: (place, kind) => this.#call(() => feed.readKind(place, kind)),
      firstVersion: (place, itemId) => this.#call(() => feed.firstVersion(place, itemId)),
      find: (place, key) => this.#call(() => feed.find(place, key)),
    };
  }

  #goesWrong(): boolean {
    return this.#random.chance(this.faults / 3);
  }

  async #call<T>(run: () => Promise<T>): Promise<T> {
    await this.#wait();
    if (this.isCut) throw new Failure('offline');
    if (!this.#random.chance(this.faults)) return this.#answer(await run());
    switch (
      this.#random.pick(['cut', 'lost', 'throttled', 'throttledBare', 'broken', 'brokenAfter'] as const)
    ) {
      case 'lost':
        await this.#answer(await run());
        throw new Failure('offline');
      case 'throttled':
        throw new Failure('throttled', { status: 429, retryAfterMs: Math.ceil(this.#random.next() * 9_500) });
      case 'throttledBare':
        throw new Failure('throttled', { status: 503 });
      case 'broken':
        throw new Failure('service', { status: 500 });
      case 'brokenAfter':
        await run();
        throw new Failure('service', { status: 504 });
      case 'cut':
      case undefined:
        throw new Failure('offline');
    }
  }

  async #answer<T>(answer: T): Promise<T> {
    await this.#wait();
    if (this.isCut) throw new Failure('offline');
    return answer;
  }

  /** The way there or back takes up to a second. */
  async #wait(): Promise<void> {
    if (this.#random.chance(0.5)) return;
    const milliseconds = this.#random.next() * 1_000;
    await new Promise<void>((resolve) => {
      this.#system.after(milliseconds, resolve);
    });
  }
}
