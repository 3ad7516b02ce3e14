import * as v from 'valibot';

/** Kinds of the messages office.js exchanges with its host. Source: office-js 1.1.110 `outlook-web-16.01.debug.js`. */
export const messageTypes = { request: 0, response: 1 } as const;
/** An answer to a call, or an event. */
export const responseTypes = { call: 0, event: 1 } as const;
/** What a request wants. */
export const actionTypes = { invoke: 0, register: 1, unregister: 2 } as const;
/** The first call of every pane. */
export const appContextAction = 'ContextActivationManager_getAppContextAsync';
/** The event of a change of theme; its data is one JSON text of colours as numbers. */
export const themeEvent = 'officeThemeChanged';

/** Colours as `#rrggbb`; the members Outlook supports (@types/office-js, OfficeTheme). */
export const officeTheme = v.object({
  bodyBackgroundColor: v.string(),
  bodyForegroundColor: v.string(),
  controlBackgroundColor: v.string(),
  controlForegroundColor: v.string(),
});
export type OfficeTheme = v.InferOutput<typeof officeTheme>;

/** Nested app auth between the supplement and the page, both ours: the request or answer of MSAL as it is. */
export const nestedAuthMessage = v.object({ nestedAppAuth: v.string() });

/** Reads JSON text that came over postMessage by a schema; null when it is something else. */
export function readText<Schema extends v.GenericSchema>(
  schema: Schema,
  data: unknown,
): v.InferOutput<Schema> | null {
  if (typeof data !== 'string') return null;
  try {
    const read = v.safeParse(schema, JSON.parse(data));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}
