import type { EventFacts } from '#src/domain/event/event-facts.ts';

/** The invitation's text as HTML. Rejects with a `Failure`. Nothing is sent: that is for the person to do. */
export interface EventBody {
  read(): Promise<string>;
  /** Puts HTML before everything else and touches nothing of it. */
  prepend(html: string): Promise<void>;
  /** Puts a whole body in the place of the one there. */
  replace(html: string): Promise<void>;
}

/** The calendar event the app stands beside in its host. */
export interface EventItem {
  readonly facts: EventFacts;
  /** Null where this person cannot write to the event. */
  readonly body: EventBody | null;
}
