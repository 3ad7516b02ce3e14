import { useEffect, useState, type Dispatch, type SetStateAction } from 'react';
import type { MeaningSlots } from '#src/domain/okr/label-meaning.ts';
import { leadsTo, type Objective, type Result } from '#src/domain/okr/objective.ts';
import { longestTitle } from '#src/domain/records/text-limits.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import { Disclosure } from '#src/ui/disclosure.tsx';
import { Group } from '#src/ui/group.tsx';
import { PrimaryButton } from '#src/ui/primary-button.tsx';
import { Line, Stack } from '#src/ui/rows.tsx';
import { Text } from '#src/ui/text.tsx';
import { TextButton } from '#src/ui/text-button.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import { isOver } from '#src/ui/text-limit.ts';
import { addCard } from '#src/usecases/card.ts';
import { useFrame } from '../frame/frame-context.ts';
import { useKeptText } from '../frame/use-kept-text.ts';
import { useTextLimit } from '../frame/use-text-limit.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';

interface MissingLeadsProps {
  /** The group the board belongs to. */
  groupId: Guid | null;
  objectives: readonly Objective[];
  planId: string;
  slots: MeaningSlots;
}

/** A hint is gentle; a list of them is not. */
const mostShown = 2;

/** Which key results have no lead indicator yet, after the review: a hint, and a way to add one. */
export function MissingLeads({ groupId, objectives, planId, slots }: MissingLeadsProps) {
  const texts = useScreenTexts().okrs;
  const missing = objectives.flatMap((objective) =>
    objective.results
      .filter((result) => leadsTo(objective, result).length === 0)
      .map((result) => ({ objective, result })),
  );
  const [writing, setWriting] = useState(0);
  const [isFolded, setIsFolded] = useState(false);
  const isLong = missing.length > mostShown;
  // While somebody writes one the list stays as it is, whoever makes it longer: the field would go from under the words.
  if (writing === 0 && isFolded !== isLong) setIsFolded(isLong);
  if (missing.length === 0) return null;
  const list = (
    <Missing groupId={groupId} missing={missing} onWriting={setWriting} planId={planId} slots={slots} />
  );
  return (
    <Group look="well" title={texts.leadsWanted}>
      {isFolded ? <Disclosure label={texts.leadsMissing(missing.length)}>{list}</Disclosure> : list}
    </Group>
  );
}

interface MissingProps extends Pick<MissingLeadsProps, 'groupId' | 'planId' | 'slots'> {
  /** How many are being written. */
  onWriting: Dispatch<SetStateAction<number>>;
  missing: readonly { readonly objective: Objective; readonly result: Result }[];
}

function Missing({ groupId, missing, onWriting, planId, slots }: MissingProps) {
  const texts = useScreenTexts().okrs;
  return (
    <Stack step="none">
      <Text use="caption">{texts.leadMissingWhy}</Text>
      {missing.map(({ objective, result }) => (
        <MissingLead
          groupId={groupId}
          key={result.taskId}
          objective={objective}
          onWriting={onWriting}
          planId={planId}
          result={result}
          slots={slots}
        />
      ))}
    </Stack>
  );
}

interface MissingLeadProps extends Omit<MissingProps, 'missing'> {
  objective: Objective;
  result: Result;
}

/** A gentle hint, and a card for a lead indicator in one line. */
function MissingLead({ groupId, objective, onWriting, planId, result, slots }: MissingLeadProps) {
  const { catalogue, session, snapshot } = useFrame();
  const texts = useScreenTexts().okrs;
  const [title, setTitle] = useKeptText(session, `lead ${result.taskId}`);
  // Null while nobody has opened or closed it: then words that are kept open it.
  const [chosenOpen, setChosenOpen] = useState<boolean | null>(null);
  const limit = useTextLimit(longestTitle);
  const isAdding = chosenOpen ?? title !== '';
  useEffect(() => {
    if (!isAdding) return undefined;
    onWriting((count) => count + 1);
    return () => onWriting((count) => count - 1);
  }, [isAdding, onWriting]);
  function leave(): void {
    setTitle('');
    setChosenOpen(false);
  }
  function save(): void {
    if (title.trim() === '' || isOver(title, limit)) return;
    void addCard(
      session,
      {
        planId,
        title,
        bucketId: result.card.bucketId,
        percentComplete: 0,
        dueOn: null,
        assigneeIds: [snapshot.space.pair.report.id],
        labels: labelsOf(objective, result, slots),
        // Only the two of the pair read a board of their own group.
        origin: groupId !== null && groupId === snapshot.space.groupId ? session.tabLink('okrs') : null,
      },
      result.taskId,
    );
    leave();
  }
  if (!isAdding)
    return (
      <Line>
        <Text as="span" use="caption">
          {texts.leadMissing(result.title)}
        </Text>
        <TextButton fullLabel={texts.leadAddOf(result.title)} onPress={() => setChosenOpen(true)}>
          {texts.leadAdd}
        </TextButton>
      </Line>
    );
  return (
    <Stack>
      <TextField
        hint={slots.lead === undefined ? texts.noLeadLabel : undefined}
        label={texts.leadTitle}
        limit={limit}
        onChange={(text) => {
          // It stays while somebody writes, also when all of it is deleted.
          setChosenOpen(true);
          setTitle(text);
        }}
        onEnter={save}
        onEscape={leave}
        value={title}
      />
      <Line>
        <PrimaryButton label={texts.leadSave} look="outline" onPress={save} />
        <TextButton look="quiet" onPress={leave}>
          {catalogue.texts.common.cancel}
        </TextButton>
      </Line>
    </Stack>
  );
}

/** The label of lead indicators, and that of the objective where labels are objectives. */
function labelsOf(objective: Objective, result: Result, slots: MeaningSlots): readonly string[] {
  const own = result.card.labelSlots.filter((slot) => slot === objective.place);
  return slots.lead === undefined ? own : [...own, slots.lead];
}
