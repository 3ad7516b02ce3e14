import { useState } from 'react';
import type { MeaningSlots } from '#src/domain/okr/label-meaning.ts';
import { leadsTo, type Objective, type Result } from '#src/domain/okr/objective.ts';
import { latest } from '#src/domain/okr/progress.ts';
import { measureInTitle } from '#src/domain/okr/measure-in-title.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import { Disclosure } from '#src/ui/disclosure.tsx';
import { Group } from '#src/ui/group.tsx';
import { PrimaryButton } from '#src/ui/primary-button.tsx';
import { Line, Stack } from '#src/ui/rows.tsx';
import { Sparkline } from '#src/ui/sparkline.tsx';
import { SpreadLine } from '#src/ui/spread-line.tsx';
import { Text } from '#src/ui/text.tsx';
import { TextButton } from '#src/ui/text-button.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import { UndoLine } from '#src/ui/undo-line.tsx';
import { addCard } from '#src/usecases/card.ts';
import { measure, setLeads, takeBackMeasure } from '#src/usecases/okr/key-result.ts';
import { Choice } from '#src/ui/choice.tsx';
import type { Formats } from '#src/locales/formats.ts';
import { useFrame } from '../frame/frame-context.ts';
import { useRecent } from '../frame/use-recent.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';
import { measureText, readNumber } from './measure-text.ts';
import type { OkrsTexts } from './okrs-texts.ts';

interface LeadsProps {
  /** The group the board belongs to. */
  groupId: Guid | null;
  objectives: readonly Objective[];
  planId: string;
  slots: MeaningSlots;
}

/** Three months of weekly readings. */
const mostShown = 12;
/** A hint is gentle; a list of them is not. */
const mostMissingShown = 2;

/** The lead indicators, apart from the key results that follow them; and which key results have none yet. */
export function Leads({ groupId, objectives, planId, slots }: LeadsProps) {
  const texts = useScreenTexts().okrs;
  const missing = objectives.flatMap((objective) =>
    objective.results
      .filter((result) => leadsTo(objective, result).length === 0)
      .map((result) => ({ objective, result })),
  );
  const leads = objectives.flatMap((objective) => objective.leads.map((lead) => ({ lead, objective })));
  if (leads.length === 0 && missing.length === 0) return null;
  return (
    <Group look="well" title={texts.leads}>
      {leads.map(({ lead, objective }) => (
        <Lead key={lead.taskId} lead={lead} objective={objective} />
      ))}
      {missing.length > mostMissingShown ? (
        <Disclosure label={texts.leadsMissing(missing.length)}>
          <Missing groupId={groupId} missing={missing} planId={planId} slots={slots} />
        </Disclosure>
      ) : (
        <Missing groupId={groupId} missing={missing} planId={planId} slots={slots} />
      )}
    </Group>
  );
}

interface MissingProps extends Pick<LeadsProps, 'groupId' | 'planId' | 'slots'> {
  missing: readonly { readonly objective: Objective; readonly result: Result }[];
}

function Missing({ groupId, missing, planId, slots }: MissingProps) {
  const texts = useScreenTexts().okrs;
  if (missing.length === 0) return null;
  return (
    <Stack step="none">
      <Text use="caption">{texts.leadMissingWhy}</Text>
      {missing.map(({ objective, result }) => (
        <MissingLead
          groupId={groupId}
          key={result.taskId}
          objective={objective}
          planId={planId}
          result={result}
          slots={slots}
        />
      ))}
    </Stack>
  );
}

function Lead({ lead, objective }: { lead: Result; objective: Objective }) {
  const { catalogue, session } = useFrame();
  const texts = useScreenTexts().okrs;
  const words = leadWords(texts, catalogue.formats, lead);
  const [isNoting, setIsNoting] = useState(false);
  const recent = useRecent(session.system);
  const { record, title } = lead;
  const isLost = record?.leads == null && objective.results.length > 1;
  return (
    <Stack step="none">
      <SpreadLine
        end={
          words.trend !== null && (
            <Sparkline
              label={words.trend}
              values={(record?.values ?? []).slice(-mostShown).map(({ value }) => value)}
            />
          )
        }
      >
        <Text use="body">{title}</Text>
        <Text use="caption">{words.now}</Text>
      </SpreadLine>
      {isLost && (
        <Choice
          onChange={(taskId) => void setLeads(session, lead, taskId)}
          options={objective.results.map((result) => ({ label: result.title, value: result.taskId }))}
          question={texts.leadForWhich}
          value={null}
        />
      )}
      {recent.has(lead.taskId) && (
        <UndoLine
          label={catalogue.texts.common.undo}
          onUndo={() => {
            recent.drop(lead.taskId);
            void takeBackMeasure(session, lead);
          }}
          text={texts.leadNoted}
        />
      )}
      {isNoting ? (
        <ValueForm
          label={texts.leadNoteOf(title)}
          onClose={() => setIsNoting(false)}
          onSave={(value) => {
            recent.add(lead.taskId);
            void measure(session, lead, value);
          }}
        />
      ) : (
        <Line>
          <TextButton fullLabel={texts.leadNoteOf(title)} look="quiet" onPress={() => setIsNoting(true)}>
            {texts.leadNote}
          </TextButton>
        </Line>
      )}
    </Stack>
  );
}

/** Where a lead indicator stands, and how it went; null with fewer than two readings. */
function leadWords(
  texts: OkrsTexts,
  formats: Formats,
  { record, title }: Result,
): { readonly now: string; readonly trend: string | null } {
  const first = record?.values[0];
  const reading = latest(record);
  if (!record || !first || reading === null) return { now: texts.leadNone, trend: null };
  const of = (value: number): string => measureText(formats, value, record.unit);
  const target = record.target ?? measureInTitle(title)?.target ?? null;
  return {
    now: target === null ? texts.leadNow(of(reading.value)) : texts.leadValue(of(reading.value), of(target)),
    trend: first === reading ? null : texts.leadTrend(title, of(first.value), of(reading.value)),
  };
}

interface ValueFormProps {
  label: string;
  onClose: () => void;
  onSave: (value: number) => void;
}

function ValueForm({ label, onClose, onSave }: ValueFormProps) {
  const { catalogue } = useFrame();
  const texts = useScreenTexts().okrs;
  const [text, setText] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  function save(): void {
    const value = readNumber(text);
    setIsWrong(value === undefined || value === null);
    if (value === undefined || value === null) return;
    onSave(value);
    onClose();
  }
  return (
    <Stack>
      <TextField
        error={isWrong ? texts.notNumber : undefined}
        label={label}
        onChange={setText}
        onEnter={save}
        onEscape={onClose}
        value={text}
      />
      <Line>
        <PrimaryButton label={texts.saveMeasure} look="outline" onPress={save} />
        <TextButton look="quiet" onPress={onClose}>
          {catalogue.texts.common.cancel}
        </TextButton>
      </Line>
    </Stack>
  );
}

interface MissingLeadProps {
  groupId: Guid | null;
  objective: Objective;
  planId: string;
  result: Result;
  slots: MeaningSlots;
}

/** A gentle hint, and a card for a lead indicator in one line. */
function MissingLead({ groupId, objective, planId, result, slots }: MissingLeadProps) {
  const { catalogue, session, snapshot } = useFrame();
  const texts = useScreenTexts().okrs;
  const [isAdding, setIsAdding] = useState(false);
  const [title, setTitle] = useState('');
  function save(): void {
    if (title.trim() === '') return;
    void addCard(
      session,
      {
        planId,
        title,
        bucketId: result.card?.bucketId ?? null,
        percentComplete: 0,
        dueOn: null,
        assigneeIds: [snapshot.space.pair.report.id],
        labels: labelsOf(objective, result, slots),
        // Only the two of the pair read a board of their own group.
        origin: groupId !== null && groupId === snapshot.space.groupId ? session.tabLink('okrs') : null,
      },
      result.taskId,
    );
    setIsAdding(false);
    setTitle('');
  }
  if (!isAdding)
    return (
      <Line>
        <Text as="span" use="caption">
          {texts.leadMissing(result.title)}
        </Text>
        <TextButton fullLabel={texts.leadAddOf(result.title)} onPress={() => setIsAdding(true)}>
          {texts.leadAdd}
        </TextButton>
      </Line>
    );
  return (
    <Stack>
      <TextField
        hint={slots.lead === undefined ? texts.noLeadLabel : undefined}
        label={texts.leadTitle}
        onChange={setTitle}
        onEnter={save}
        onEscape={() => setIsAdding(false)}
        value={title}
      />
      <Line>
        <PrimaryButton label={texts.leadSave} look="outline" onPress={save} />
        <TextButton look="quiet" onPress={() => setIsAdding(false)}>
          {catalogue.texts.common.cancel}
        </TextButton>
      </Line>
    </Stack>
  );
}

/** The label of lead indicators, and that of the objective where labels are objectives. */
function labelsOf(objective: Objective, result: Result, slots: MeaningSlots): readonly string[] {
  const own = result.card?.labelSlots.filter((slot) => slot === objective.place) ?? [];
  return slots.lead === undefined ? own : [...own, slots.lead];
}
