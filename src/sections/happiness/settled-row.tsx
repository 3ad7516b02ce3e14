import type { EntryRecord } from '#src/domain/records/feed-record.ts';
import type { Seen } from '#src/domain/sync/reconcile.ts';
import { NoteRow } from '#src/ui/note-row.tsx';
import { Line } from '#src/ui/rows.tsx';
import { Text } from '#src/ui/text.tsx';
import { TextButton } from '#src/ui/text-button.tsx';
import { turnBack } from '#src/usecases/happiness/turn-note.ts';
import { useFrame } from '../frame/frame-context.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';
import { outcomeTexts } from './outcome-text.ts';

interface SettledRowProps {
  /** It happened a moment ago and is taken back in place. */
  onUndone?: (() => void) | undefined;
  seen: Seen<EntryRecord>;
}

/** What became of a note in this meeting, in one line, and the way back. */
export function SettledRow({ onUndone, seen }: SettledRowProps) {
  const frame = useFrame();
  const { catalogue, session, snapshot } = frame;
  const { common } = catalogue.texts;
  const texts = useScreenTexts().happiness;
  const { record } = seen;
  const last = record.turns?.at(-1);
  // One's own, also where the other turned it since: only that is taken back.
  const to = record.turns?.findLast(({ by }) => by === snapshot.me)?.to;
  const actions = [...snapshot.view.records.values()].flatMap(({ record: one }) =>
    one.kind === 'action' ? [one] : [],
  );
  if (onUndone && to && to !== 'confused')
    return (
      <NoteRow
        author={null}
        text={record.body}
        undo={{
          label: common.undo,
          onUndo: () => {
            onUndone();
            void turnBack(session, record);
          },
          text: to === 'accepted' ? texts.choices.accepted : texts.choices[to],
        }}
      />
    );
  const what = outcomeTexts(frame, texts, record, actions).at(-1) ?? common.done;
  return (
    <>
      <Text use="caption">{texts.became(record.body, what)}</Text>
      {last?.by === snapshot.me && (
        <Line>
          <TextButton
            fullLabel={texts.openAgainLabel(record.body)}
            look="quiet"
            onPress={() => void turnBack(session, record)}
          >
            {texts.openAgain}
          </TextButton>
        </Line>
      )}
    </>
  );
}
