/**
 * Our own stand-in for the library office.js loads from ajax.aspnetcdn.com: the few members it looks for and uses.
 * Source: office-js 1.1.110, `isMsAjaxLoaded` and the uses of msAjaxError, msAjaxDebug and Sys.
 */
const errorOf = (name: string) => (first?: unknown, second?: unknown) => {
  const error = new Error([first, second].filter((text) => typeof text === 'string').join(': ') || name);
  error.name = `Sys.${name}`;
  return error;
};

Object.assign(Error, {
  argument: errorOf('ArgumentException'),
  argumentNull: errorOf('ArgumentNullException'),
  argumentOutOfRange: errorOf('ArgumentOutOfRangeException'),
  argumentType: errorOf('ArgumentTypeException'),
  argumentUndefined: errorOf('ArgumentUndefinedException'),
  invalidOperation: errorOf('InvalidOperationException'),
  parameterCount: errorOf('ParameterCountException'),
});
// The checks of arguments find nothing wrong: office.js checks again itself.
Object.assign(Function, { _validateParams: () => null });
Object.assign(globalThis, {
  Type: Object.assign(Function, {
    registerNamespace: (name: string) => {
      let place: object = globalThis;
      for (const part of name.split('.')) {
        const found: unknown = Reflect.get(place, part);
        const next = typeof found === 'object' && found !== null ? found : {};
        Reflect.set(place, part, next);
        place = next;
      }
    },
    registerClass: () => undefined,
  }),
  Sys: {
    StringBuilder: function () {
      return undefined;
    },
    Debug: { trace: () => undefined },
    Browser: { agent: 'standard', InternetExplorer: 'none' },
    Serialization: {
      JavaScriptSerializer: {
        serialize: JSON.stringify,
        deserialize: (text: string) => JSON.parse(text) as unknown,
      },
    },
  },
});
