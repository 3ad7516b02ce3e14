import { useCallback } from 'react';
import type { Guid } from '#src/domain/values/guid.ts';
import type { Catalogue } from '#src/locales/catalogue.ts';
import { useScreenTextsOf } from '#src/sections/frame/use-screen-texts.ts';
import { ChooseScreen } from '#src/sections/start/choose-screen.tsx';
import { ConsentScreen } from '#src/sections/start/consent-screen.tsx';
import { EventScreen } from '#src/sections/start/event-screen.tsx';
import { FailedScreen } from '#src/sections/start/failed-screen.tsx';
import { MessageScreen } from '#src/sections/start/message-screen.tsx';
import { NoSpaceScreen } from '#src/sections/start/no-space-screen.tsx';
import { PlaceDiffersScreen } from '#src/sections/start/place-differs-screen.tsx';
import { SignInScreen } from '#src/sections/start/sign-in-screen.tsx';
import type { AppState } from '#src/usecases/app-state.ts';
import type { SpaceOpener } from '#src/usecases/space-opener.ts';
import { adminConsentLink } from '../admin-consent-link.ts';
import type { Configuration } from '../configuration.ts';

interface StartScreenProps {
  catalogue: Catalogue;
  configuration: Configuration;
  onSignIn: () => void;
  opener: SpaceOpener;
  /** Of the host; null where it does not say. */
  tenantId: Guid | null;
  state: Exclude<AppState, { type: 'open' | 'starting' | 'searching' }>;
}

/** The screen of a state in which no pair is open. */
export function StartScreen({
  catalogue,
  configuration,
  onSignIn,
  opener,
  state,
  tenantId,
}: StartScreenProps) {
  const { formats, texts } = catalogue;
  const { start } = useScreenTextsOf(catalogue);
  const retry = useCallback(() => void opener.start(), [opener]);
  switch (state.type) {
    case 'signIn':
      return <SignInScreen onSignIn={onSignIn} texts={start} />;
    case 'consent':
      return (
        <ConsentScreen
          common={texts.common}
          link={adminConsentLink(configuration, tenantId, `${window.location.origin}/tab.html`)}
          onRetry={onSignIn}
          texts={start}
        />
      );
    case 'choose':
      return (
        <ChooseScreen
          me={state.me}
          onChoose={(pointer) => void opener.choose(pointer)}
          pairs={state.pairs}
          texts={start}
          title={texts.start.chooseTitle}
        />
      );
    case 'noSpace':
      return <NoSpaceScreen onOpen={(pointer) => void opener.choose(pointer)} texts={start} />;
    case 'event':
      return (
        <EventScreen onLeaveEvent={() => void opener.leaveEvent()} texts={start} trouble={state.trouble} />
      );
    case 'notOneToOne':
      return (
        <MessageScreen
          icon="people"
          text={start.notOneToOneText(state.people)}
          title={start.notOneToOneTitle}
        />
      );
    case 'notOfPair':
      return <MessageScreen icon="lock" text={start.notOfPairText} title={start.notOfPairTitle} />;
    case 'pointerDiffers': {
      const { manager, report } = state.space.pair;
      return (
        <PlaceDiffersScreen
          names={formats.list([manager.name, report.name])}
          onNo={() => void opener.declinePlace()}
          onYes={() => void opener.confirmPlace()}
          texts={start}
        />
      );
    }
    case 'failed':
      return (
        <FailedScreen
          catalogue={catalogue}
          failure={state.failure}
          onRetry={retry}
          system={opener.system}
          texts={start}
        />
      );
  }
}
