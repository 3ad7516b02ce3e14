import type { AccessTokens } from './access-token.ts';
import type { Boards } from './boards.ts';
import type { Events } from './events.ts';
import type { FeedStore } from './feed-store.ts';
import type { OpeningReader } from './opening.ts';
import type { OwnCalendar } from './own-calendar.ts';
import type { OwnNotesStore } from './own-notes.ts';
import type { Plans } from './plans.ts';

/** Everything that needs a token; its code is loaded after the first screen. */
export interface Remote {
  readonly tokens: AccessTokens;
  readonly opening: OpeningReader;
  readonly feed: FeedStore;
  readonly boards: Boards;
  readonly notes: OwnNotesStore;
  readonly calendar: OwnCalendar;
  readonly events: Events;
  readonly plans: Plans;
}
