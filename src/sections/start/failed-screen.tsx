import { useEffect } from 'react';
import type { Catalogue } from '#src/locales/catalogue.ts';
import type { ScreenTexts } from '#src/locales/en/screens.ts';
import type { Failure } from '#src/ports/failure.ts';
import type { System } from '#src/ports/system.ts';
import { addMilliseconds, minutesBetween, type Instant } from '#src/domain/values/instant.ts';
import { useState } from 'react';
import { FailureDetails } from '#src/sections/frame/failure-details.tsx';
import { useNow } from '#src/sections/frame/use-now.ts';
import { PrimaryButton } from '#src/ui/primary-button.tsx';
import { MessageScreen } from './message-screen.tsx';

interface FailedScreenProps {
  failure: Failure;
  onRetry: () => void;
  system: System;
  catalogue: Catalogue;
  texts: ScreenTexts['start'];
}

/** A pause the service asked for without saying how long. */
const USUAL_PAUSE_MS = 10_000;

/** Nothing could be read and nothing is on this device. A pause ends by itself; so does being offline. */
export function FailedScreen({ catalogue, failure, onRetry, system, texts: start }: FailedScreenProps) {
  const { common } = catalogue.texts;
  useEffect(() => system.onOnline(onRetry), [onRetry, system]);
  if (failure.kind === 'throttled')
    return <PauseScreen failure={failure} onRetry={onRetry} system={system} texts={start} />;
  const foot = <PrimaryButton label={common.retry} onPress={onRetry} />;
  if (failure.kind === 'offline')
    return (
      <MessageScreen
        foot={foot}
        icon="cloudOff"
        isFailure
        text={start.offlineText}
        title={start.offlineTitle}
      />
    );
  if (failure.kind === 'signInUnsupported')
    return <MessageScreen icon="lock" isFailure text={start.hostTooOldText} title={start.hostTooOldTitle} />;
  const isClosed = failure.kind === 'forbidden';
  return (
    <MessageScreen
      foot={foot}
      icon={isClosed ? 'lock' : 'failure'}
      isFailure
      text={isClosed ? start.forbiddenText : start.serviceText}
      title={isClosed ? start.forbiddenTitle : start.serviceTitle}
    >
      <FailureDetails failure={failure} texts={common} />
    </MessageScreen>
  );
}

function PauseScreen({ failure, onRetry, system, texts }: Omit<FailedScreenProps, 'catalogue'>) {
  const [until] = useState<Instant>(() =>
    addMilliseconds(system.now(), failure.retryAfterMs ?? USUAL_PAUSE_MS),
  );
  const now = useNow(system, 1_000);
  const seconds = Math.max(0, Math.ceil(minutesBetween(now, until) * 60));
  const isOver = seconds === 0;
  useEffect(() => {
    if (isOver) onRetry();
  }, [isOver, onRetry]);
  return <MessageScreen icon="info" text={texts.throttledText(seconds)} title={texts.throttledTitle} />;
}
