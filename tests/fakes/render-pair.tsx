import { render } from '@testing-library/react';
import { Suspense, type ReactNode } from 'react';
import { catalogueFor } from '#src/locales/catalogue.ts';
import type { Side } from '#src/domain/people/pair.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import type { Host, HostContext } from '#src/ports/host.ts';
import { FrameProvider } from '#src/sections/frame/frame-provider.tsx';
import { LiveAnnouncer } from '#src/ui/live-announcer.tsx';
import { findMeeting, start } from '#src/usecases/meeting.ts';
import type { PairSession } from '#src/usecases/session/pair-session.ts';
import { atRest } from './at-rest.ts';
import type { FakePair } from './fake-pair.ts';

/** A host that is a plain page in light, speaking British English. */
export function fakeHost(context: Partial<HostContext> = {}): Host & { readonly opened: string[] } {
  const opened: string[] = [];
  return {
    opened,
    context: {
      host: 'browser',
      surface: 'page',
      theme: 'light',
      locale: 'en-GB',
      tenantId: null,
      personId: null,
      chatId: null,
      pointer: null,
      subPage: null,
      ...context,
    },
    ready: () => undefined,
    failed: () => undefined,
    onTheme: () => () => undefined,
    openLink: (url) => opened.push(url),
    onSuspend: () => () => undefined,
    onResume: () => () => undefined,
  };
}

/** Starts the meeting of today, as the session's person. Resolves to its id. */
export async function startToday(session: PairSession): Promise<Guid> {
  const place = await findMeeting(session.snapshot(), session.system);
  await start(session, place, 45);
  return place.meetingId;
}

interface Rendered {
  readonly host: ReturnType<typeof fakeHost>;
  readonly session: PairSession;
  /** Moves the clock of this side and lets everything it starts end. */
  readonly advance: (milliseconds: number) => Promise<void>;
  /** Lets everything that was started end, without time. */
  readonly settle: () => Promise<void>;
}

/**
 * Draws screens of an open pair for one side, on the real session over the fakes. `prepare` is what happened before they
 * are drawn.
 */
export async function renderPair(
  pair: FakePair,
  side: Side,
  screens: ReactNode,
  prepare?: (session: PairSession) => Promise<unknown>,
): Promise<Rendered> {
  const session = await pair.connected(side);
  await prepare?.(session);
  const host = await renderSession(session, screens);
  return {
    host,
    session,
    advance: (milliseconds) => atRest(() => pair.systems[side].advance(milliseconds)),
    settle: () => atRest(),
  };
}

/** Draws screens of an open pair on a session as it is, connected or not. Resolves to their host. */
export async function renderSession(
  session: PairSession,
  screens: ReactNode,
  host = fakeHost(),
): Promise<ReturnType<typeof fakeHost>> {
  const catalogue = await catalogueFor('en-GB');
  render(
    <LiveAnnouncer>
      <FrameProvider
        catalogue={catalogue}
        host={host}
        onLeave={null}
        onSignIn={() => undefined}
        plannerLink={(planId, taskId) => `https://planner.example/${planId}/${taskId ?? ''}`}
        session={session}
      >
        <Suspense fallback={null}>{screens}</Suspense>
      </FrameProvider>
    </LiveAnnouncer>,
  );
  await atRest();
  return host;
}
