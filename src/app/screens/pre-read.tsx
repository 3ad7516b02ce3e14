import { lazy, Suspense } from 'react';
import { EventLines } from '#src/sections/outlook-event/event-lines.tsx';
import { PreReadScreen } from '#src/sections/pre-read/pre-read-screen.tsx';

// Last on the screen, and reads the invitation: it comes after what people open the pane for.
const InvitationPart = lazy(async () => ({
  default: (await import('#src/sections/invitation/invitation-part.tsx')).InvitationPart,
}));

/** The first screen of the pane: what matters before the meeting, what is to be known of the event, the agenda in the invitation. */
export function PreRead() {
  return (
    <PreReadScreen
      event={<EventLines />}
      note={
        <Suspense fallback={null}>
          <InvitationPart />
        </Suspense>
      }
    />
  );
}
