import type { EventTrouble } from '#src/domain/event/event-facts.ts';
import type { ScreenTexts } from '#src/locales/en/screens.ts';
import { PrimaryButton } from '#src/ui/primary-button.tsx';
import { MessageScreen } from './message-screen.tsx';

interface EventScreenProps {
  /** To the person's next 1:1, whatever this event is. */
  onLeaveEvent: () => void;
  texts: ScreenTexts['start'];
  trouble: EventTrouble;
}

/** The event beside the app is no 1:1 that can be prepared: says which it is, and the next step. */
export function EventScreen({ onLeaveEvent, texts: { event: texts }, trouble }: EventScreenProps) {
  const { text, title } = texts[trouble.type];
  return (
    <MessageScreen
      foot={
        <PrimaryButton
          label={trouble.type === 'unsaved' ? texts.nextMeeting : texts.yours}
          onPress={onLeaveEvent}
        />
      }
      icon="calendar"
      text={typeof text === 'string' ? text : text(trouble.type === 'notOneToOne' ? trouble.people : 0)}
      title={title}
    />
  );
}
