import type { Root } from 'react-dom/client';
import type { AccessTokens } from '#src/ports/access-token.ts';
import type { Host, HostContext } from '#src/ports/host.ts';
import type { LocalCopies } from '#src/ports/local-copy.ts';
import type { Remote } from '#src/ports/remote.ts';
import type { System } from '#src/ports/system.ts';
import { SpaceOpener } from '#src/usecases/space-opener.ts';
import { tenantOf, type Configuration } from './configuration.ts';
import { whenIdle } from './device/when-idle.ts';
import { plannerLink } from './planner-link.ts';
import { tabLink } from './tab-link.ts';
import { App } from './screens/app.tsx';

interface Options {
  readonly host: Host;
  readonly configuration: Configuration;
  readonly root: Root;
  readonly system: System;
  /** What is kept on this device. */
  readonly copies: LocalCopies;
  /** Loads the sign-in code and makes the tokens of this host. */
  readonly tokens: () => Promise<AccessTokens>;
}

/** The page's own skeleton stays for so long before "looking" is said: the copy is mostly there sooner. */
const skeletonMs = 300;

/** Wires the layers and draws the app: the device's copy first, what needs a token after it. */
export function startApp({ host, configuration, root, system, copies, tokens }: Options): void {
  const remote = once(async (): Promise<Remote> => {
    // Its scripts are as large as all the others: not before the first screen is drawn.
    await whenIdle();
    if (copies.isKept) askToKeep();
    const [{ createRemote }, ready] = await Promise.all([import('#src/graph/create-remote.ts'), tokens()]);
    return createRemote(configuration.graphBaseUrl, ready, (input, init) => fetch(input, init));
  });
  const link = plannerLink(tenantOf(configuration));
  let told = false;
  const ready = (): void => {
    if (!told) host.ready();
    told = true;
  };
  const open = (context: HostContext): SpaceOpener => {
    const opener = new SpaceOpener({
      context,
      copies,
      system,
      remote,
      tabLink: tabLink(configuration.teamsAppId),
      onOpened: host.keepPlace,
    });
    let isDrawn = false;
    const draw = (): void => {
      if (isDrawn) return;
      isDrawn = true;
      cancel();
      stop();
      root.render(
        <App
          key={system.newGuid()}
          opener={opener}
          host={{ ...host, context }}
          configuration={configuration}
          plannerLink={link}
          onHostReady={ready}
        />,
      );
    };
    const cancel = system.after(skeletonMs, draw);
    const stop = opener.subscribe(() => {
      if (opener.state().type !== 'starting') draw();
    });
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
