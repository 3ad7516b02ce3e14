import { addMilliseconds, toMilliseconds, type Instant } from '#src/domain/values/instant.ts';
import type { Failure } from '#src/ports/failure.ts';
import type { System } from '#src/ports/system.ts';
import { connectionOf, type Connection } from './connection.ts';

/** How a session stands to the services, of what sending and following meet; and whether they asked to be left alone. */
export class Standing {
  readonly #system: Pick<System, 'now'>;
  #base: Connection = { type: 'connecting' };
  #sending: Connection | null = null;
  #following: Connection | null = null;
  /** Before this nothing is asked of the services: they said so. */
  #pausedUntil: Instant | null = null;

  constructor(system: Pick<System, 'now'>) {
    this.#system = system;
  }

  /** What is shown. */
  get connection(): Connection {
    return this.#base.type === 'live' ? (this.#following ?? this.#sending ?? this.#base) : this.#base;
  }

  /** Milliseconds for which nothing may be asked of the services. */
  pausedMs(): number {
    if (this.#pausedUntil === null) return 0;
    return Math.max(0, toMilliseconds(this.#pausedUntil) - toMilliseconds(this.#system.now()));
  }

  /** Something beside sending and following was asked to leave the services alone for so long. */
  pause(waitMs: number): void {
    this.#pausedUntil = addMilliseconds(this.#system.now(), waitMs);
  }

  /** A connection was made, or could not be. */
  set(connection: Connection): void {
    this.#base = connection;
  }

  /** A change arrived, or did not. `stopsAll`: the failure is of the service as a whole. */
  sent(failure: Failure | null, waitMs: number, stopsAll: boolean): void {
    this.#sending = failure && this.#troubleOf(failure, waitMs, stopsAll);
    if (failure === null && this.#following?.type === 'offline') this.#following = null;
  }

  /** A look at the list succeeded, or did not. Answers whether what waits should be sent now: the network is back. */
  followed(failure: Failure | null, waitMs: number): boolean {
    this.#following = failure && this.#troubleOf(failure, waitMs, true);
    if (failure !== null) return false;
    this.#base = { type: 'live' };
    if (this.#sending?.type !== 'offline') return false;
    this.#sending = null;
    return true;
  }

  #troubleOf(failure: Failure, waitMs: number, stopsAll: boolean): Connection {
    const until = addMilliseconds(this.#system.now(), waitMs);
    if (failure.kind === 'throttled' && stopsAll) this.#pausedUntil = until;
    return connectionOf(failure, until);
  }
}
