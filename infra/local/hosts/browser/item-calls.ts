import * as v from 'valibot';
import { asDocument, asKept, fromText, toText, withAddedMarkup } from './event-body.ts';
import { recipient, requiredOf } from './item-data.ts';
import { addNotice, removeNotice, replaceNotice, type Notice } from './notices.ts';
import type { PaneState } from './pane-state.ts';

/** What a call changes of the pane; settings and properties are kept in the mailbox before the answer goes out. */
export type PaneChange = Partial<Pick<PaneState, 'draft' | 'settings' | 'properties' | 'notices'>>;

/** The outcome of one call. `ifNotKept` is the answer when the mailbox does not take the change. */
export interface CallOutcome {
  readonly data: unknown;
  readonly change?: PaneChange;
  readonly ifNotKept?: unknown;
  readonly openUrl?: string;
}

/** Error codes. Source: office-js 1.1.110, getErrorArgs; 5000 is ooeOperationNotSupported. */
export const callErrors = {
  notSupported: 5000,
  settings: 9019,
  response: 9020,
  invalid: 9031,
  recurrenceOfInstance: 9033,
  notSaved: 9046,
} as const;

/** An answer with a value. */
function value(data: unknown): CallOutcome {
  return { data: { wasSuccessful: true, error: false, data } };
}

/** An answer with an error code. */
export function failed(errorCode: number): CallOutcome {
  return { data: { wasSuccessful: false, error: true, errorCode } };
}

const done = { wasSuccessful: true, error: false };
const html = 3;
const bodyGet = v.object({ coercionType: v.picklist([0, html]) });
const bodySet = v.object({ data: v.string(), coercionType: v.picklist([0, html]) });
const timeGet = v.object({ TimeProperty: v.picklist([1, 2]) });
const recipientsGet = v.object({ recipientField: v.picklist([0, 1]) });
const subjectSet = v.object({ subject: v.string() });
const settingsSet = v.tuple([v.record(v.string(), v.string())]);
const propertiesSet = v.object({ customProperties: v.record(v.string(), v.unknown()) });
const linkOpen = v.object({ launchUrl: v.string() });

type Call = (parameters: unknown, pane: PaneState) => CallOutcome;

/** Reads the parameters of a call; what does not fit is answered as an invalid parameter. */
function taking<Schema extends v.GenericSchema>(
  schema: Schema,
  call: (parameters: v.InferOutput<Schema>, pane: PaneState) => CallOutcome,
): Call {
  return (parameters, pane) => {
    const read = v.safeParse(schema, parameters);
    return read.success ? call(read.output, pane) : failed(callErrors.invalid);
  };
}

/** A call on the body, which a condition of the page makes fail. */
function onBody(call: Call): Call {
  return (parameters, pane) =>
    pane.failing.includes('body') ? failed(callErrors.response) : call(parameters, pane);
}

/** Exists in the organizer's form alone. */
function composing(call: Call): Call {
  return (parameters, pane) =>
    pane.item.form === 'compose' ? call(parameters, pane) : failed(callErrors.notSupported);
}

function writeBody(change: (old: string, added: string, pane: PaneState) => string): Call {
  return composing(
    onBody(
      taking(bodySet, ({ data, coercionType }, pane) => {
        const added = coercionType === html ? asKept(data) : fromText(data);
        const body = change(pane.draft.body, added, pane);
        return { data: done, change: { draft: { ...pane.draft, body } } };
      }),
    ),
  );
}

function noticed(result: readonly Notice[] | { readonly error: number }): CallOutcome {
  return 'error' in result ? failed(result.error) : { data: done, change: { notices: result } };
}

/** Telemetry of the library: taken and thrown away. */
const ignored: Call = () => ({ data: done });

/** Calls by their dispatch id. Source: office-js 1.1.110, `outlook-web-16.01.debug.js`, standardInvokeHostMethod. */
const calls: ReadonlyMap<number, Call> = new Map<number, Call>([
  [3, (_, { properties }) => ({ data: { ...done, customProperties: JSON.stringify(properties) } })],
  [
    4,
    taking(propertiesSet, ({ customProperties }) => ({
      data: done,
      change: { properties: customProperties },
      ifNotKept: failed(callErrors.response).data,
    })),
  ],
  [14, onBody(() => value('html'))],
  [
    15,
    composing(
      taking(recipientsGet, ({ recipientField }, { item }) =>
        value(recipientField === 0 ? requiredOf(item) : []),
      ),
    ),
  ],
  [
    17,
    composing(
      taking(subjectSet, ({ subject }, { draft, item }) =>
        item.subjectIsFixed
          ? failed(callErrors.notSupported)
          : { data: done, change: { draft: { ...draft, subject } } },
      ),
    ),
  ],
  [18, composing((_, { draft }) => value(draft.subject))],
  [23, writeBody((old, added) => `${added}${old}`)],
  [
    24,
    composing(
      taking(timeGet, ({ TimeProperty }, { item }) => value(TimeProperty === 1 ? item.start : item.end)),
    ),
  ],
  [26, composing((_, { item }) => value(item.location))],
  [33, (parameters, { notices }) => noticed(addNotice(notices, parameters))],
  [34, (_, { notices }) => value(notices)],
  [35, (parameters, { notices }) => noticed(replaceNotice(notices, parameters))],
  [36, (parameters, { notices }) => noticed(removeNotice(notices, parameters))],
  [
    37,
    onBody(
      taking(bodyGet, ({ coercionType }, { draft }) =>
        value(coercionType === html ? asDocument(draft.body) : toText(draft.body)),
      ),
    ),
  ],
  [38, writeBody((_, added, { addsMarkup }) => (addsMarkup ? withAddedMarkup(added) : added))],
  [103, composing((_, { item }) => value(item.recurrence))],
  // Setting a recurrence is an error on an occurrence and is not imitated elsewhere.
  [
    104,
    composing((_, { item }) =>
      failed(item.seriesId === null ? callErrors.notSupported : callErrors.recurrenceOfInstance),
    ),
  ],
  [107, composing((_, { item }) => value(recipient(item.organizer)))],
  [
    108,
    (_, { item: { sharedBy } }) =>
      sharedBy === null
        ? failed(callErrors.notSupported)
        : value({
            owner: sharedBy.address,
            targetMailbox: sharedBy.address,
            targetRestUrl: '',
            delegatePermissions: 1,
          }),
  ],
  [
    154,
    (_, { item: { location } }) =>
      value(
        location === ''
          ? []
          : [
              {
                displayName: location,
                emailAddress: '',
                locationIdentifier: { id: location, type: 'custom' },
              },
            ],
      ),
  ],
  [164, composing((_, { item: { id } }) => (id === null ? failed(callErrors.notSaved) : value(id)))],
  [163, ignored],
  [193, ignored],
  [400, ignored],
  [401, ignored],
  [402, ignored],
  [403, taking(linkOpen, ({ launchUrl }) => ({ data: done, openUrl: launchUrl }))],
  [
    404,
    taking(settingsSet, ([settings], { failing }) =>
      failing.includes('settings')
        ? failed(callErrors.settings)
        : { data: done, change: { settings }, ifNotKept: failed(callErrors.settings).data },
    ),
  ],
]);

/** What Outlook does with one call; null for a call this page does not imitate. */
export function answerCall(dispatchId: number, parameters: unknown, pane: PaneState): CallOutcome | null {
  return calls.get(dispatchId)?.(parameters, pane) ?? null;
}
