import type { Theme } from './choices.ts';
import type { MailItem } from './mailbox.ts';
import type { Notice } from './notices.ts';
import type { Failure, Language } from './outlook-choices.ts';

/** What the organizer's form holds and has not sent. */
export interface Draft {
  readonly subject: string;
  readonly body: string;
}

/** What one person's pane was opened with and has changed since. The answers to office.js are made from this alone. */
export interface PaneState {
  readonly conversationId: string;
  readonly controlId: string;
  readonly person: { readonly upn: string; readonly name: string };
  readonly item: MailItem;
  readonly draft: Draft;
  readonly settings: Readonly<Record<string, string>>;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly notices: readonly Notice[];
  readonly theme: Theme;
  readonly locale: Language;
  readonly nestedAuth: boolean;
  readonly addsMarkup: boolean;
  readonly failing: readonly Failure[];
}

/**
 * The address of the pane: that of the manifest for the form, with what office.js reads about its host. `_xdm_Info` comes last with
 * the origin as it is, because the parser does not stop at `&`. Source: office-js 1.1.110, office.debug.js.
 */
export function paneUrl(appOrigin: string, pane: PaneState, hostOrigin: string): string {
  const mode = pane.item.form === 'compose' ? 'compose' : 'read';
  const info = ['Outlook', 'Web', '16.01', pane.locale, pane.controlId, '', '', '0'].join('$');
  const xdm = [pane.conversationId, pane.controlId, hostOrigin].join('|');
  return `${appOrigin}/outlook.html?mode=${mode}&_host_Info=${info}#&_serializer_version=1&_xdm_Info=${xdm}`;
}
