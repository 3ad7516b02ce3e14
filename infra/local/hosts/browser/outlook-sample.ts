import type { HostRequest } from './host-message.ts';
import type { MailItem, MailPerson } from './mailbox.ts';
import { appContextAction } from './office-messages.ts';
import type { PaneState } from './pane-state.ts';
import { adele, alex } from './sample.ts';

const organizer: MailPerson = { name: adele.name, address: adele.upn, response: 'organizer' };
const attendee: MailPerson = { name: alex.name, address: alex.upn, response: 'accepted' };

/** The next occurrence of the sample series, as the attendee has it. */
export const sampleItem: MailItem = {
  form: 'read',
  id: 'AAMk/occurrence+1=',
  seriesId: 'AAMk/master+1=',
  subject: 'Weekly 1:1 Adele and Alex',
  subjectIsFixed: true,
  start: Date.parse('2026-11-23T14:00:00Z'),
  end: Date.parse('2026-11-23T14:45:00Z'),
  location: 'Microsoft Teams Meeting',
  organizer,
  required: [attendee],
  body: '<p>Hello</p>',
  recurrence: null,
  createdAt: 0,
  modifiedAt: 0,
  sharedBy: null,
};

/** A pane on the sample item, with what a test wants otherwise. */
export function samplePane(form: 'compose' | 'read', change: Partial<PaneState> = {}): PaneState {
  const item = { ...sampleItem, form };
  return {
    conversationId: 'c',
    controlId: 'a',
    person: form === 'compose' ? adele : alex,
    item,
    draft: { subject: item.subject, body: item.body },
    settings: {},
    properties: {},
    notices: [],
    theme: 'default',
    locale: 'en-us',
    nestedAuth: true,
    addsMarkup: true,
    failing: [],
    ...change,
  };
}

/** A request as office.js makes it. */
export function hostRequest(change: Partial<HostRequest> = {}): HostRequest {
  return {
    _messageType: 0,
    _actionType: 0,
    _actionName: appContextAction,
    _conversationId: 'c',
    _correlationId: 7,
    _data: null,
    ...change,
  };
}

/** A call by its dispatch id. */
export function callRequest(dispatchId: number, parameters?: unknown): HostRequest {
  return hostRequest({
    _actionName: 'ExecuteMethod',
    _data: { ApiParams: parameters, MethodData: { ControlId: 'a', DispatchId: dispatchId } },
  });
}
