import type { MailItem, MailPerson } from './mailbox.ts';
import type { PaneState } from './pane-state.ts';
import { officeThemeOf } from './office-theme.ts';

/** Numbers of office.js. Source: office-js 1.1.110, responseTypeMap, recipientTypeMap, HostItemType, calculatePermissionLevel. */
const responses: Readonly<Record<MailPerson['response'], number>> = {
  none: 0,
  organizer: 1,
  tentativelyAccepted: 2,
  accepted: 3,
  declined: 4,
};
const userRecipient = 2;
const itemTypes = { read: 2, compose: 5 } as const;
const readWriteItem = 3;
/** Outlook on the web among the applications of Office (office-js 1.1.110, OSF.AppName.OutlookWebApp). */
const outlookWebApp = 64;

/** Somebody as office.js reads a recipient. */
export function recipient({ name, address, response }: MailPerson): Readonly<Record<string, unknown>> {
  return { name, address, recipientType: userRecipient, appointmentResponse: responses[response] };
}

/**
 * The required attendees a form shows. In read mode Outlook on the web lists the organizer among them
 * (@types/office-js, AppointmentRead.requiredAttendees).
 */
export function requiredOf(item: MailItem): readonly Readonly<Record<string, unknown>>[] {
  const people = item.form === 'read' ? [item.organizer, ...item.required] : item.required;
  return people.map(recipient);
}

/** The answer to the first call: the client, what it supports, roaming settings, and the theme for the supplement. */
export function appContext(pane: PaneState): Readonly<Record<string, unknown>> {
  const language = pane.locale.replace(/-.*$/u, (region) => region.toUpperCase());
  return {
    _id: pane.controlId,
    _appInstanceId: pane.controlId,
    _appName: outlookWebApp,
    _appVersion: '16.01',
    _appUILocale: language,
    _dataLocale: language,
    _docUrl: '',
    _clientMode: 0,
    _settings: pane.settings,
    _reason: 0,
    _osfControlType: 1,
    _eToken: '',
    _correlationId: pane.controlId,
    _requirementMatrix: JSON.stringify({
      Mailbox: '1.16',
      ...(pane.nestedAuth ? { NestedAppAuth: '1.1' } : {}),
    }),
    _hostFullVersion: '16.0',
    _appDomains: [],
    _officeTheme: officeThemeOf(pane.theme),
  };
}

/** The item as office.js wants it at its start. A compose form has its values behind calls, and no id. */
export function initialData(pane: PaneState, opensLinks: boolean): Readonly<Record<string, unknown>> {
  const { item, person } = pane;
  const common = {
    permissionLevel: readWriteItem,
    // A new event has no series, which the library leaves undefined; others say null.
    ...(item.id === null ? {} : { seriesId: item.seriesId }),
    userEmailAddress: person.upn,
    userDisplayName: person.name,
    userProfileType: 'enterprise',
    userTimeZone: 'UTC',
    hostVersion: '16.0',
    owaView: 'ThreeColumns',
    isFromSharedFolder: item.sharedBy !== null,
    ...(opensLinks ? { openWindowOpen: true } : {}),
  };
  if (item.form === 'compose') return { ...common, itemType: itemTypes.compose };
  return {
    ...common,
    itemType: itemTypes.read,
    id: item.id,
    itemClass: 'IPM.Appointment',
    subject: item.subject,
    normalizedSubject: item.subject.replace(/^Canceled: /u, ''),
    start: item.start,
    end: item.end,
    location: item.location,
    organizer: recipient(item.organizer),
    to: requiredOf(item),
    cc: [],
    attachments: [],
    recurrence: item.recurrence,
    dateTimeCreated: item.createdAt,
    dateTimeModified: item.modifiedAt,
  };
}
