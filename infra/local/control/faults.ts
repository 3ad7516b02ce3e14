import { isBehaviour, meetsOnce, type Behaviour, type BehaviourOf, type FaultInput } from './fault-input.ts';
import type { Switches } from './switches.ts';

/** The call a fault is asked about. */
export interface FaultTarget {
  /** Object id of the person, null before anyone is known. */
  readonly person: string | null;
  readonly method: string;
  /** Path and query, as the caller wrote them. */
  readonly url: string;
}

interface Entry {
  readonly id: number;
  readonly fault: FaultInput;
  readonly person: string | null;
  readonly match: RegExp | null;
  readonly until: number | null;
  left: number | null;
}

const writes = ['POST', 'PUT', 'PATCH', 'DELETE'];

/** The faults in force. They live in memory: a restart is a healthy tenant. */
export class Faults {
  #entries: Entry[] = [];
  #next = 1;

  /** Adds a fault; `person` is its object id, already looked up. Answers the fault's number. */
  add(fault: FaultInput, person: string | null): number {
    const id = this.#next++;
    const lasts = fault.type === 'provisioningDelay' ? undefined : fault.seconds;
    const once = fault.count === undefined && lasts === undefined && meetsOnce.has(fault.type);
    this.#entries.push({
      id,
      fault,
      person,
      match: fault.match === undefined ? null : new RegExp(fault.match, 'iu'),
      until: lasts === undefined ? null : Date.now() + lasts * 1000,
      left: once ? 1 : (fault.count ?? null),
    });
    return id;
  }

  list(): object[] {
    this.#drop();
    return this.#entries.map(({ id, fault, person, left }) => ({ ...fault, id, personId: person, left }));
  }

  /** Removes one person's faults of a type, of all types, or everything. */
  clear(type?: string, person?: string): void {
    this.#entries = this.#entries.filter(
      (entry) =>
        !(
          (type === undefined || entry.fault.type === type) &&
          (person === undefined || entry.person === person)
        ),
    );
  }

  /** The first behaviour of a type that meets this call; it counts as met. */
  take<T extends Behaviour['type']>(type: T, target: FaultTarget, isNamed = false): BehaviourOf<T> | null {
    for (const entry of this.#meeting(target)) {
      if (entry.fault.type !== type || !isBehaviour(entry.fault) || (isNamed && entry.match === null))
        continue;
      this.#count(entry);
      return entry.fault as BehaviourOf<T>;
    }
    return null;
  }

  /** As `take`, among the faults that name the call by `match`: a batch as a whole is met by no other. */
  takeNamed<T extends Behaviour['type']>(type: T, target: FaultTarget): BehaviourOf<T> | null {
    return this.take(type, target, true);
  }

  /** The switches as this call meets them. Switch faults with a count are used up by it. */
  overlay(switches: Switches, target: FaultTarget): Switches {
    const result: Switches = { ...switches };
    for (const entry of this.#meeting(target)) {
      const { fault } = entry;
      if (fault.type === 'provisioningDelay' && 'seconds' in fault) {
        result.groupProvisioningSeconds = fault.seconds ?? 0;
        this.#count(entry);
      } else if (!isBehaviour(fault)) {
        Object.assign(result, { [fault.type]: fault.value });
        this.#count(entry);
      }
    }
    return result;
  }

  #meeting(target: FaultTarget): Entry[] {
    this.#drop();
    return this.#entries.filter(({ fault, person, match }) => {
      const methods = fault.methods ?? (fault.type === 'lostAnswer' ? writes : undefined);
      return (
        (person === null || person === target.person) &&
        (match?.test(target.url) ?? true) &&
        (methods?.includes(target.method) ?? true)
      );
    });
  }

  #count(entry: Entry): void {
    if (entry.left !== null) entry.left -= 1;
  }

  #drop(): void {
    const now = Date.now();
    this.#entries = this.#entries.filter(({ left, until }) => left !== 0 && (until === null || now < until));
  }
}
