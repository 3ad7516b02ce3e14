import { useState } from 'react';
import type { Side } from '#src/domain/people/pair.ts';
import type { Direction } from '#src/domain/rating/direction.ts';
import { Byline } from '#src/ui/byline.tsx';
import { Rows, Stack } from '#src/ui/rows.tsx';
import { SendLine } from '#src/ui/send-line.tsx';
import { Text } from '#src/ui/text.tsx';
import { TextButton } from '#src/ui/text-button.tsx';
import { addRemark } from '#src/usecases/rating/remark.ts';
import { useFrame } from '../frame/frame-context.ts';
import { bylineOf, nameOf } from '../frame/people.ts';
import { Trouble } from '../frame/trouble.tsx';
import { useScreenTexts } from '../frame/use-screen-texts.ts';
import { remarksOf } from './remarks-of.ts';
import { useSendField } from './use-send-field.ts';

/** Answers to an opened rating, from either side. They stay with it. */
export function Answers({ direction, rater }: { direction: Direction; rater: Side }) {
  const frame = useFrame();
  const { session, snapshot } = frame;
  const texts = useScreenTexts().performance.answer;
  // Null while nobody has opened or closed it: then words that are kept open it.
  const [chosenOpen, setChosenOpen] = useState<boolean | null>(null);
  const to = snapshot.space.pair[rater].id;
  const by = nameOf(frame, rater);
  const field = useSendField(`answer ${rater}`, direction, (text) => {
    setChosenOpen(false);
    void addRemark(session, direction, { use: 'answer', text, to });
  });
  const answers = remarksOf(snapshot.view, direction, 'answer').filter(({ record }) => record.to === to);
  return (
    <>
      {answers.length > 0 && (
        <Rows label={texts.list(by)}>
          {answers.map((seen) => (
            <Stack key={seen.record.key} step="none">
              <Text use="secondary">{seen.record.body}</Text>
              <Byline person={bylineOf(frame, seen.createdBy)} />
              <Trouble seen={seen} />
            </Stack>
          ))}
        </Rows>
      )}
      {(chosenOpen ?? field.value !== '') ? (
        <SendLine
          {...field}
          label={texts.label(by)}
          onChange={(text) => {
            // It stays while somebody writes, also when all of it is deleted.
            setChosenOpen(true);
            field.onChange(text);
          }}
          onEscape={() => setChosenOpen(false)}
        />
      ) : (
        <div>
          <TextButton fullLabel={texts.addTo(by)} look="quiet" onPress={() => setChosenOpen(true)}>
            {texts.add}
          </TextButton>
        </div>
      )}
    </>
  );
}
