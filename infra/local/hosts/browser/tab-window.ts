import { readAppMessage, replyTo, type AppMessage } from './app-message.ts';
import type { Broker } from './broker.ts';
import type { Frame, Theme } from './choices.ts';
import type { Person, Scenario } from './host-config.ts';
import { answerNestedAuth } from './nested-auth.ts';
import { pinnedUrl, entityId, flatContext, type TabState } from './tab-state.ts';
import { answer, type HostEffect, type PageEffect } from './teams-host.ts';
import { WindowView } from './window-view.ts';

/** Teams shows its error page when an app has not said it is ready by then (Teams documentation, loading indicator). */
const readyWithin = 30_000;
/** A tab that is to be kept must be ready to unload by then (Teams documentation, app caching). */
const unloadWithin = 30_000;

/** What a window needs from the page around it. */
export interface WindowHost {
  readonly broker: Broker;
  /** Keyboard focus leaves the tab, forwards or backwards. */
  leaveFocus(from: TabWindow, forward: boolean): void;
  /** The person signs in to Teams again, so the condition "signed out" ends for them. */
  signIn(person: Person): Promise<void>;
  /** The address `setConfig` gave to a chat's tab; it is the same for everybody in the chat. */
  readonly contentUrls: Map<string, string>;
  readonly pinned: boolean;
}

type Place = Pick<TabState, 'person' | 'scenario' | 'frame' | 'theme' | 'locale' | 'subPageId'>;

/** One person's window onto the tab: the frame, the conversation with teams-js in it, and what covers it. */
export class TabWindow {
  readonly view: WindowView;
  readonly #host: WindowHost;
  readonly #handlers = new Set<string>();
  #tab: TabState;
  #offline = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #unloaded: (() => void) | null = null;

  constructor(template: HTMLTemplateElement, config: TabState['config'], place: Place, host: WindowHost) {
    this.#host = host;
    this.#tab = this.#stateOf(config, place);
    this.view = new WindowView(template, () => this.reload());
  }

  get person(): Person {
    return this.#tab.person;
  }

  get scenario(): Scenario {
    return this.#tab.scenario;
  }

  get theme(): Theme {
    return this.#tab.theme;
  }

  get offline(): boolean {
    return this.#offline;
  }

  /** Loads the tab's frame anew. Only the frame: the window and the rest of the page stay. */
  reload(): void {
    this.#handlers.clear();
    this.view.openFrame(this.#tab.contentUrl, this.person);
    this.#name();
    this.view.element.dataset['theme'] = this.theme;
    this.#await();
  }

  setTheme(theme: Theme): void {
    this.#tab = { ...this.#tab, theme };
    this.view.element.dataset['theme'] = theme;
    if (this.#handlers.has('themeChange')) this.#send('themeChange', [theme]);
    if (this.#handlers.has('contextChange')) this.#send('contextChange', [flatContext(this.#tab)]);
  }

  setOffline(offline: boolean): void {
    this.#offline = offline;
    this.#name();
  }

  /** Somebody else sits at this window, or the tab shows in another frame: both are a new start. */
  restart(change: { readonly person?: Person; readonly frame?: Frame }): void {
    this.#tab = this.#stateOf(this.#tab.config, { ...this.#tab, ...change });
    this.reload();
  }

  /**
   * Another chat's tab of the same app. In a side panel Teams keeps the frame when the app registered both for
   * suspending and for resuming, and resumes it with the other chat's address; otherwise the frame is torn down after
   * the app has said it is ready. Source: Teams documentation, app caching.
   */
  async switchTo(scenario: Scenario): Promise<void> {
    const next = this.#stateOf(this.#tab.config, { ...this.#tab, scenario, subPageId: '' });
    const kept =
      next.frame === 'sidePanel' && this.#handlers.has('beforeUnload') && this.#handlers.has('load');
    if (this.#handlers.has('beforeUnload')) await this.#unload();
    this.#tab = next;
    if (!kept) {
      this.reload();
      return;
    }
    this.view.cover('loading');
    this.#await();
    this.#send('load', [{ entityId, contentUrl: next.contentUrl }]);
  }

  /** Gives the keyboard to the tab, as when somebody tabs into it. */
  enter(forward: boolean): void {
    this.view.frame?.focus();
    if (this.#handlers.has('focusEnter')) this.#send('focusEnter', [forward]);
  }

  /** Takes a message if it came from this window's frame; answers whether it did. */
  receive(event: MessageEvent): boolean {
    const source = this.view.frame?.contentWindow ?? null;
    if (source === null || event.source !== source || event.origin !== this.#tab.config.appOrigin)
      return false;
    const message = readAppMessage(event.data);
    if (message === null) return true;
    const { reply, effect } = answer(message, this.#tab);
    if (reply !== undefined) this.#post(replyTo(message, reply));
    if (effect !== undefined) this.#apply(effect, message);
    return true;
  }

  #apply(effect: HostEffect, message: AppMessage): void {
    switch (effect.kind) {
      case 'registered':
        this.#handlers.add(effect.handler);
        break;
      case 'success':
      case 'expectedFailure':
        this.#shown(null);
        break;
      case 'failure':
        this.#shown('failure', effect.message || `The app gave the reason "${effect.reason}".`);
        break;
      case 'readyToUnload':
        this.#unloaded?.();
        break;
      case 'nestedAuth':
        void this.#nestedAuth(effect.request, message);
        break;
      default:
        this.#applyToPage(effect);
    }
  }

  #applyToPage(effect: PageEffect): void {
    switch (effect.kind) {
      case 'settings':
        this.#tab = { ...this.#tab, contentUrl: effect.contentUrl, websiteUrl: effect.websiteUrl };
        this.#host.contentUrls.set(this.scenario.chatId, effect.contentUrl);
        break;
      case 'openLink':
        this.view.note(`The app would open ${effect.url}`, effect.url);
        break;
      case 'shareLink':
        this.view.note(`Link to “${effect.label}”: ${effect.url}`, effect.url);
        break;
      case 'navigate':
        this.#tab = { ...this.#tab, subPageId: effect.subPageId };
        this.reload();
        break;
      case 'returnFocus':
        this.#host.leaveFocus(this, effect.forward);
        break;
      case 'unknown':
        console.warn(`The local Teams page does not imitate ${effect.func}.`);
    }
  }

  async #nestedAuth(request: string, message: AppMessage): Promise<void> {
    const { person } = this;
    const frame = this.view.frame;
    const text = await answerNestedAuth(request, {
      person,
      tenantId: this.#tab.config.tenantId,
      offline: this.#offline,
      broker: this.#host.broker,
      ask: async (kind, scope, problem) => {
        const agreed = await this.view.ask({ kind, scope, problem }, person);
        if (agreed && kind === 'login') await this.#host.signIn(person);
        return agreed;
      },
    });
    // A frame that was replaced meanwhile belongs to somebody else: its answer goes nowhere.
    if (text !== null && frame === this.view.frame) this.#post(replyTo(message, [null, text]));
  }

  #unload(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, unloadWithin);
      this.#unloaded = () => {
        clearTimeout(timer);
        this.#unloaded = null;
        resolve();
      };
      this.#send('beforeUnload', []);
    });
  }

  #await(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#shown('failure', 'It did not say it was ready within 30 seconds.');
    }, readyWithin);
  }

  #shown(cover: 'failure' | null, reason = ''): void {
    clearTimeout(this.#timer);
    this.view.cover(cover, reason);
  }

  #name(): void {
    this.view.name(this.person, this.#offline ? ', offline' : '');
  }

  #stateOf(config: TabState['config'], place: Place): TabState {
    const { person, scenario, frame, theme, locale, subPageId } = place;
    const saved = frame === 'personal' ? undefined : this.#host.contentUrls.get(scenario.chatId);
    const contentUrl = saved ?? pinnedUrl(config.appOrigin, scenario, frame, this.#host.pinned);
    const sessionId = crypto.randomUUID();
    return {
      config,
      person,
      scenario,
      frame,
      theme,
      locale,
      subPageId,
      contentUrl,
      websiteUrl: contentUrl,
      sessionId,
    };
  }

  #send(func: string, args: readonly unknown[]): void {
    this.#post({ func, args });
  }

  #post(message: object): void {
    this.view.frame?.contentWindow?.postMessage(message, this.#tab.config.appOrigin);
  }
}
