import { createHash } from 'node:crypto';
import { parseGuid, type Guid } from '#src/domain/values/guid.ts';
import { instantFrom, toMilliseconds, type Instant } from '#src/domain/values/instant.ts';
import type { System } from '#src/ports/system.ts';

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

/** A machine whose clock moves when told. GUIDs count up, so that two runs of a test make the same. */
export class ManualSystem implements System {
  #now: number;
  #timers: Timer[] = [];
  #guids = 0;
  #isVisible = true;
  readonly #prefix: number;
  readonly #visibility = new Set<() => void>();
  readonly #online = new Set<() => void>();
  readonly #locks = new Map<string, Promise<void>>();

  /** `number` tells the GUIDs of several machines apart, 0 to 255. */
  constructor(start: Instant, number = 0) {
    this.#now = toMilliseconds(start);
    this.#prefix = number;
  }

  now(): Instant {
    return instantFrom(this.#now);
  }

  today(): string {
    return this.now().slice(0, 10);
  }

  timeZone(): string {
    return 'UTC';
  }

  after(milliseconds: number, run: () => void): () => void {
    const timer = { at: this.#now + milliseconds, run };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  afterPaint(run: () => void): void {
    queueMicrotask(run);
  }

  newGuid(): Guid {
    this.#guids += 1;
    const digits = this.#guids.toString(16).padStart(12, '0');
    const guid = parseGuid(`${this.#prefix.toString(16).padStart(2, '0')}000000-0000-4000-8000-${digits}`);
    if (guid === null) throw new Error('ManualSystem numbers its machines 0 to 255');
    return guid;
  }

  sha256(text: string): Promise<Uint8Array> {
    return Promise.resolve(new Uint8Array(createHash('sha256').update(text).digest()));
  }

  randomBytes(count: number): Uint8Array {
    this.#guids += 1;
    const digest = createHash('sha512')
      .update(`${String(this.#prefix)} ${String(this.#guids)}`)
      .digest();
    return new Uint8Array(digest.subarray(0, count));
  }

  isVisible(): boolean {
    return this.#isVisible;
  }

  onVisibility(listener: () => void): () => void {
    this.#visibility.add(listener);
    return () => this.#visibility.delete(listener);
  }

  onOnline(listener: () => void): () => void {
    this.#online.add(listener);
    return () => this.#online.delete(listener);
  }

  async exclusively(
    name: string,
    run: () => Promise<void>,
    options?: { readonly ifFree: boolean },
  ): Promise<boolean> {
    const before = this.#locks.get(name);
    if (before && options?.ifFree === true) return false;
    const mine = (before ?? Promise.resolve()).then(run);
    const quiet = mine.catch(() => undefined);
    this.#locks.set(name, quiet);
    void quiet.then(() => {
      if (this.#locks.get(name) === quiet) this.#locks.delete(name);
    });
    await mine;
    return true;
  }

  /** Hides or shows the page. */
  setVisible(isVisible: boolean): void {
    this.#isVisible = isVisible;
    for (const listener of this.#visibility) listener();
  }

  /** The machine sleeps: time goes on, and timers are late by it. */
  sleep(milliseconds: number): void {
    this.#now += milliseconds;
  }

  /** The browser says that it is online again. */
  comeOnline(): void {
    for (const listener of this.#online) listener();
  }

  /** Moves the clock, running every timer on the way in its order, and what each of them started. */
  async advance(milliseconds: number): Promise<void> {
    const until = this.#now + milliseconds;
    await settled();
    for (;;) {
      const next = this.#timers
        .filter((timer) => timer.at <= until)
        .sort((one, other) => one.at - other.at)[0];
      if (next === undefined) break;
      this.#timers = this.#timers.filter((timer) => timer !== next);
      this.#now = Math.max(this.#now, next.at);
      next.run();
      await settled();
    }
    this.#now = until;
  }
}

/** Resolves when promises that wait for nothing but each other have ended. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
