/** The part of office.js that asks whether it may talk to the page around it. Source: office-js 1.1.110, checkReceiverOriginAndRun. */
interface Pane {
  readonly _webAppState: { readonly clientEndPoint: { _hostTrustCheckStatus: unknown } };
}

declare const OSF: {
  readonly InitializationHelper: {
    readonly prototype: { checkReceiverOriginAndRun: (this: Pane, run: () => void) => void };
  };
};
declare const Microsoft: {
  readonly Office: { readonly Common: { readonly HostTrustStatus: { readonly trusted: unknown } } };
};

const { prototype } = OSF.InitializationHelper;
const check = prototype.checkReceiverOriginAndRun;

// office.js trusts no host over plain http without asking in a frame of its own. Here that host is the local tenant.
prototype.checkReceiverOriginAndRun = function (run) {
  if (location.protocol === 'http:' && location.hostname === 'localhost')
    this._webAppState.clientEndPoint._hostTrustCheckStatus = Microsoft.Office.Common.HostTrustStatus.trusted;
  check.call(this, run);
};
