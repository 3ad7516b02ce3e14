import { useState } from 'react';
import { addAction } from '#src/usecases/action.ts';
import { Audience } from '#src/ui/audience.tsx';
import { Group } from '#src/ui/group.tsx';
import { Line, Rows, Stack } from '#src/ui/rows.tsx';
import { Text } from '#src/ui/text.tsx';
import { TextButton } from '#src/ui/text-button.tsx';
import { ActionForm } from '../frame/action-form.tsx';
import { ActionItem } from '../frame/action-item.tsx';
import { defaultDueOn } from '../frame/due-text.ts';
import { EntryList } from '../frame/entry-list.tsx';
import { useFrame } from '../frame/frame-context.ts';
import { SectionScreen } from '../frame/section-screen.tsx';
import { useActionDraft, type TypedAction } from '../frame/use-action-draft.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';
import { ActionsBoard } from './actions-board.tsx';
import { QuestionBlock } from './question-block.tsx';

/** Step 5: both questions, then what else was promised in this meeting. */
export function DecisionsScreen() {
  const { agenda } = useFrame();
  return (
    <SectionScreen section="decisions">
      {agenda.questions.map((view) => (
        <QuestionBlock
          key={`${agenda.meetingId} ${view.question}`}
          meetingId={agenda.meetingId}
          view={view}
        />
      ))}
      <NotedActions />
      <EntryList section="decisions" />
    </SectionScreen>
  );
}

function NotedActions() {
  const frame = useFrame();
  const { agenda, catalogue, session, snapshot } = frame;
  const { audience } = catalogue.texts;
  const { decisions } = useScreenTexts();
  const draft = useActionDraft(session, 'action');
  // Null while nobody has opened or closed it: then words that are kept open it.
  const [chosenOpen, setChosenOpen] = useState<boolean | null>(null);
  const isAdding = chosenOpen ?? draft.hasWords;
  function keep(typed: TypedAction): void {
    // It stays while somebody writes, also when all of it is deleted.
    setChosenOpen(true);
    draft.keep(typed);
  }
  function leave(): void {
    draft.drop();
    setChosenOpen(false);
  }
  // Every action stands once: under the question it answers or could answer, else here.
  const elsewhere = new Set(
    agenda.questions.flatMap(({ decision, noted }) =>
      decision === null ? noted.map(({ record }) => record.key) : decision.record.actions,
    ),
  );
  const noted = agenda.newActions.filter(({ record }) => !elsewhere.has(record.key));
  const add = isAdding ? (
    <ActionForm
      draft={{ ...draft, keep }}
      initial={{ text: '', ownerId: snapshot.me, dueOn: defaultDueOn(frame) }}
      onCancel={leave}
      onSave={(action) => {
        setChosenOpen(false);
        void addAction(session, { ...action, question: null, meetingId: agenda.meetingId });
      }}
      takesFocus={chosenOpen === true}
    />
  ) : (
    <Line>
      <TextButton icon="add" look="quiet" onPress={() => setChosenOpen(true)}>
        {decisions.add}
      </TextButton>
    </Line>
  );
  if (noted.length === 0 && agenda.newActions.length > 0)
    return (
      <Stack isDivided>
        {add}
        <ActionsBoard />
      </Stack>
    );
  return (
    <Group end={<Audience phrase={audience.bothOfUs} size="two" />} look="hairline" title={decisions.noted}>
      {noted.length === 0 ? (
        <Text use="caption">{decisions.notedNone}</Text>
      ) : (
        <Rows label={decisions.noted}>
          {noted.map((seen) => (
            <ActionItem key={seen.record.key} seen={seen} />
          ))}
        </Rows>
      )}
      {add}
      <ActionsBoard />
    </Group>
  );
}
