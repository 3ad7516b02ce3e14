import { useEffect, useState } from 'react';
import type { Instant } from '#src/domain/values/instant.ts';
import { LinkOut } from '#src/ui/link-out.tsx';
import { Stack } from '#src/ui/rows.tsx';
import { StateNote } from '#src/ui/state-note.tsx';
import { Text } from '#src/ui/text.tsx';
import { lookUpEvent, type LookedUpEvent } from '#src/usecases/event/look-up-event.ts';
import { useFrame, type Frame } from '../frame/frame-context.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';

type Looked = LookedUpEvent | 'gone' | 'unknown';

/**
 * What is to be known of the event the pane stands beside: cancelled, moved, no meeting in Teams, too far away; and the way into its tab. It is
 * looked up once the services are there; until then, and when that fails, nothing is claimed.
 */
export function EventLines() {
  const frame = useFrame();
  const { outlookEvent: texts } = useScreenTexts();
  const looked = useLookedUp(frame);
  const { catalogue, host } = frame;
  const link = linkOf(frame, looked);
  return (
    <Stack>
      <Notes frame={frame} looked={looked} />
      {link !== null && (
        <Text use="body">
          <LinkOut
            href={link}
            onOpen={(url) => host.openLink(url)}
            opensText={catalogue.texts.common.opensOutside}
          >
            {texts.openInTeams}
          </LinkOut>
        </Text>
      )}
    </Stack>
  );
}

function useLookedUp({ host, session, snapshot }: Frame): Looked {
  const [looked, setLooked] = useState<Looked>('unknown');
  const eventId = host.context.event?.id ?? null;
  const isLive = snapshot.connection.type === 'live';
  useEffect(() => {
    if (eventId === null || !isLive) return undefined;
    let isLate = false;
    // A failure claims nothing: the next time the connection is there it is tried again.
    void lookUpEvent(session, eventId).then(
      (found) => {
        if (!isLate) setLooked(found ?? 'gone');
      },
      () => undefined,
    );
    return () => {
      isLate = true;
    };
  }, [eventId, isLive, session]);
  return looked;
}

function Notes({ frame, looked }: { frame: Frame; looked: Looked }) {
  const { catalogue, host, place } = frame;
  const { outlookEvent: texts } = useScreenTexts();
  const { event } = host.context;
  if (!event) return null;
  const shown = place.occurrence && catalogue.formats.dayOf(place.occurrence.start);
  const series = event.isSeries && shown !== null && <Text use="secondary">{texts.series(shown)}</Text>;
  if (looked === 'unknown') return series;
  if (looked === 'gone') return <Text use="secondary">{texts.goneText}</Text>;
  const { found } = looked;
  if (found.isCancelled)
    return (
      <StateNote icon="calendar" text={texts.cancelledText} title={texts.cancelledTitle} tone="warning" />
    );
  return (
    <>
      {series}
      {found.movedFrom !== null && <MovedFrom at={found.movedFrom} frame={frame} />}
      {found.joinUrl === null && (
        <StateNote icon="calendar" live="off" text={texts.notTeamsText} title={texts.notTeamsTitle} />
      )}
      {!event.isSeries && place.occurrence?.start !== event.start && <Elsewhere shown={shown} />}
    </>
  );
}

function MovedFrom({ at, frame }: { at: Instant; frame: Frame }) {
  const { outlookEvent: texts } = useScreenTexts();
  const { formats } = frame.catalogue;
  return <Text use="secondary">{texts.movedFrom(`${formats.dayOf(at)}, ${formats.time(at)}`)}</Text>;
}

/** The event is beyond the weeks of the calendar that are read: another meeting is on screen, or none. */
function Elsewhere({ shown }: { shown: string | null }) {
  const { outlookEvent: texts } = useScreenTexts();
  return (
    <StateNote
      icon="calendar"
      live="off"
      text={shown === null ? texts.elsewhereNone : texts.elsewhereText(shown)}
      title={texts.elsewhereTitle}
    />
  );
}

/** The tab at this meeting, in the chat of its series when it is known. */
function linkOf({ place, session }: Frame, looked: Looked): string | null {
  const at = place.occurrence ? `at/${place.occurrence.start}` : 'agenda';
  const chatId = typeof looked === 'string' ? null : looked.chatId;
  return chatId === null ? session.tabLink(at) : session.tabLink(at, chatId);
}
