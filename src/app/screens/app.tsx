import { lazy, Suspense, use, useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { catalogueFor, type Catalogue } from '#src/locales/catalogue.ts';
import type { Host } from '#src/ports/host.ts';
import { Boundary } from '#src/sections/frame/boundary.tsx';
import type { PlannerLink } from '#src/sections/frame/frame-context.ts';
import { StartingScreen } from '#src/sections/start/starting-screen.tsx';
import { LiveAnnouncer } from '#src/ui/live-announcer.tsx';
import { PageSkeleton } from '#src/ui/page-skeleton.tsx';
import { ThemeRoot } from '#src/ui/theme-root.tsx';
import type { AppState } from '#src/usecases/app-state.ts';
import type { SpaceOpener } from '#src/usecases/space-opener.ts';
import type { Configuration } from '../configuration.ts';
import { BrokenScreen } from './broken-screen.tsx';
import { PairScreens } from './pair-screens.tsx';

// Most people never see one of these: their code comes when it is needed.
const StartScreen = lazy(async () => ({ default: (await import('./start-screen.tsx')).StartScreen }));

interface AppProps {
  configuration: Configuration;
  host: Host;
  /** Called when something can be seen: again and again, only the first time counts. */
  onHostReady: () => void;
  opener: SpaceOpener;
  plannerLink: PlannerLink;
}

/** The whole app in one host: language, theme, and the screen of whatever state the opening is in. */
export function App(props: AppProps) {
  const catalogue = catalogueFor(props.host.context.locale);
  if (!(catalogue instanceof Promise)) return <Shell {...props} catalogue={catalogue} />;
  return (
    <Suspense fallback={<PageSkeleton label="" />}>
      <LoadedShell {...props} catalogue={catalogue} />
    </Suspense>
  );
}

function LoadedShell({ catalogue, ...props }: AppProps & { catalogue: Promise<Catalogue> }) {
  return <Shell {...props} catalogue={use(catalogue)} />;
}

function Shell({
  catalogue,
  configuration,
  host,
  onHostReady,
  opener,
  plannerLink,
}: AppProps & { catalogue: Catalogue }) {
  const state = useSyncExternalStore(opener.subscribe, opener.state);
  const [theme, setTheme] = useState(host.context.theme);
  useEffect(() => host.onTheme(setTheme), [host]);
  useEffect(onHostReady, [onHostReady]);
  const onSignIn = useCallback(() => void opener.signIn(), [opener]);
  const showAll = useCallback(() => void opener.showAll(), [opener]);
  return (
    <ThemeRoot dir={catalogue.direction} lang={catalogue.language} theme={theme}>
      <LiveAnnouncer>
        <Boundary fallback={<BrokenScreen texts={catalogue.texts.start} />}>
          <StateScreen
            catalogue={catalogue}
            configuration={configuration}
            host={host}
            onLeave={belongsToPair(host) ? null : showAll}
            onSignIn={onSignIn}
            opener={opener}
            plannerLink={plannerLink}
            state={state}
          />
        </Boundary>
      </LiveAnnouncer>
    </ThemeRoot>
  );
}

/** A chat has one 1:1, and so has an event. */
function belongsToPair({ context }: Host): boolean {
  return context.chatId !== null || context.event !== undefined;
}

interface StateScreenProps {
  catalogue: Catalogue;
  configuration: Configuration;
  host: Host;
  onLeave: (() => void) | null;
  onSignIn: () => void;
  opener: SpaceOpener;
  plannerLink: PlannerLink;
  state: AppState;
}

function StateScreen({
  catalogue,
  configuration,
  host,
  onLeave,
  onSignIn,
  opener,
  plannerLink,
  state,
}: StateScreenProps) {
  const { start } = catalogue.texts;
  switch (state.type) {
    case 'open':
      return (
        <PairScreens
          catalogue={catalogue}
          host={host}
          onLeave={onLeave}
          onSignIn={onSignIn}
          plannerLink={plannerLink}
          session={state.session}
        />
      );
    case 'starting':
      return <StartingScreen search={null} system={opener.system} texts={start} />;
    case 'searching':
      return <StartingScreen search={state} system={opener.system} texts={start} />;
    default:
      return (
        <Suspense fallback={<PageSkeleton label={start.looking} />}>
          <StartScreen
            catalogue={catalogue}
            configuration={configuration}
            onSignIn={onSignIn}
            opener={opener}
            state={state}
            tenantId={host.context.tenantId}
          />
        </Suspense>
      );
  }
}
