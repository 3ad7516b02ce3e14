import { lazy, Suspense, type ComponentType } from 'react';
import type { Section } from '#src/domain/agenda/section.ts';
import type { Catalogue } from '#src/locales/catalogue.ts';
import type { Host } from '#src/ports/host.ts';
import { AgendaScreen } from '#src/sections/agenda/agenda-screen.tsx';
import { Boundary } from '#src/sections/frame/boundary.tsx';
import { useFrame, type PlannerLink } from '#src/sections/frame/frame-context.ts';
import { FrameProvider } from '#src/sections/frame/frame-provider.tsx';
import { ScreenPanel } from '#src/sections/frame/screen-panel.tsx';
import { Text } from '#src/ui/text.tsx';
import type { PairSession } from '#src/usecases/session/pair-session.ts';
import './pair-screens.css';
import { useIsWide } from './use-is-wide.ts';

// All but the agenda come when they are opened: the first screen has a budget.
const BoardScreen = lazy(async () => ({
  default: (await import('#src/sections/board/board-screen.tsx')).BoardScreen,
}));
const DecisionsScreen = lazy(async () => ({
  default: (await import('#src/sections/decisions/decisions-screen.tsx')).DecisionsScreen,
}));
const DevelopmentScreen = lazy(async () => ({
  default: (await import('#src/sections/development/development-screen.tsx')).DevelopmentScreen,
}));
const HappinessScreen = lazy(async () => ({
  default: (await import('#src/sections/happiness/happiness-screen.tsx')).HappinessScreen,
}));
const LinkBoardScreen = lazy(async () => ({
  default: (await import('#src/sections/link-board/link-board-screen.tsx')).LinkBoardScreen,
}));
const NotDueScreen = lazy(async () => ({
  default: (await import('#src/sections/frame/not-due-screen.tsx')).NotDueScreen,
}));
const OkrsScreen = lazy(async () => ({
  default: (await import('#src/sections/okrs/okrs-screen.tsx')).OkrsScreen,
}));
const PerformanceScreen = lazy(async () => ({
  default: (await import('#src/sections/performance/performance-screen.tsx')).PerformanceScreen,
}));
const PreRead = lazy(async () => ({ default: (await import('./pre-read.tsx')).PreRead }));
const ReadyScreen = lazy(async () => ({
  default: (await import('#src/sections/ready/ready-screen.tsx')).ReadyScreen,
}));
const SummaryScreen = lazy(async () => ({
  default: (await import('#src/sections/summary/summary-screen.tsx')).SummaryScreen,
}));
const TopicsScreen = lazy(async () => ({
  default: (await import('#src/sections/topics/topics-screen.tsx')).TopicsScreen,
}));
const UnclosedScreen = lazy(async () => ({
  default: (await import('#src/sections/decisions/unclosed-screen.tsx')).UnclosedScreen,
}));
const WaitingScreen = lazy(async () => ({
  default: (await import('#src/sections/frame/waiting-screen.tsx')).WaitingScreen,
}));

const sectionScreens: Readonly<Record<Section, ComponentType>> = {
  actions: TopicsScreen,
  okrs: OkrsScreen,
  development: DevelopmentScreen,
  happiness: HappinessScreen,
  performance: PerformanceScreen,
  decisions: DecisionsScreen,
};

interface PairScreensProps {
  catalogue: Catalogue;
  host: Host;
  onLeave: (() => void) | null;
  onSignIn: () => void;
  plannerLink: PlannerLink;
  session: PairSession;
}

/** The screens of an open pair. */
export function PairScreens(props: PairScreensProps) {
  return (
    <FrameProvider {...props}>
      <Screens />
    </FrameProvider>
  );
}

/** One screen at a time; on a wide page the agenda stays beside it. */
function Screens() {
  const { host, navigation } = useFrame();
  const isWide = useIsWide() && host.context.surface !== 'taskPane';
  const { screen } = navigation;
  return (
    <div className="pair-screens">
      {isWide && screen.name !== 'agenda' && (
        <div className="pair-screens-aside">
          <AgendaScreen isAside />
        </div>
      )}
      <div className="pair-screens-main">
        <Suspense fallback={null}>
          <Boundary fallback={<Broken />} key={JSON.stringify(screen)}>
            <CurrentScreen />
          </Boundary>
        </Suspense>
      </div>
    </div>
  );
}

/** Where the panel begins: the agenda; beside a calendar event what is to be read before it. */
function HomeScreen() {
  const { host } = useFrame();
  return host.context.surface === 'taskPane' ? <PreRead /> : <AgendaScreen />;
}

function CurrentScreen() {
  const { agenda, navigation } = useFrame();
  const { screen } = navigation;
  switch (screen.name) {
    case 'agenda':
      return <HomeScreen />;
    case 'section': {
      if (screen.section === 'performance' && !screen.anyway && !agenda.sections.includes('performance'))
        return <NotDueScreen />;
      const SectionScreen = sectionScreens[screen.section];
      return <SectionScreen />;
    }
    case 'ready':
      // Started meanwhile, by either person: what is shared from here on is shared where it stands.
      return agenda.phase === 'before' ? <ReadyScreen /> : <HomeScreen />;
    case 'board':
      return <BoardScreen use={screen.use} />;
    case 'linkBoard':
      return <LinkBoardScreen use={screen.use} />;
    case 'unclosed':
      // Answered or left, also by the other person: there is nothing more to ask.
      return agenda.unclosed ? <UnclosedScreen /> : <HomeScreen />;
    case 'summary':
      // Opened again, by either person: there is nothing to sum up yet.
      return agenda.phase === 'closed' ? <SummaryScreen /> : <HomeScreen />;
    case 'waiting':
      return <WaitingScreen />;
  }
}

/** One screen broke; the note line and the way back still work. */
function Broken() {
  const { start } = useFrame().catalogue.texts;
  return (
    <ScreenPanel notesTo="topics" title={start.crashedTitle}>
      <div role="alert">
        <Text use="secondary">{start.crashedText}</Text>
      </div>
    </ScreenPanel>
  );
}
