import type { Events, FoundEvent } from '#src/ports/events.ts';

/** The events of a person's calendar and the chats of their meetings, as said by the test. */
export class FakeEvents implements Events {
  readonly events = new Map<string, FoundEvent>();
  readonly chats = new Map<string, string>();

  find(eventId: string): Promise<FoundEvent | null> {
    return Promise.resolve(this.events.get(eventId) ?? null);
  }

  chatOf(joinUrl: string): Promise<string | null> {
    return Promise.resolve(this.chats.get(joinUrl) ?? null);
  }
}
