import type { EventFacts } from '#src/domain/event/event-facts.ts';
import type { EventBody, EventItem } from '#src/ports/event-item.ts';
import { instant } from './fake-pair.ts';

/** A body of an event in memory. `failure` is thrown by every call until it is taken away. */
export class FakeEventBody implements EventBody {
  html: string;
  failure: { readonly at: 'read' | 'write'; readonly thrown: Error } | null = null;
  /** Calls that wrote, in order. */
  readonly writes: ('prepend' | 'replace')[] = [];

  constructor(html: string) {
    this.html = html;
  }

  read(): Promise<string> {
    return this.failure?.at === 'read' ? Promise.reject(this.failure.thrown) : Promise.resolve(this.html);
  }

  prepend(html: string): Promise<void> {
    return this.#write('prepend', html + this.html);
  }

  replace(html: string): Promise<void> {
    return this.#write('replace', html);
  }

  #write(call: 'prepend' | 'replace', html: string): Promise<void> {
    if (this.failure?.at === 'write') return Promise.reject(this.failure.thrown);
    this.writes.push(call);
    this.html = html;
    return Promise.resolve();
  }
}

const facts: EventFacts = {
  form: 'organizer',
  id: 'event',
  start: instant('2026-11-23T14:00:00Z'),
  end: instant('2026-11-23T14:45:00Z'),
  others: [{ address: 'alex@contoso.example', name: 'Alex' }],
  isOwn: true,
  isSeries: false,
};

/** The event of Adele and Alex, as its organizer has it open, or as an attendee without a body. */
export function fakeEvent(body: EventBody | null): EventItem {
  return { facts: { ...facts, form: body ? 'organizer' : 'attendee' }, body };
}
