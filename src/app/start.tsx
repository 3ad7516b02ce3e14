import { createRoot } from 'react-dom/client';
import type { AccessTokens } from '#src/ports/access-token.ts';
import type { Host, HostContext } from '#src/ports/host.ts';
import type { Remote } from '#src/ports/remote.ts';
import { SpaceOpener } from '#src/usecases/space-opener.ts';
import { tenantOf, type Configuration } from './configuration.ts';
import { openLocalCopies } from './device/local-copies.ts';
import { browserSystem } from './device/system.ts';
import { plannerLink } from './planner-link.ts';
import { App } from './screens/app.tsx';

interface Options {
  readonly host: Host;
  readonly configuration: Configuration;
  readonly element: HTMLElement;
  /** Loads the sign-in code and makes the tokens of this host. */
  readonly tokens: () => Promise<AccessTokens>;
}

/** Wires the layers and draws the app: the device's copy first, what needs a token after it. */
export async function startApp({ host, configuration, element, tokens }: Options): Promise<void> {
  const copies = await openLocalCopies();
  if (copies.isKept) askToKeep();
  const system = browserSystem();
  const remote = once(async (): Promise<Remote> => {
    const [{ createRemote }, ready] = await Promise.all([import('#src/graph/create-remote.ts'), tokens()]);
    return createRemote(configuration.graphBaseUrl, ready, (input, init) => fetch(input, init));
  });
  const root = createRoot(element);
  const link = plannerLink(tenantOf(configuration));
  let told = false;
  const ready = (): void => {
    if (!told) host.ready();
    told = true;
  };
  const open = (context: HostContext): SpaceOpener => {
    const opener = new SpaceOpener({ context, copies, system, remote });
    root.render(
      <App
        key={system.newGuid()}
        opener={opener}
        host={{ ...host, context }}
        plannerLink={link}
        onHostReady={ready}
      />,
    );
    void opener.start();
    return opener;
  };
  let opener = open(host.context);
  host.onSuspend(() => {
    opener.close();
  });
  host.onResume((context) => {
    opener.close();
    opener = open(context);
  });
}

/** What waits must not be evicted with what can be read again. A browser that says no keeps both for as long as it has room. */
function askToKeep(): void {
  if ('storage' in navigator) navigator.storage.persist().catch(() => undefined);
}

/** Runs once; after a failure the next call runs again. */
function once<T>(run: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | null = null;
  return () => {
    running ??= run().catch((thrown: unknown) => {
      running = null;
      throw thrown;
    });
    return running;
  };
}
