import { useState } from 'react';
import type { Objective, Result } from '#src/domain/okr/objective.ts';
import { latest } from '#src/domain/okr/progress.ts';
import { measureInTitle } from '#src/domain/okr/measure-in-title.ts';
import { Group } from '#src/ui/group.tsx';
import { PrimaryButton } from '#src/ui/primary-button.tsx';
import { Line, Stack } from '#src/ui/rows.tsx';
import { Sparkline } from '#src/ui/sparkline.tsx';
import { SpreadLine } from '#src/ui/spread-line.tsx';
import { Text } from '#src/ui/text.tsx';
import { TextButton } from '#src/ui/text-button.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import { UndoLine } from '#src/ui/undo-line.tsx';
import { measure, setLeads, takeBackMeasure } from '#src/usecases/okr/key-result.ts';
import { Choice } from '#src/ui/choice.tsx';
import type { Formats } from '#src/locales/formats.ts';
import { useFrame } from '../frame/frame-context.ts';
import { useRecent } from '../frame/use-recent.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';
import { measureText, readNumber } from './measure-text.ts';
import type { OkrsTexts } from './okrs-texts.ts';

/** Three months of weekly readings. */
const mostShown = 12;
/** The lead indicators, apart from the key results that follow them, and before them: they move first. */
export function Leads({ objectives }: { objectives: readonly Objective[] }) {
  const texts = useScreenTexts().okrs;
  const leads = objectives.flatMap((objective) => objective.leads.map((lead) => ({ lead, objective })));
  if (leads.length === 0) return null;
  return (
    <Group look="well" title={texts.leads}>
      {leads.map(({ lead, objective }) => (
        <Lead key={lead.taskId} lead={lead} objective={objective} />
      ))}
    </Group>
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
    const value = readNumber(catalogue.formats, text);
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
