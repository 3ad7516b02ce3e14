import * as v from 'valibot';
import type { HostRequest } from './host-message.ts';
import { answerCall, callErrors, failed, type CallOutcome } from './item-calls.ts';
import { appContext, initialData } from './item-data.ts';
import { actionTypes, appContextAction, themeEvent } from './office-messages.ts';
import type { PaneState } from './pane-state.ts';

/** What a request asks of the page beyond an answer. */
export interface HostOutcome extends CallOutcome {
  /** The pane has what it starts with. */
  readonly started?: true;
  /** What this page does not imitate, to be said on the console. */
  readonly unknown?: string;
}

/** Events an add-in can wait for. The page fires the change of theme; nothing here changes the others. */
const events = new Set([
  themeEvent,
  'olkRecurrenceChanged',
  'olkItemSelectedChanged',
  'olkRecipientsChanged',
  'olkAppointmentTimeChanged',
  'appCommandInvoked',
]);

const method = v.object({
  MethodData: v.object({ DispatchId: v.number() }),
  ApiParams: v.optional(v.unknown()),
});
const opening = v.object({ strUrl: v.string() });

function call(data: unknown, pane: PaneState): HostOutcome {
  const read = v.safeParse(method, data);
  if (!read.success) return { ...failed(callErrors.invalid), unknown: 'a call without a dispatch id' };
  const { DispatchId } = read.output.MethodData;
  const known = answerCall(DispatchId, read.output.ApiParams, pane);
  return known ?? { ...failed(callErrors.notSupported), unknown: `the call with dispatch id ${DispatchId}` };
}

function openWindow(data: unknown): HostOutcome {
  const read = v.safeParse(opening, data);
  return read.success
    ? { data: null, openUrl: read.output.strUrl }
    : { data: null, unknown: 'a window without address' };
}

/** An answer to a call of the library's older kind: version and error code. */
function plain(errorCode: number): object {
  return { Version: 1, Error: errorCode };
}

/**
 * What Outlook on the web does with one request of office.js 1.1.110: the answer, and what happens to the pane. What the page does
 * not imitate is answered with an error and named, never with a made-up success.
 *
 * @param opensLinks whether the page opens windows for the pane, because their address means nothing to this machine
 */
export function answerOffice(request: HostRequest, pane: PaneState, opensLinks: boolean): HostOutcome {
  const { _actionName: name, _actionType: type, _data: data } = request;
  if (type !== actionTypes.invoke)
    return events.has(name)
      ? { data: plain(0) }
      : { data: plain(callErrors.notSupported), unknown: `the event ${name}` };
  switch (name) {
    case appContextAction:
      return { data: appContext(pane) };
    // Focus and life cycle: the library waits for no answer.
    case 'ContextActivationManager_notifyHost':
      return { data: null };
    case 'ContextActivationManager_openWindowInHost':
      return openWindow(data);
    case 'GetInitialData':
      return { data: initialData(pane, opensLinks), started: true };
    case 'ExecuteMethod':
      return call(data, pane);
    default:
      return { data: plain(callErrors.notSupported), unknown: name };
  }
}
