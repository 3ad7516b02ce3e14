import type { Broker } from './broker.ts';
import type { Theme } from './choices.ts';
import { EventView } from './event-view.ts';
import type { HostConfig, Person } from './host-config.ts';
import { eventMessage, readHostRequest, responseTo, type HostRequest } from './host-message.ts';
import type { PaneChange } from './item-calls.ts';
import { saveProperties, saveSettings, type MailItem, type MailWindow } from './mailbox.ts';
import { answerNestedAuth } from './nested-auth.ts';
import { nestedAuthMessage, readText, themeEvent } from './office-messages.ts';
import { themeEventData } from './office-theme.ts';
import type { OutlookChoices } from './outlook-choices.ts';
import { answerOffice } from './outlook-host.ts';
import { paneUrl, type PaneState } from './pane-state.ts';
import { WindowView } from './window-view.ts';

/** A pane that asked for nothing by then shows why; office.js asks within a second. */
const startsWithin = 30_000;

/** What a window needs from the page around it. */
export interface OutlookPage {
  readonly config: HostConfig;
  readonly broker: Broker;
  /** Sends what the organizer's form holds; answers the event as it is then. */
  send(pane: PaneState): Promise<MailItem>;
  /** The person signs in again, so the condition "signed out" ends for them. */
  signIn(person: Person): Promise<void>;
  /** Whether the page opens links for the pane, because their address means nothing to this machine. */
  readonly opensLinks: boolean;
  /** The address a link of the pane has on this machine. */
  addressOf(url: string): string;
}

/** The conditions a window follows. */
export type PaneConditions = Pick<
  OutlookChoices,
  'theme' | 'locale' | 'nestedAuth' | 'addsMarkup' | 'failing'
>;

/** One person's event window: the form, the pane's frame, and the conversation with office.js in it. */
export class OutlookWindow {
  readonly view: WindowView;
  readonly #event: EventView;
  readonly #page: OutlookPage;
  readonly #person: Person;
  #pane: PaneState;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    template: HTMLTemplateElement,
    page: OutlookPage,
    opened: { readonly person: Person; readonly mail: MailWindow },
    conditions: PaneConditions,
  ) {
    this.#page = page;
    this.#person = opened.person;
    const { item, settings, properties } = opened.mail;
    this.#pane = {
      conversationId: crypto.randomUUID(),
      controlId: crypto.randomUUID(),
      person: opened.person,
      item,
      draft: { subject: item.subject, body: item.body },
      settings,
      properties,
      notices: [],
      ...conditions,
    };
    this.view = new WindowView(template, () => this.reload(), 'Outlook');
    this.#event = new EventView(this.view.element, {
      edit: (draft) => {
        this.#pane = { ...this.#pane, draft: { ...this.#pane.draft, ...draft } };
      },
      send: () => void this.#send(),
      dismiss: (key) => this.#change({ notices: this.#pane.notices.filter((notice) => notice.key !== key) }),
    });
    this.#event.show(item, this.#pane.draft);
  }

  get person(): Person {
    return this.#person;
  }

  get theme(): Theme {
    return this.#pane.theme;
  }

  /** Loads the pane anew. The form, with what was not sent, stays as it is. */
  reload(): void {
    this.#pane = { ...this.#pane, conversationId: crypto.randomUUID(), controlId: crypto.randomUUID() };
    this.view.element.dataset['theme'] = this.theme;
    clearTimeout(this.#timer);
    if (this.#pane.item.form === 'absent') {
      this.view.name(this.#person, '');
      this.view.cover('failure', 'The organizer’s calendar no longer has an occurrence that was cancelled.');
      return;
    }
    this.view.openFrame(paneUrl(this.#page.config.appOrigin, this.#pane, location.origin), this.#person);
    this.view.name(this.#person, '');
    this.#timer = setTimeout(() => {
      this.view.cover('failure', 'The page in the pane did not load office.js within 30 seconds.');
    }, startsWithin);
  }

  setTheme(theme: Theme): void {
    this.follow({ theme });
    this.view.element.dataset['theme'] = theme;
    this.#post(eventMessage(this.#pane.conversationId, themeEvent, themeEventData(theme), location.origin));
  }

  /** Takes conditions over that need no new start of the pane. */
  follow(conditions: Partial<PaneConditions>): void {
    this.#pane = { ...this.#pane, ...conditions };
  }

  /** Another window sent an update: shows the event as this mailbox has it now. */
  receiveUpdate(item: MailItem): void {
    this.#pane = { ...this.#pane, item, draft: { subject: item.subject, body: item.body } };
    this.#event.show(item, this.#pane.draft);
  }

  /** Takes a message if it came from this window's frame; answers whether it did. */
  receive(event: MessageEvent): boolean {
    const source = this.view.frame?.contentWindow ?? null;
    if (source === null || event.source !== source || event.origin !== this.#page.config.appOrigin)
      return false;
    const nested = readText(nestedAuthMessage, event.data);
    if (nested !== null) void this.#nestedAuth(nested.nestedAppAuth);
    const request = readHostRequest(event.data);
    if (request?._conversationId === this.#pane.conversationId) void this.#answer(request);
    return true;
  }

  async #answer(request: HostRequest): Promise<void> {
    const frame = this.view.frame;
    const outcome = answerOffice(request, this.#pane, this.#page.opensLinks);
    if (outcome.unknown !== undefined)
      console.warn(`The local Outlook page does not imitate ${outcome.unknown}.`);
    let { data } = outcome;
    if (outcome.change !== undefined && !(await this.#keep(outcome.change))) data = outcome.ifNotKept ?? data;
    else if (outcome.change !== undefined) this.#change(outcome.change);
    if (outcome.started === true) {
      clearTimeout(this.#timer);
      this.view.cover(null);
    }
    if (outcome.openUrl !== undefined) this.#offer(outcome.openUrl);
    if (frame === this.view.frame) this.#post(responseTo(request, data, location.origin));
  }

  /** Keeps in the mailbox what belongs there; answers whether that worked. An event that was never saved keeps its own in the window. */
  async #keep(change: PaneChange): Promise<boolean> {
    const { person, item } = this.#pane;
    try {
      if (change.settings !== undefined) await saveSettings(person.upn, change.settings);
      if (change.properties !== undefined && item.id !== null)
        await saveProperties(person.upn, item.id, change.properties);
      return true;
    } catch {
      return false;
    }
  }

  #change(change: PaneChange): void {
    this.#pane = { ...this.#pane, ...change };
    if (change.draft !== undefined) this.#event.write(change.draft);
    if (change.notices !== undefined) this.#event.notices(change.notices);
  }

  async #send(): Promise<void> {
    this.#event.say('Sending');
    try {
      const item = await this.#page.send(this.#pane);
      this.receiveUpdate(item);
      this.#event.say(`Sent to ${item.required.map(({ name }) => name).join(' and ')}`);
    } catch (error) {
      this.#event.say(error instanceof Error ? error.message : 'The local tenant cannot be reached.');
    }
  }

  #offer(url: string): void {
    this.view.note(`The app would open ${url}`, this.#page.addressOf(url));
  }

  async #nestedAuth(request: string): Promise<void> {
    const frame = this.view.frame;
    const answer = await answerNestedAuth(request, {
      person: this.#person,
      tenantId: this.#page.config.tenantId,
      offline: false,
      broker: this.#page.broker,
      ask: async (kind, scope, problem) => {
        const agreed = await this.view.ask({ kind, scope, problem }, this.#person);
        if (agreed && kind === 'login') await this.#page.signIn(this.#person);
        return agreed;
      },
    });
    // A frame that was replaced meanwhile belongs to another start of the pane: its answer goes nowhere.
    if (answer !== null && frame === this.view.frame) this.#post(JSON.stringify({ nestedAppAuth: answer }));
  }

  #post(message: string): void {
    this.view.frame?.contentWindow?.postMessage(message, this.#page.config.appOrigin);
  }
}
