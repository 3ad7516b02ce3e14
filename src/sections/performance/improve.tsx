import type { Direction } from '#src/domain/rating/direction.ts';
import type { RemarkRecord } from '#src/domain/records/rating-record.ts';
import type { Seen } from '#src/domain/sync/reconcile.ts';
import { AnswerLine } from '#src/ui/answer-line.tsx';
import { Line, Stack } from '#src/ui/rows.tsx';
import { Text } from '#src/ui/text.tsx';
import { TextButton } from '#src/ui/text-button.tsx';
import { addRemark, improveBy } from '#src/usecases/rating/remark.ts';
import { defaultDueOn } from '../frame/due-text.ts';
import { useFrame } from '../frame/frame-context.ts';
import { bylineOf, nameOf } from '../frame/people.ts';
import { Trouble } from '../frame/trouble.tsx';
import { useScreenTexts } from '../frame/use-screen-texts.ts';
import { remarksOf } from './remarks-of.ts';
import { useSendField } from './use-send-field.ts';

/** Areas to improve: one from each side, each of which becomes an action or a development card in one tap. */
export function Improve({ direction }: { direction: Direction }) {
  const frame = useFrame();
  const { session, snapshot } = frame;
  const texts = useScreenTexts().performance.improve;
  const field = useSendField(
    'improve',
    direction,
    (text) => void addRemark(session, direction, { use: 'improve', text }),
  );
  const named = remarksOf(snapshot.view, direction, 'improve');
  const isNamed = named.some(({ createdBy }) => createdBy === snapshot.me);
  const label = direction.about === frame.me ? texts.own : texts.label(nameOf(frame, direction.about));
  return (
    <Stack>
      {named.map((seen) => (
        <Named direction={direction} key={seen.record.key} label={label} seen={seen} />
      ))}
      {!isNamed && <AnswerLine field={{ ...field, placeholder: texts.placeholder }} label={label} />}
    </Stack>
  );
}

interface NamedProps {
  direction: Direction;
  label: string;
  seen: Seen<RemarkRecord>;
}

function Named({ direction, label, seen }: NamedProps) {
  const frame = useFrame();
  const { session, snapshot } = frame;
  const texts = useScreenTexts().performance.improve;
  const { record } = seen;
  const ownerId = snapshot.space.pair[direction.about].id;
  // The development board is the report's.
  const hasBoard =
    snapshot.space.boards.some(({ use }) => use === 'development') && direction.about === 'report';
  const made = record.became === null ? null : snapshot.view.records.get(record.became)?.record;
  const isCard = made?.kind === 'action' && isOnDevelopmentBoard(made.planId, snapshot.space.boards);
  function become(to: 'action' | 'development'): void {
    void improveBy(session, record, { to, ownerId, dueOn: to === 'action' ? defaultDueOn(frame) : null });
  }
  return (
    <Stack step="none">
      <AnswerLine answer={{ author: bylineOf(frame, seen.createdBy), text: record.body }} label={label} />
      <Trouble seen={seen} />
      {record.became !== null ? (
        <Text use="caption">{isCard ? texts.madeCard : texts.madeAction}</Text>
      ) : (
        <Line>
          <TextButton fullLabel={`${texts.toAction}: ${record.body}`} onPress={() => become('action')}>
            {texts.toAction}
          </TextButton>
          {hasBoard && (
            <TextButton fullLabel={`${texts.toCard}: ${record.body}`} onPress={() => become('development')}>
              {texts.toCard}
            </TextButton>
          )}
        </Line>
      )}
      <Trouble seen={seen} />
    </Stack>
  );
}

function isOnDevelopmentBoard(
  planId: string | null,
  boards: readonly { readonly use: string; readonly planId: string }[],
): boolean {
  return boards.some((board) => board.use === 'development' && board.planId === planId);
}
