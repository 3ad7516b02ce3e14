import { createRoot } from 'react-dom/client';
import { readConfiguration } from '#src/app/configuration.ts';
import { openLocalCopies } from '#src/app/device/local-copies.ts';
import { startSystem } from '#src/app/device/start-system.ts';
import { startApp } from '#src/app/start.tsx';
import { connectOutlook, needNestedAuth } from '#src/hosts/outlook/outlook-host.ts';
import { noEvent } from './no-event.ts';

/** The pane beside an event in Outlook. */
export async function openPane(element: HTMLElement): Promise<void> {
  // What needs nothing of the host is made while the host is asked which event this is.
  const copies = openLocalCopies();
  const configuration = await readConfiguration();
  const system = startSystem(configuration);
  const host = await connectOutlook();
  if (host === null) {
    noEvent(element);
    return;
  }
  startApp({
    host,
    configuration,
    root: createRoot(element),
    system: await system,
    copies: await copies,
    tokens: async () => {
      needNestedAuth();
      const { createNestedTokens } = await import('#src/hosts/sign-in/nested-tokens.ts');
      return createNestedTokens(configuration);
    },
  });
}
