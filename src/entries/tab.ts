import { readConfiguration } from '#src/app/configuration.ts';
import { browserHost } from '#src/hosts/browser/browser-host.ts';
import { connectTeams } from '#src/hosts/teams/teams-host.ts';
import { failedToStart } from './failed-to-start.ts';
import { keepOffline } from './keep-offline.ts';

/** The tab of Teams, and the page of a plain browser: the same app, told apart by whether Teams answers. */
async function start(element: HTMLElement): Promise<void> {
  const screens = import('#src/app/start.tsx');
  const configuration = await readConfiguration();
  const teams = await connectTeams(configuration.hostOrigins);
  const host = teams ?? browserHost();
  const { startApp } = await screens.catch((thrown: unknown) => {
    host.failed('other');
    throw thrown;
  });
  await startApp({
    host,
    configuration,
    element,
    tokens: async () => {
      const { createTokens } = await import('#src/hosts/sign-in/msal-tokens.ts');
      return createTokens({ ...configuration, mode: teams ? 'nested' : 'redirect' });
    },
  });
}

const element = document.getElementById('root');
if (element !== null) {
  start(element).catch(() => {
    failedToStart(element);
  });
  keepOffline();
}
