import type { Instant } from '#src/domain/values/instant.ts';

/** What the person's own calendar says of one event. */
export interface FoundEvent {
  readonly isCancelled: boolean;
  /** Null where it is no meeting in Teams. */
  readonly joinUrl: string | null;
  /** Where its series had put it, of a meeting that was moved away from there; null of any other. */
  readonly movedFrom: Instant | null;
}

/** Events of the person's own calendar. Every call rejects with a `Failure`. */
export interface Events {
  /** Null when the calendar has no such event any more. */
  find(eventId: string): Promise<FoundEvent | null>;
  /** The chat of a Teams meeting by its join link, as the services know it; null when none of the person's chats has it. */
  chatOf(joinUrl: string): Promise<string | null>;
}
