import type { Database } from 'libsql';

/** A new chat. `at` is an ISO 8601 UTC instant. */
export interface NewChat {
  readonly id: string;
  readonly topic: string | null;
  readonly memberIds: readonly string[];
  readonly at: string;
}

/** The one chat of a meeting or of a whole series of them (one thread for all its occurrences, office365itpros 2020). */
export function addMeetingChat(
  db: Database,
  chat: NewChat & { readonly organizerId: string; readonly eventKey: string },
): void {
  insert(db, chat, 'meeting', chat.organizerId, chat.eventKey);
}

/** A chat of two people, or of more. */
export function addChat(db: Database, chat: NewChat & { readonly type: 'oneOnOne' | 'group' }): void {
  insert(db, chat, chat.type, null, null);
}

function insert(
  db: Database,
  chat: NewChat,
  type: string,
  organizerId: string | null,
  eventKey: string | null,
): void {
  db.prepare('INSERT INTO chats VALUES (?, ?, ?, ?, ?, ?, ?)').run(
    chat.id,
    chat.topic,
    type,
    chat.at,
    chat.at,
    organizerId,
    eventKey,
  );
  for (const userId of chat.memberIds)
    db.prepare('INSERT INTO chat_members (chat_id, user_id, joined_at) VALUES (?, ?, ?)').run(
      chat.id,
      userId,
      chat.at,
    );
}
