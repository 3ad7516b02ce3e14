import { find, make } from './elements.ts';
import type { Person } from './host-config.ts';

const scopeWords: Readonly<Record<string, string>> = {
  'User.Read': 'Read your name and picture',
  'User.ReadBasic.All': 'Read the names of people in your organization',
  'Calendars.Read': 'Read your calendar',
  'Calendars.ReadWrite': 'Read and change your calendar',
  'Chat.ReadBasic': 'Read who is in your chats, not what is written',
  'Tasks.ReadWrite': 'Read and change your Planner tasks',
  'Sites.ReadWrite.All': 'Read and change items in sites you can open',
  'Sites.Manage.All': 'Create lists in sites you can open',
  'Group.ReadWrite.All': 'Create groups and read those you are in',
  'GroupMember.Read.All': 'Read who is in your groups',
  'Files.ReadWrite.AppFolder': 'Keep files in a folder of its own in your OneDrive',
};

/** What a person is asked before a token is given. */
export interface Step {
  readonly kind: 'login' | 'consent';
  readonly scope: string;
  readonly problem: string | null;
}

/** The drawing of one person's window: the frame, its covers and notes. It decides nothing. */
export class WindowView {
  readonly element: HTMLElement;
  readonly #slot: HTMLElement;
  readonly #whose: HTMLElement;
  readonly #host: string;
  #frame: HTMLIFrameElement | null = null;
  #endStep: (() => void) | null = null;

  /** `host` is what the window is part of, as the person calls it. */
  constructor(template: HTMLTemplateElement, retry: () => void, host: 'Teams' | 'Outlook' = 'Teams') {
    this.#host = host;
    const copy = template.content.cloneNode(true);
    if (!(copy instanceof DocumentFragment)) throw new Error('The window template is empty.');
    this.element = find(copy, '.window', HTMLElement);
    this.#slot = find(this.element, '.slot', HTMLElement);
    this.#whose = find(this.element, '.whose', HTMLElement);
    this.#button('.retry').addEventListener('click', retry);
    this.#button('.note .dismiss').addEventListener('click', () => {
      this.#part('.note').hidden = true;
      this.#frame?.focus();
    });
  }

  get frame(): HTMLIFrameElement | null {
    return this.#frame;
  }

  /** Puts a new frame into the window; what ran in the old one ends. */
  openFrame(url: string, person: Person): void {
    this.#frame?.remove();
    this.#endStep?.();
    const frame = make('iframe');
    frame.title = `PODS 1:1, ${person.name}`;
    frame.allow = 'clipboard-write';
    frame.src = url;
    this.#slot.prepend(frame);
    this.#frame = frame;
    this.#part('.note').hidden = true;
    this.cover('loading');
  }

  name(person: Person, note: string): void {
    this.#whose.textContent = `${person.name.split(' ')[0] ?? person.name}’s window${note}`;
    this.element.setAttribute('aria-label', `${person.name}’s window`);
    if (this.#frame !== null) this.#frame.title = `PODS 1:1, ${person.name}`;
  }

  /** Shows one cover over the frame, or the frame itself. */
  cover(name: 'loading' | 'failure' | null, reason = ''): void {
    for (const each of ['loading', 'failure'] as const) this.#part(`.${each}`).hidden = each !== name;
    this.#part('.failure .reason').textContent = reason;
  }

  note(text: string, url: string): void {
    const note = this.#part('.note');
    find(note, 'p', HTMLElement).textContent = text;
    const link = find(note, 'a', HTMLAnchorElement);
    link.href = url;
    link.setAttribute('aria-label', `Open ${url}`);
    note.hidden = false;
  }

  /** Draws a sign-in or consent step over the frame; answers whether the person agreed. */
  ask(step: Step, person: Person): Promise<boolean> {
    this.#endStep?.();
    const part = this.#part('.step');
    const title = find(part, 'h3', HTMLElement);
    title.id = `step-${person.oid}`;
    part.setAttribute('aria-labelledby', title.id);
    title.textContent = step.kind === 'login' ? 'Sign in to go on' : 'PODS 1:1 asks for permission';
    this.#part('.step .about').textContent =
      step.kind === 'login'
        ? `${this.#host} has lost the session of ${person.upn}.`
        : `In the name of ${person.upn}, the app would be able to:`;
    const scopes = step.kind === 'login' ? [] : step.scope.split(' ').filter((scope) => scope in scopeWords);
    this.#part('.step .scopes').replaceChildren(
      ...scopes.map((scope) => make('li', { text: scopeWords[scope] ?? scope })),
    );
    this.#part('.step .problem').textContent = step.problem ?? '';
    const yes = this.#button('.step .yes');
    yes.textContent = step.kind === 'login' ? 'Sign in' : 'Accept';
    part.hidden = false;
    part.focus();
    return new Promise((resolve) => {
      const end = (agreed: boolean) => {
        part.hidden = true;
        this.#endStep = null;
        part.onkeydown = yes.onclick = this.#button('.step .no').onclick = null;
        this.#frame?.focus();
        resolve(agreed);
      };
      this.#endStep = () => end(false);
      yes.onclick = () => end(true);
      this.#button('.step .no').onclick = () => end(false);
      part.onkeydown = (event) => {
        if (event.key === 'Escape') end(false);
      };
    });
  }

  #part(selector: string): HTMLElement {
    return find(this.element, selector, HTMLElement);
  }

  #button(selector: string): HTMLButtonElement {
    return find(this.element, selector, HTMLButtonElement);
  }
}
