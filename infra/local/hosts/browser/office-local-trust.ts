/** The part of office.js that asks whether it may talk to the page around it. Source: office-js 1.1.110. */
interface Office {
  readonly InitializationHelper: {
    readonly prototype: { checkReceiverOriginAndRun(run: () => void): void };
  };
}

declare const OSF: Office;

const { prototype } = OSF.InitializationHelper;
const check = Reflect.get(prototype, 'checkReceiverOriginAndRun');

// office.js trusts no host over plain http without asking in a frame of its own. Here that host is the local tenant.
prototype.checkReceiverOriginAndRun = function (run) {
  if (location.protocol === 'http:' && location.hostname === 'localhost') run();
  else Reflect.apply(check, this, [run]);
};
