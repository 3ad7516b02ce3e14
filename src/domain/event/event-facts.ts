import type { Instant } from '../values/instant.ts';

/** Somebody in an event besides this person. */
export interface Invitee {
  /** Mail address in lower case. */
  readonly address: string;
  readonly name: string;
}

/** What the host says of the calendar event the app stands beside: hints to find the pair and the meeting by. */
export interface EventFacts {
  /** The organizer's form can be written to, an attendee's cannot. */
  readonly form: 'organizer' | 'attendee';
  /** Graph's id of the event in this person's mailbox; null for one that was never saved. */
  readonly id: string | null;
  readonly start: Instant;
  readonly end: Instant;
  /** Everybody in it but this person, organizer and optional attendees included. */
  readonly others: readonly Invitee[];
  /** This person organizes it or was invited. False in somebody else's calendar. */
  readonly isOwn: boolean;
  /** The whole series was opened, not one of its meetings. */
  readonly isSeries: boolean;
}

/** Why an event is no 1:1 to prepare, as far as the event alone tells. */
export type EventTrouble =
  | { readonly type: 'othersCalendar' }
  | { readonly type: 'nobodyInvited' }
  | { readonly type: 'notOneToOne'; readonly people: number }
  | { readonly type: 'unsaved' };

/** What keeps an event from being prepared; null when nothing does. */
export function troubleOf({ id, isOwn, others }: EventFacts): EventTrouble | null {
  if (!isOwn) return { type: 'othersCalendar' };
  if (others.length > 1) return { type: 'notOneToOne', people: others.length + 1 };
  if (others.length === 0) return { type: 'nobodyInvited' };
  return id === null ? { type: 'unsaved' } : null;
}

/** The other one of an event of two; null in any other event. */
export function otherIn({ others }: EventFacts): Invitee | null {
  return others.length === 1 ? (others[0] ?? null) : null;
}
