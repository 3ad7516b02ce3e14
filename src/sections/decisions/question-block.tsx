import type { QuestionView } from '#src/domain/agenda/agenda.ts';
import type { ActionRecord } from '#src/domain/records/feed-record.ts';
import type { Seen } from '#src/domain/sync/reconcile.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import { Choice } from '#src/ui/choice.tsx';
import { Group } from '#src/ui/group.tsx';
import { Line, Rows, Stack } from '#src/ui/rows.tsx';
import { TextButton } from '#src/ui/text-button.tsx';
import { answerQuestion, type Answer } from '#src/usecases/answer-question.ts';
import { ActionForm } from '../frame/action-form.tsx';
import { ActionItem } from '../frame/action-item.tsx';
import { defaultDueOn } from '../frame/due-text.ts';
import { useFrame } from '../frame/frame-context.ts';
import { questionText } from '../frame/question-text.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';
import { useAnswerDraft } from './use-answer-draft.ts';

interface QuestionBlockProps {
  meetingId: Guid;
  /** Called after an answer is kept. */
  onAnswered?: () => void;
  view: QuestionView;
}

/**
 * One of the two questions. "Nothing needed" answers at once; "Yes" needs an action, written here or noted before. Nothing is chosen
 * before somebody chooses.
 */
export function QuestionBlock({ meetingId, onAnswered, view }: QuestionBlockProps) {
  const frame = useFrame();
  const { session, snapshot } = frame;
  const { decisions: texts } = useScreenTexts();
  const writing = useAnswerDraft(meetingId, view);
  const decision = view.decision?.record ?? null;
  const question = questionText(frame, view.question);
  const answered = decision?.answer === 'actions';
  const answer = (given: Answer): void => {
    writing.given();
    void answerQuestion(session, meetingId, view.question, given).then(onAnswered);
  };
  function handleChoice(value: 'yes' | 'nothing'): void {
    if (value === 'nothing') answer({ type: 'nothing' });
    else if (!answered) writing.sayYes();
  }
  const form = (
    <ActionForm
      draft={writing.draft}
      initial={{ text: '', ownerId: snapshot.space.pair[view.helper].id, dueOn: defaultDueOn(frame) }}
      onCancel={answered ? writing.leave : undefined}
      onSave={(action) => answer({ type: 'newAction', action })}
      saveLabel={texts.saveAnswer}
      takesFocus={writing.wasAskedFor}
    />
  );
  const given = answered ? actionsOf(snapshot.view.records, decision.actions) : [];
  const detail = answered ? (
    <Stack>
      <Actions actions={given} label={texts.answered} />
      {writing.isAdding ? (
        form
      ) : (
        <Line>
          <TextButton icon="add" look="quiet" onPress={writing.add}>
            {texts.addAnother}
          </TextButton>
        </Line>
      )}
    </Stack>
  ) : (
    form
  );
  const value = answered || writing.saysYes ? 'yes' : decision?.answer === 'nothing' ? 'nothing' : null;
  const canAccept = decision === null && view.noted.length > 0;
  return (
    <Stack isDivided={view.question === 'reportHelps'}>
      <Choice
        onChange={handleChoice}
        options={[
          { value: 'yes', label: texts.yes, detail },
          { value: 'nothing', label: texts.nothing },
        ]}
        question={question}
        value={value}
      />
      {canAccept && (
        <Group about={question} look="well" title={texts.noted}>
          <Actions actions={view.noted} label={texts.noted} />
          <Line>
            <TextButton
              fullLabel={texts.acceptLabel(question)}
              icon="check"
              onPress={() => answer({ type: 'noted', actions: view.noted.map(({ record }) => record.key) })}
            >
              {texts.accept}
            </TextButton>
          </Line>
        </Group>
      )}
    </Stack>
  );
}

function Actions({ actions, label }: { actions: readonly Seen<ActionRecord>[]; label: string }) {
  return (
    <Rows label={label}>
      {actions.map((seen) => (
        <ActionItem key={seen.record.key} seen={seen} />
      ))}
    </Rows>
  );
}

function actionsOf(
  records: ReadonlyMap<string, Seen>,
  keys: readonly string[],
): readonly Seen<ActionRecord>[] {
  return keys.flatMap((key) => {
    const seen = records.get(key);
    return seen?.record.kind === 'action' ? [seen as Seen<ActionRecord>] : [];
  });
}
