import { createRoot } from 'react-dom/client';
import { readConfiguration } from '#src/app/configuration.ts';
import { openLocalCopies } from '#src/app/device/local-copies.ts';
import { startSystem } from '#src/app/device/start-system.ts';
import { whenIdle } from '#src/app/device/when-idle.ts';
import { startApp } from '#src/app/start.tsx';
import { browserHost } from '#src/hosts/browser/browser-host.ts';
import { connectTeams } from '#src/hosts/teams/teams-host.ts';
import { keepOffline } from './keep-offline.ts';

/** The tab of Teams, and the page of a plain browser: the same app, told apart by whether Teams answers. */
export async function openTab(element: HTMLElement): Promise<void> {
  // What needs nothing of the host is made while the host is asked who this is.
  const copies = openLocalCopies();
  const configuration = await readConfiguration();
  const connecting = connectTeams(configuration.hostOrigins);
  const system = startSystem(configuration);
  const root = createRoot(element);
  const teams = await connecting;
  const host = teams ?? browserHost();
  try {
    startApp({
      host,
      configuration,
      root,
      system: await system,
      copies: await copies,
      tokens: async () => {
        if (teams) {
          const { createNestedTokens } = await import('#src/hosts/sign-in/nested-tokens.ts');
          return createNestedTokens(configuration);
        }
        const { createRedirectTokens } = await import('#src/hosts/sign-in/redirect-tokens.ts');
        return createRedirectTokens(configuration);
      },
    });
  } catch (thrown) {
    // Takes the host's loading indicator away from what the entry says instead.
    host.failed('other');
    throw thrown;
  }
  await whenIdle();
  keepOffline();
}
