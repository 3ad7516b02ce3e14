import type { RatingValue } from '#src/domain/rating/rating.ts';
import { longestText } from '#src/domain/records/feed-record.ts';
import { useAnnounce } from '#src/ui/live-announcer.tsx';
import { PrimaryButton } from '#src/ui/primary-button.tsx';
import { Stack } from '#src/ui/rows.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import { isOver } from '#src/ui/text-limit.ts';
import { addAction } from '#src/usecases/action.ts';
import { defaultDueOn } from '../frame/due-text.ts';
import { useFrame } from '../frame/frame-context.ts';
import { useKeptText } from '../frame/use-kept-text.ts';
import { useTextLimit } from '../frame/use-text-limit.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';

/** "What would move it by one?" On this device until it becomes an action, in one tap, of whoever wrote it. */
export function MoveIt({ value }: { value: RatingValue }) {
  const frame = useFrame();
  const { agenda, session, snapshot } = frame;
  const { happiness: texts, topics } = useScreenTexts();
  const announce = useAnnounce();
  const [text, setText] = useKeptText(session, 'happiness-move');
  const limit = useTextLimit(longestText);
  function makeAction(): void {
    if (text.trim() === '' || isOver(text, limit)) return;
    setText('');
    void addAction(session, {
      text,
      ownerId: snapshot.me,
      dueOn: defaultDueOn(frame),
      question: null,
      meetingId: agenda.meetingId,
    }).then(() => announce(topics.madeAction));
  }
  return (
    <Stack>
      <TextField
        hint={texts.moveHint}
        limit={limit}
        label={value === 5 ? texts.stay : texts.move}
        onChange={setText}
        onEnter={makeAction}
        value={text}
      />
      {text.trim() !== '' && (
        <PrimaryButton label={texts.choices.action} look="outline" onPress={makeAction} />
      )}
    </Stack>
  );
}
