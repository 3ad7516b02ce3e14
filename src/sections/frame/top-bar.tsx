import { lazy, Suspense } from 'react';
import { minutesBetween, type Instant } from '#src/domain/values/instant.ts';
import type { IconName } from '#src/ui/icon.tsx';
import { OfflineBar } from '#src/ui/offline-bar.tsx';
import { useFrame } from './frame-context.ts';
import { isRefusedOwn } from './refused-own.ts';
import { useAfter, useNow } from './use-now.ts';

// Rare, so its code and words come when it happens.
const ShareNotice = lazy(async () => ({ default: (await import('./share-notice.tsx')).ShareNotice }));
const CardNotice = lazy(async () => ({ default: (await import('./card-notice.tsx')).CardNotice }));
const ReplacedNotice = lazy(async () => ({
  default: (await import('./replaced-notice.tsx')).ReplacedNotice,
}));

/** Connecting speaks only when it takes this long: normally it is over before anybody could read it. */
const CONNECTING_SPEAKS_AFTER_MS = 2_000;

/** What is not as usual: the connection, what waits, what the services did to a change. Nothing when all is well. */
export function TopBar() {
  const { catalogue, session, snapshot } = useFrame();
  const { texts } = catalogue;
  return (
    <>
      <ConnectionBar />
      <RefusedBar />
      {!snapshot.isKept && <OfflineBar icon="warning" text={texts.top.notKept} />}
      {snapshot.shares.map((share) => (
        <Suspense fallback={null} key={share.changeId}>
          <ShareNotice share={share} />
        </Suspense>
      ))}
      {snapshot.notices.map((notice, index) =>
        'was' in notice || 'members' in notice ? (
          <Suspense fallback={null} key={index}>
            {'was' in notice ? <CardNotice notice={notice} /> : <ReplacedNotice notice={notice} />}
          </Suspense>
        ) : (
          <OfflineBar
            action={{ label: texts.common.close, onPress: () => session.dismissNotices() }}
            icon="info"
            key={index}
            text={texts.top[notice.type](notice.text)}
          />
        ),
      )}
    </>
  );
}

/** What is only this person's has no other place where a refusal would be met for sure. */
function RefusedBar() {
  const { catalogue, navigation, snapshot } = useFrame();
  const { top } = catalogue.texts;
  const refused = snapshot.waitingChanges.filter(isRefusedOwn).length;
  if (refused === 0 || navigation.screen.name === 'waiting') return null;
  const seeThem = { label: top.seeThem, onPress: () => navigation.open({ name: 'waiting' }) };
  return <OfflineBar action={seeThem} icon="warning" text={top.refused(refused)} />;
}

function ConnectionBar() {
  const { catalogue, navigation, onSignIn, snapshot } = useFrame();
  const { connection, waiting } = snapshot;
  const { top } = catalogue.texts;
  const seeThem =
    waiting > 0 && navigation.screen.name !== 'waiting'
      ? { label: top.seeThem, onPress: () => navigation.open({ name: 'waiting' }) }
      : undefined;
  switch (connection.type) {
    case 'live':
      return null;
    case 'connecting':
      return <ConnectingBar />;
    case 'throttled':
      return <ThrottledBar until={connection.until} />;
    case 'offline':
      return <OfflineBar action={seeThem} text={top.offline(waiting)} />;
    case 'signInNeeded':
      return (
        <OfflineBar action={{ label: top.signInAction, onPress: onSignIn }} icon="person" text={top.signIn} />
      );
    case 'consentNeeded':
    case 'forbidden':
    case 'failing': {
      const text = { consentNeeded: top.consent, forbidden: top.forbidden, failing: top.failing }[
        connection.type
      ];
      const icon: IconName = connection.type === 'failing' ? 'warning' : 'lock';
      return <OfflineBar action={seeThem} icon={icon} text={text} />;
    }
  }
}

function ConnectingBar() {
  const { catalogue, session } = useFrame();
  const isSlow = useAfter(session.system, CONNECTING_SPEAKS_AFTER_MS);
  return isSlow ? <OfflineBar icon="info" text={catalogue.texts.top.connecting} /> : null;
}

function ThrottledBar({ until }: { until: Instant }) {
  const { catalogue, session } = useFrame();
  const now = useNow(session.system, 1_000);
  const seconds = Math.max(1, Math.ceil(minutesBetween(now, until) * 60));
  return <OfflineBar icon="info" text={catalogue.texts.top.throttled(seconds)} />;
}
