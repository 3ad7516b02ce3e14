import type { EventFacts } from '#src/domain/event/event-facts.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import type { EventItem } from './event-item.ts';

export type Theme = 'light' | 'dark' | 'contrast';
/** Where in the host the app runs. `page` is a plain browser tab. */
export type Surface = 'sidePanel' | 'content' | 'taskPane' | 'page';

/** What the host says at start: hints, not proof, until a token confirms them. */
export interface HostContext {
  readonly host: 'teams' | 'outlook' | 'browser';
  readonly surface: Surface;
  readonly theme: Theme;
  /** BCP 47, e.g. `en-US`. */
  readonly locale: string;
  readonly tenantId: Guid | null;
  readonly personId: Guid | null;
  readonly chatId: string | null;
  /** Pointer text of the content URL, null when it has none. */
  readonly pointer: string | null;
  /** Section or record the link asked for. */
  readonly subPage: string | null;
  /** The calendar event it runs beside; absent outside of Outlook. */
  readonly event?: EventFacts;
}

/** Where a pair's space is and whose hint that is, for a host to keep for the next time. */
export interface KeptPlace {
  readonly tenantId: Guid;
  readonly personId: Guid;
  /** Pointer text. */
  readonly pointer: string;
}

/** The application around the app: Teams, Outlook or a browser. */
export interface Host {
  readonly context: HostContext;
  /** Tells the host that something can be seen; takes away its loading indicator. */
  ready(): void;
  /** Tells the host that nothing can be shown. */
  failed(reason: 'signIn' | 'permission' | 'offline' | 'other'): void;
  onTheme(listener: (theme: Theme) => void): () => void;
  /** Opens a link outside the app, in Teams where it can. */
  openLink(url: string): void;
  /** The event the app stands beside, to work with; absent outside of Outlook. */
  readonly event?: EventItem;
  /** Keeps the place of the pair that was opened; absent where the host keeps nothing. */
  readonly keepPlace?: (place: KeptPlace) => void;
  /** The host is about to take the page away or to give it to another chat. Everything of the pair must go from view. */
  onSuspend(listener: () => void): () => void;
  /** The page is given back, maybe to another chat: everything is read anew from the context given. */
  onResume(listener: (context: HostContext) => void): () => void;
}
