import type { Guid } from '../values/guid.ts';

/** Where a person stands in the pair. "Report" is always the person, never a document. */
export type Side = 'manager' | 'report';

/** A person of the pair: Entra object id, display name, and the address their calendar invitations carry (null: not known). */
export interface Person {
  readonly id: Guid;
  readonly name: string;
  readonly mail: string | null;
}

/** The two who hold the 1:1. */
export interface Pair {
  readonly manager: Person;
  readonly report: Person;
}

/** The side of a person, null for anybody else. */
export function sideOf(pair: Pair, id: string): Side | null {
  if (pair.manager.id === id) return 'manager';
  return pair.report.id === id ? 'report' : null;
}

/** The other side. */
export function otherSide(side: Side): Side {
  return side === 'manager' ? 'report' : 'manager';
}

/** First word of a display name: what the two call each other on screen. */
export function givenName(person: Person): string {
  return person.name.trim().split(/\s+/)[0] ?? person.name;
}
