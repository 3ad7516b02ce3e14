import type { Frame, Theme } from './choices.ts';
import type { HostConfig, Person, Scenario } from './host-config.ts';

/** The page id of the product's one static tab. */
export const entityId = 'pods';

/** What one person's tab was opened with. The answers to teams-js are made from this alone. */
export interface TabState {
  readonly config: Pick<HostConfig, 'tenantId' | 'teamsAppId' | 'appOrigin'>;
  readonly person: Person;
  readonly scenario: Scenario;
  readonly frame: Frame;
  readonly theme: Theme;
  readonly locale: string;
  readonly subPageId: string;
  /** The address of the tab: the pinned one, or what `setConfig` changed it to. */
  readonly contentUrl: string;
  readonly websiteUrl: string;
  readonly sessionId: string;
}

/** The frame context teams-js knows: the personal app and a chat's tab are both `content`. */
export function frameContext(frame: Frame): 'sidePanel' | 'content' {
  return frame === 'sidePanel' ? 'sidePanel' : 'content';
}

/** The address the tab is pinned with; a static tab knows no placeholder, so the pointer is written out. */
export function pinnedUrl(appOrigin: string, scenario: Scenario, frame: Frame, pinned: boolean): string {
  const url = new URL('/tab.html', appOrigin);
  if (pinned && frame !== 'personal' && scenario.pointer !== null)
    url.searchParams.set('space', scenario.pointer);
  url.searchParams.set('frame', frame);
  return url.href;
}

/**
 * The context Teams sends: one flat object that the library maps to `app.Context`.
 * A personal app has neither chat nor meeting. Source: teams-js 2.58 `public/app`, transformLegacyContextToAppContext.
 */
export function flatContext(tab: TabState): Readonly<Record<string, unknown>> {
  const { person, scenario, config } = tab;
  const place =
    tab.frame === 'personal'
      ? {}
      : {
          chatId: scenario.chatId,
          ...(scenario.meetingId === null ? {} : { meetingId: scenario.meetingId }),
        };
  return {
    appId: config.teamsAppId,
    appLaunchId: tab.sessionId,
    appSessionId: tab.sessionId,
    sessionId: tab.sessionId,
    entityId,
    subEntityId: tab.subPageId,
    frameContext: frameContext(tab.frame),
    hostClientType: 'web',
    hostName: 'Teams',
    isFullScreen: false,
    isMultiWindow: false,
    locale: tab.locale,
    loginHint: person.upn,
    manifestVersion: '1.30',
    ringId: 'general',
    theme: tab.theme,
    tid: config.tenantId,
    userDisplayName: person.name,
    userObjectId: person.oid,
    userPrincipalName: person.upn,
    ...place,
  };
}
