import type { Direction } from '#src/domain/rating/direction.ts';
import { AnswerLine } from '#src/ui/answer-line.tsx';
import { addRemark, confirmRemark } from '#src/usecases/rating/remark.ts';
import { useFrame } from '../frame/frame-context.ts';
import { bylineOf, nameOf, otherName } from '../frame/people.ts';
import { Trouble } from '../frame/trouble.tsx';
import { useScreenTexts } from '../frame/use-screen-texts.ts';
import { remarksOf } from './remarks-of.ts';
import { useSendField } from './use-send-field.ts';

/** What the person it is about has heard, in one line; the other one says whether that was meant. */
export function Heard({ direction }: { direction: Direction }) {
  const frame = useFrame();
  const { session, snapshot } = frame;
  const texts = useScreenTexts().performance.heard;
  const field = useSendField(
    'heard',
    direction,
    (text) => void addRemark(session, direction, { use: 'heard', text }),
  );
  const isMine = direction.about === frame.me;
  const hearer = nameOf(frame, direction.about);
  const hearerId = snapshot.space.pair[direction.about].id;
  const heard = remarksOf(snapshot.view, direction, 'heard').find(({ createdBy }) => createdBy === hearerId);
  const label = isMine ? texts.label : texts.of(hearer);
  if (!heard)
    return isMine ? (
      <AnswerLine field={{ ...field, placeholder: texts.placeholder }} label={label} />
    ) : (
      <AnswerLine empty={texts.empty(hearer)} label={label} />
    );
  const { record } = heard;
  const confirmed = isMine ? texts.confirmed(otherName(frame)) : texts.confirmedByYou;
  return (
    <>
      <AnswerLine
        answer={{
          author: bylineOf(frame, hearerId),
          text: record.body,
          confirmed: record.confirmed ? confirmed : undefined,
          ...(isMine || record.confirmed
            ? {}
            : {
                confirm: {
                  fullLabel: texts.confirmFull(record.body),
                  label: texts.confirm,
                  onConfirm: () => void confirmRemark(session, record),
                },
              }),
        }}
        label={label}
      />
      <Trouble seen={heard} />
    </>
  );
}
