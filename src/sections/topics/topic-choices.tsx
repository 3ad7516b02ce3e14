import { useState } from 'react';
import { placeOf } from '#src/domain/agenda/agenda.ts';
import { entrySections, type EntrySection } from '#src/domain/agenda/section.ts';
import type { EntryRecord } from '#src/domain/records/feed-record.ts';
import { useAnnounce } from '#src/ui/live-announcer.tsx';
import { Line } from '#src/ui/rows.tsx';
import { TextButton } from '#src/ui/text-button.tsx';
import { entryToAction } from '#src/usecases/action.ts';
import { moveEntry } from '#src/usecases/edit-entry.ts';
import { ActionForm, type ActionInput } from '../frame/action-form.tsx';
import { defaultDueOn } from '../frame/due-text.ts';
import { useFrame } from '../frame/frame-context.ts';
import { sectionName } from '../frame/section-name.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';

interface TopicChoicesProps {
  /** Told when somebody begins to make an action of it, and when that ends. */
  onEdit: (isEditing: boolean) => void;
  topic: EntryRecord;
}

/** What a topic can become: part of a section, or an action. */
export function TopicChoices({ onEdit, topic }: TopicChoicesProps) {
  const frame = useFrame();
  const { agenda, catalogue, session, snapshot } = frame;
  const { texts } = catalogue;
  const { topics } = useScreenTexts();
  const announce = useAnnounce();
  const [open, setOpen] = useState<'move' | 'action' | null>(null);
  function move(section: EntrySection): void {
    void moveEntry(session, topic, section).then(() => announce(topics.moved(sectionName(frame, section))));
  }
  async function makeAction(action: ActionInput): Promise<void> {
    setOpen(null);
    const made = await entryToAction(session, topic, {
      ...action,
      question: null,
      meetingId: agenda.meetingId,
    });
    if (made) announce(topics.madeAction);
  }
  if (open === 'action')
    return (
      <ActionForm
        initial={{ text: topic.body, ownerId: snapshot.me, dueOn: defaultDueOn(frame) }}
        onCancel={() => setOpen(null)}
        onSave={(action) => void makeAction(action)}
        onTurn={onEdit}
      />
    );
  return (
    <Line>
      {open === 'move' ? (
        <>
          {entrySections
            .filter((section) => placeOf(section, agenda) !== 'topics')
            .map((section) => (
              <TextButton key={section} onPress={() => move(section)}>
                {sectionName(frame, section)}
              </TextButton>
            ))}
          <TextButton look="quiet" onPress={() => setOpen(null)}>
            {texts.common.cancel}
          </TextButton>
        </>
      ) : (
        <>
          <TextButton
            fullLabel={`${topics.move}: ${topic.body}`}
            look="quiet"
            onPress={() => setOpen('move')}
          >
            {topics.move}
          </TextButton>
          <TextButton
            fullLabel={`${topics.makeAction}: ${topic.body}`}
            look="quiet"
            onPress={() => setOpen('action')}
          >
            {topics.makeAction}
          </TextButton>
        </>
      )}
    </Line>
  );
}
