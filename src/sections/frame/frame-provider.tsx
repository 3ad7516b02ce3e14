import { useMemo, useState, type ReactNode } from 'react';
import { agendaOf } from '#src/domain/agenda/agenda.ts';
import { sideOf } from '#src/domain/people/pair.ts';
import { parseInstant, type Instant } from '#src/domain/values/instant.ts';
import type { Catalogue } from '#src/locales/catalogue.ts';
import type { Host } from '#src/ports/host.ts';
import type { PairSession } from '#src/usecases/session/pair-session.ts';
import { FrameContext, type Frame, type PlannerLink } from './frame-context.ts';
import { useNavigation } from './navigation.ts';
import { NoteDraftProvider } from './note-draft.tsx';
import { useHidesMine } from './use-hides-mine.ts';
import { useMeetingPlace } from './use-meeting-place.ts';
import { useNow } from './use-now.ts';
import { useSnapshot } from './use-snapshot.ts';

/** How often clocks on screen move. */
const TICK_MS = 15_000;

/** When the meeting asked for begins: that of the event beside the app, or of a link `at/<instant>`. A whole series has no one meeting. */
function startOf({ context: { event, subPage } }: Host): Instant | null {
  if (event) return event.isSeries ? null : event.start;
  return subPage?.startsWith('at/') === true ? parseInstant(subPage.slice(3)) : null;
}

interface FrameProviderProps {
  catalogue: Catalogue;
  children: ReactNode;
  host: Host;
  onLeave: (() => void) | null;
  onSignIn: () => void;
  plannerLink: PlannerLink;
  session: PairSession;
}

/** Follows the session and derives the agenda from it, for every screen inside. */
export function FrameProvider({
  catalogue,
  children,
  host,
  onLeave,
  onSignIn,
  plannerLink,
  session,
}: FrameProviderProps) {
  const snapshot = useSnapshot(session);
  const now = useNow(session.system, TICK_MS);
  const place = useMeetingPlace(session, snapshot, now, startOf(host));
  const navigation = useNavigation(host.context.subPage);
  const [length, setLength] = useState(30);
  const [hidesMine, setHidesMine] = useHidesMine(session);
  const { me: myId, space, view } = snapshot;
  const agenda = useMemo(
    () =>
      place &&
      agendaOf(view, space.pair, place.meetingId, place.occurrence, now, { length, since: space.at }),
    [view, space, place, now, length],
  );
  const frame = useMemo((): Frame | null => {
    if (place === null || agenda === null) return null;
    const me = sideOf(space.pair, myId) ?? 'report';
    return {
      agenda,
      catalogue,
      hidesMine,
      host,
      me,
      navigation,
      now,
      onLeave,
      onSignIn,
      place,
      plannerLink,
      session,
      setHidesMine,
      setLength,
      snapshot,
    };
  }, [
    agenda,
    catalogue,
    hidesMine,
    host,
    myId,
    navigation,
    now,
    onLeave,
    onSignIn,
    place,
    plannerLink,
    session,
    setHidesMine,
    snapshot,
    space,
  ]);
  if (frame === null) return null;
  return (
    <FrameContext value={frame}>
      <NoteDraftProvider session={session}>{children}</NoteDraftProvider>
    </FrameContext>
  );
}
