import { EventLines } from '#src/sections/outlook-event/event-lines.tsx';
import { PreReadScreen } from '#src/sections/pre-read/pre-read-screen.tsx';

/** The first screen of the pane: what matters before the meeting, with what is to be known of the event. */
export function PreRead() {
  return <PreReadScreen event={<EventLines />} />;
}
