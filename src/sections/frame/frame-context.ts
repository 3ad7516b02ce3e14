import { createContext, use } from 'react';
import type { Agenda } from '#src/domain/agenda/agenda.ts';
import type { Side } from '#src/domain/people/pair.ts';
import type { Instant } from '#src/domain/values/instant.ts';
import type { Catalogue } from '#src/locales/catalogue.ts';
import type { Host } from '#src/ports/host.ts';
import type { MeetingPlace } from '#src/usecases/meeting.ts';
import type { PairSession } from '#src/usecases/session/pair-session.ts';
import type { SessionSnapshot } from '#src/usecases/session/session-snapshot.ts';
import type { Navigation } from './navigation.ts';

/** Makes links to a Planner plan or one task of it. */
export type PlannerLink = (planId: string, taskId?: string) => string;

/** Everything the screens of an open pair draw from. */
export interface Frame {
  readonly agenda: Agenda;
  readonly catalogue: Catalogue;
  /** Nothing that is only this person's is drawn: their screen is shared. Also until it is known whether it is. */
  readonly hidesMine: boolean;
  readonly host: Host;
  /** Which side this person is on. */
  readonly me: Side;
  readonly navigation: Navigation;
  /** Back to the person's other 1:1s; null in a chat, which has one. */
  readonly onLeave: (() => void) | null;
  /** From a click: signs in again, or asks for consent again. */
  readonly onSignIn: () => void;
  /** Ticks a few times a minute: for clocks, not for stamps. */
  readonly now: Instant;
  readonly place: MeetingPlace;
  readonly plannerLink: PlannerLink;
  readonly session: PairSession;
  readonly setHidesMine: (hides: boolean) => void;
  /** Minutes to plan for when no calendar event says. */
  readonly setLength: (minutes: number) => void;
  readonly snapshot: SessionSnapshot;
}

export const FrameContext = createContext<Frame | null>(null);

/** The frame this screen stands in. Throws outside of one: that is a mistake in the code. */
export function useFrame(): Frame {
  const frame = use(FrameContext);
  if (frame === null) throw new Error('useFrame needs a FrameProvider above it');
  return frame;
}
