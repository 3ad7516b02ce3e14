import type { EntryRecord } from '#src/domain/records/feed-record.ts';
import { TextButton } from '#src/ui/text-button.tsx';
import { keepNote } from '#src/usecases/happiness/turn-note.ts';
import { useFrame } from '../frame/frame-context.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';

/** Marks a happy note as one to keep true, or takes the mark away; for the report, whose happiness it is. */
export function KeepButton({ note }: { note: EntryRecord }) {
  const { session } = useFrame();
  const texts = useScreenTexts().happiness;
  const isKept = note.keep === true;
  return (
    <TextButton
      fullLabel={isKept ? texts.unkeepLabel(note.body) : texts.keepLabel(note.body)}
      look="quiet"
      onPress={() => void keepNote(session, note, !isKept)}
    >
      {isKept ? texts.unkeep : texts.keep}
    </TextButton>
  );
}
