import * as v from 'valibot';
import {
  appContextAction,
  messageTypes,
  nestedAuthMessage,
  officeTheme,
  readText,
  responseTypes,
  themeEvent,
  type OfficeTheme,
} from './office-messages.ts';

type Listener = (message: string) => void;

/** What MSAL uses to reach the host. Source: msal-browser 5.29, naa/BridgeProxy. */
interface Bridge {
  addEventListener(type: 'message', listener: Listener): void;
  removeEventListener(type: 'message', listener: Listener): void;
  postMessage(message: string): void;
}

/** The pane's window as the supplement finds and leaves it. */
export interface PaneWindow {
  readonly parent: { postMessage(message: string, origin: string): void };
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  OSF?: { readonly DDA?: { readonly OutlookContext?: { readonly prototype: object } } };
  nestedAppAuthBridge?: Bridge;
  __initializeNestedAppAuth?: () => Promise<void>;
}

const hostMessage = v.object({
  _messageType: v.literal(messageTypes.response),
  _responseType: v.number(),
  _actionName: v.string(),
  _data: v.unknown(),
});
const appContext = v.object({ _requirementMatrix: v.string(), _officeTheme: officeTheme });
const themeData = v.pipe(v.array(v.string()), v.minLength(1));
const colours = v.record(v.string(), v.number());

function themeOf(data: unknown): OfficeTheme | null {
  const texts = v.safeParse(themeData, data);
  const numbers = texts.success ? readText(colours, texts.output[0]) : null;
  if (numbers === null) return null;
  const hex = Object.entries(numbers).map(([name, colour]) => [
    name,
    `#${colour.toString(16).padStart(6, '0')}`,
  ]);
  const read = v.safeParse(officeTheme, Object.fromEntries(hex));
  return read.success ? read.output : null;
}

/**
 * What Microsoft's build of office.js has over the last one on npm: `Office.context.officeTheme` on the web, and the bridge MSAL
 * asks for, `nestedAppAuthBridge`, behind `__initializeNestedAppAuth`, which MSAL awaits. The host's answer about the app's context
 * carries what is needed: the theme, and whether the client supports nested app auth.
 */
export function supplementOffice(page: PaneWindow): void {
  let theme: OfficeTheme | null = null;
  const listeners = new Set<Listener>();
  let started: () => void = () => undefined;
  const isStarted = new Promise<void>((resolve) => {
    started = resolve;
  });
  page.__initializeNestedAppAuth = () => isStarted;

  const addBridge = (origin: string) => {
    page.nestedAppAuthBridge = {
      addEventListener: (_type, listener) => void listeners.add(listener),
      removeEventListener: (_type, listener) => void listeners.delete(listener),
      postMessage: (nestedAppAuth) => page.parent.postMessage(JSON.stringify({ nestedAppAuth }), origin),
    };
  };
  const start = (data: unknown, origin: string) => {
    const read = v.safeParse(appContext, data);
    if (!read.success) return;
    theme = read.output._officeTheme;
    const prototype = page.OSF?.DDA?.OutlookContext?.prototype;
    if (prototype !== undefined)
      Object.defineProperty(prototype, 'officeTheme', {
        configurable: true,
        enumerable: true,
        get: () => theme,
      });
    if (read.output._requirementMatrix.includes('"NestedAppAuth"')) addBridge(origin);
    started();
  };
  page.addEventListener('message', (event) => {
    if (event.source !== page.parent) return;
    const nested = readText(nestedAuthMessage, event.data);
    if (nested !== null) for (const listener of listeners) listener(nested.nestedAppAuth);
    const message = readText(hostMessage, event.data);
    if (message?._actionName === appContextAction) start(message._data, event.origin);
    if (message?._actionName === themeEvent && message._responseType === responseTypes.event)
      theme = themeOf(message._data) ?? theme;
  });
}
