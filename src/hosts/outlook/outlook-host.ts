// Office is a global of the page: office.js comes by a script tag.
/// <reference types="office-js" />
import { otherIn } from '#src/domain/event/event-facts.ts';
import type { EventBody, EventItem } from '#src/ports/event-item.ts';
import { Failure } from '#src/ports/failure.ts';
import type { Host, Theme } from '#src/ports/host.ts';
import { onSystemTheme, systemTheme } from '../browser/system-theme.ts';
import { within } from '../within.ts';
import { officeCall } from './office-call.ts';
import { readEvent } from './office-event.ts';
import { themeOfColour } from './office-theme.ts';
import { keepPlaceWith, placeWith } from './roaming-places.ts';

/** office.js waits for its host without end. */
const timeoutMs = 15_000;

/**
 * Connects to Outlook through office.js, which the page loads by a script tag; null when there is no event beside the page. Rejects with a
 * `Failure` when Outlook does not say which event it is.
 */
export async function connectOutlook(): Promise<Host | null> {
  if (typeof Office === 'undefined') return null;
  const { host } = await within(timeoutMs, Office.onReady(), 'Outlook');
  // Outside of Office there is neither a host nor a mailbox.
  if (String(host) !== 'Outlook' || !Office.context.mailbox.item) return null;
  const { mailbox, roamingSettings } = Office.context;
  const facts = await readEvent(mailbox);
  const event: EventItem = { facts, body: facts.form === 'organizer' ? bodyOf(mailbox) : null };
  const address = otherIn(facts)?.address ?? null;
  return {
    context: {
      host: 'outlook',
      surface: 'taskPane',
      theme: officeTheme() ?? systemTheme(),
      locale: Office.context.displayLanguage,
      ...placeWith(roamingSettings, address),
      chatId: null,
      subPage: null,
      event: facts,
    },
    event,
    keepPlace: (place) => {
      if (address !== null) keepPlaceWith(roamingSettings, address, place);
    },
    ready: () => undefined,
    failed: () => undefined,
    onTheme: (listener) => followTheme(mailbox, listener),
    openLink: (url) => void window.open(url, '_blank', 'noopener'),
    // The pane of an event closes with it and cannot be pinned: it never shows another one.
    onSuspend: () => () => undefined,
    onResume: () => () => undefined,
  };
}

/**
 * Throws a `Failure` in an Outlook that has no sign-in for add-ins (requirement set NestedAppAuth 1.1): MSAL would quietly turn to redirects
 * there, which a pane cannot do.
 */
export function needNestedAuth(): void {
  if (!Office.context.requirements.isSetSupported('NestedAppAuth', '1.1'))
    throw new Failure('signInUnsupported', { details: 'NestedAppAuth 1.1' });
}

function bodyOf(mailbox: Office.Mailbox): EventBody {
  const { body } = mailbox.item as unknown as Office.AppointmentCompose;
  const html = { coercionType: Office.CoercionType.Html };
  return {
    read: () => officeCall<string>((done) => body.getAsync(Office.CoercionType.Html, done)),
    prepend: async (text) => {
      await officeCall<unknown>((done) => body.prependAsync(text, html, done));
    },
    replace: async (text) => {
      await officeCall<unknown>((done) => body.setAsync(text, html, done));
    },
  };
}

/** Null where Outlook says no colours: before Mailbox 1.14 and on phones. Forced colours stand over any theme. */
function officeTheme(): Theme | null {
  if (systemTheme() === 'contrast') return 'contrast';
  const colours = Office.context.officeTheme as Office.OfficeTheme | undefined;
  return themeOfColour(colours?.bodyBackgroundColor ?? '');
}

function followTheme(mailbox: Office.Mailbox, listener: (theme: Theme) => void): () => void {
  const changed = ({ officeTheme: colours }: { officeTheme: Office.OfficeTheme }): void => {
    const theme = themeOfColour(colours.bodyBackgroundColor);
    if (theme !== null && systemTheme() !== 'contrast') listener(theme);
  };
  // Where the event is not known it is refused, and nothing changes while the pane is open.
  mailbox.addHandlerAsync(Office.EventType.OfficeThemeChanged, changed, () => undefined);
  const stop = onSystemTheme((theme) => {
    listener(theme === 'contrast' ? theme : (officeTheme() ?? theme));
  });
  return () => {
    stop();
    mailbox.removeHandlerAsync(Office.EventType.OfficeThemeChanged, () => undefined);
  };
}
