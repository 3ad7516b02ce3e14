/** The version of the host as the library compares it. Three parts, or the library parses it as JSON. */
export const hostVersion = '2.0.1';

/**
 * What this host says it can do. Every `isSupported()` of the library is a truthiness test on `supports`, so only
 * what is answered here is listed. `nestedAppAuth` installs the token bridge; `notifySuccessResponse` promises an
 * answer to `notifySuccess`. Source: teams-js 2.58 `public/runtime`.
 */
export const runtime = {
  apiVersion: 4,
  isNAAChannelRecommended: true,
  isLegacyTeams: false,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  supports: {
    app: { notifySuccessResponse: {} },
    nestedAppAuth: {},
    pages: { config: {}, currentApp: {} },
    teamsCore: {},
  },
} as const;
