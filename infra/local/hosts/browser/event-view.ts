import { asShown } from './event-body.ts';
import { button, find, make } from './elements.ts';
import type { MailItem, MailPerson } from './mailbox.ts';
import type { Notice } from './notices.ts';
import type { Draft } from './pane-state.ts';

/** What the person does in the form. */
export interface FormActions {
  edit(draft: Partial<Draft>): void;
  send(): void;
  /** Closes a notice of the information bar. */
  dismiss(key: string): void;
}

const day = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' });
const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const answers: Readonly<Record<MailPerson['response'], string>> = {
  none: '',
  organizer: '',
  tentativelyAccepted: ' (tentative)',
  accepted: ' (accepted)',
  declined: ' (declined)',
};

function whenOf(item: MailItem): string {
  const { start, end, recurrence, seriesId } = item;
  const span = `${day.format(start).replace(',', '')}, ${time.format(start)} to ${time.format(end)}`;
  if (recurrence === null) return span;
  return seriesId === null ? `Every week from ${span}` : `${span}, of a weekly series`;
}

function formOf(item: MailItem): string {
  if (item.sharedBy !== null) return `In the calendar of ${item.sharedBy.name}`;
  if (item.form === 'absent') return 'Not in this calendar';
  if (item.form === 'read') return 'Invitation';
  return item.id === null ? 'New event, not saved' : 'Your event';
}

/** The event form of one person's window. It decides nothing. */
export class EventView {
  readonly #element: HTMLElement;
  readonly #actions: FormActions;
  readonly #body: HTMLElement;
  readonly #title: HTMLInputElement;

  constructor(window: HTMLElement, actions: FormActions) {
    this.#element = find(window, '.mail-event', HTMLElement);
    this.#actions = actions;
    this.#body = this.#part('.mail-body');
    this.#title = find(window, '.mail-title input', HTMLInputElement);
    this.#title.addEventListener('input', () => actions.edit({ subject: this.#title.value }));
    this.#body.addEventListener('input', () => actions.edit({ body: this.#body.innerHTML }));
    this.#part('.send').addEventListener('click', () => actions.send());
  }

  /** Shows an event with what its form holds. */
  show(item: MailItem, draft: Draft): void {
    const isForm = item.form === 'compose';
    this.#part('.mail-form').textContent = formOf(item);
    this.#part('.send').hidden = !isForm;
    this.#part('.mail-title').hidden = !isForm;
    this.#title.readOnly = item.subjectIsFixed;
    this.#part('.mail-subject').hidden = isForm;
    this.#part('.mail-subject').textContent = item.subject;
    this.#part('.organizer').textContent = item.organizer.name;
    this.#part('.required').textContent = item.required
      .map(({ name, response }) => `${name}${answers[response]}`)
      .join('; ');
    this.#part('.time').textContent = whenOf(item);
    this.#part('.where').hidden = item.location === '';
    this.#part('.where dd').textContent = item.location;
    this.#body.setAttribute('role', isForm ? 'textbox' : 'document');
    this.#body.setAttribute('aria-label', 'Event body');
    if (isForm) this.#body.setAttribute('aria-multiline', 'true');
    this.#body.contentEditable = isForm ? 'true' : 'false';
    this.write(draft);
  }

  /** Writes what the form holds, after somebody else than the person changed it. */
  write({ subject, body }: Draft): void {
    this.#title.value = subject;
    this.#body.replaceChildren(...asShown(body));
  }

  notices(notices: readonly Notice[]): void {
    this.#part('.mail-notices').replaceChildren(
      ...notices.map(({ key, type, message }) => {
        const dismiss = button('Dismiss', () => this.#actions.dismiss(key), 'button quiet');
        dismiss.setAttribute('aria-label', `Dismiss: ${message}`);
        const item = make('li', {}, make('span', { text: message }), dismiss);
        item.dataset['type'] = type;
        return item;
      }),
    );
  }

  say(text: string): void {
    this.#part('.mail-status').textContent = text;
  }

  #part(selector: string): HTMLElement {
    return find(this.#element, selector, HTMLElement);
  }
}
