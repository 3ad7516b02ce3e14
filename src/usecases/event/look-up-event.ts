import type { FoundEvent } from '#src/ports/events.ts';
import type { PairSession } from '../session/pair-session.ts';

/** An event as the calendar has it, and the chat its tab is in. */
export interface LookedUpEvent {
  readonly found: FoundEvent;
  /** Null where no chat of this person is that meeting's. */
  readonly chatId: string | null;
}

/**
 * Looks an event up in the person's own calendar, and the chat of its meeting: one of the pair's own, else by the join link as the services
 * know it. Null when the calendar has it no more, or nothing is connected. Rejects with a `Failure`.
 */
export async function lookUpEvent(session: PairSession, eventId: string): Promise<LookedUpEvent | null> {
  const { remote } = session;
  const found = await remote?.events.find(eventId);
  if (!remote || !found) return null;
  const [known, ...more] = session.snapshot().space.chats;
  if (found.joinUrl === null) return { found, chatId: null };
  // Of several series of a pair the link says which one this is.
  if (known !== undefined && more.length === 0) return { found, chatId: known };
  return { found, chatId: await remote.events.chatOf(found.joinUrl) };
}
