import { app } from '@microsoft/teams-js';
import type { Host, HostContext, Theme } from '#src/ports/host.ts';
import { within } from '../within.ts';
import { readTeamsContext, themeOf } from './teams-context.ts';

/** teams-js itself waits 60 s when the page around is none it trusts. */
const timeoutMs = 5_000;

/**
 * Connects to Teams; null when the page is not inside it. `hostOrigins` are trusted besides Microsoft's own list and are empty in
 * production: every origin named there could read what this page sends to its host.
 */
export async function connectTeams(hostOrigins: readonly string[]): Promise<Host | null> {
  if (window.parent === window && window.opener === null) return null;
  try {
    await within(timeoutMs, app.initialize(hostOrigins.length > 0 ? [...hostOrigins] : undefined), 'Teams');
    const context = await within(timeoutMs, app.getContext(), 'Teams context');
    return teamsHost(readTeamsContext(context, window.location.search));
  } catch {
    return null;
  }
}

function teamsHost(context: HostContext): Host {
  const suspends = new Set<() => void>();
  const resumes = new Set<(context: HostContext) => void>();
  const themes = new Set<(theme: Theme) => void>();
  app.registerOnThemeChangeHandler((theme) => {
    for (const listener of themes) listener(themeOf(theme));
  });
  // Teams caches side panels and may give a cached one to another chat: all state of the pair goes before, all context is read after.
  app.lifecycle.registerBeforeSuspendOrTerminateHandler(() => {
    for (const listener of suspends) listener();
    return Promise.resolve();
  });
  app.lifecycle.registerOnResumeHandler((resumed) => {
    void app.getContext().then((fresh) => {
      const next = readTeamsContext(fresh, new URL(resumed.contentUrl).search);
      app.notifySuccess().catch(() => undefined);
      for (const listener of resumes) listener(next);
    });
  });
  return {
    context,
    ready: () => {
      app.notifyAppLoaded();
      app.notifySuccess().catch(() => undefined);
    },
    failed: (reason) => {
      const known = {
        signIn: app.FailedReason.AuthFailed,
        permission: app.FailedReason.Other,
        offline: app.FailedReason.Timeout,
      };
      app.notifyFailure({ reason: reason === 'other' ? app.FailedReason.Other : known[reason] });
    },
    onTheme: (listener) => add(themes, listener),
    openLink: (url) => {
      app.openLink(url).catch(() => window.open(url, '_blank', 'noopener'));
    },
    onSuspend: (listener) => add(suspends, listener),
    onResume: (listener) => add(resumes, listener),
  };
}

function add<T>(set: Set<T>, item: T): () => void {
  set.add(item);
  return () => set.delete(item);
}
