import { useState } from 'react';
import type { EntrySection } from '#src/domain/agenda/section.ts';
import type { Board, Progress } from '#src/domain/board/board.ts';
import {
  labelMeanings,
  looksLikeWorkflow,
  previewOf,
  type BoardPreview,
  type BoardReadingRule,
} from '#src/domain/board/reading.ts';
import type { GoalRecord } from '#src/domain/records/board-record.ts';
import type { BoardColumns, LabelMeaning } from '#src/domain/records/feed-record.ts';
import { Choice } from '#src/ui/choice.tsx';
import { Group } from '#src/ui/group.tsx';
import { PrimaryButton } from '#src/ui/primary-button.tsx';
import { Rows, Stack } from '#src/ui/rows.tsx';
import { SelectField } from '#src/ui/select-field.tsx';
import { Text } from '#src/ui/text.tsx';
import { TextButton } from '#src/ui/text-button.tsx';
import { useFrame } from '../frame/frame-context.ts';
import { otherName } from '../frame/people.ts';
import { ScreenPanel } from '../frame/screen-panel.tsx';
import { useScreenTexts } from '../frame/use-screen-texts.ts';

interface BoardPreviewScreenProps {
  board: Board;
  /** It is linked already: only how it is read changes. */
  isLinked: boolean;
  notesTo: EntrySection;
  onOther: () => void;
  onSave: (rule: BoardReadingRule) => void;
  /** How it is read now: for both, once it is linked. */
  reading: BoardReadingRule;
  use: GoalRecord['use'];
}

/** A label chosen for what it means; no label is `''`. */
interface ChosenLabel {
  readonly meaning: LabelMeaning;
  readonly slot: string;
}

/** A board before it is linked: how its buckets, labels, checklists and progress will be read, with what is there. */
export function BoardPreviewScreen(props: BoardPreviewScreenProps) {
  const { board, isLinked, notesTo, onOther, onSave, reading, use } = props;
  const frame = useFrame();
  const { linking } = useScreenTexts();
  const { preview: texts } = linking;
  // What somebody chose here, label by label: the rest is shown, and left, as it is, whoever sets it meanwhile.
  const [chosenColumns, setChosenColumns] = useState<BoardColumns | null>(null);
  const [chosenLabels, setChosenLabels] = useState<readonly ChosenLabel[]>([]);
  const columns = chosenColumns ?? reading.columns;
  const labels = chosenLabels.reduce(withLabel, reading.labels);
  const rule: BoardReadingRule = { columns, labels };
  const preview = previewOf(board, rule);
  const kind = use === 'development' ? 'area' : 'goal';
  return (
    <ScreenPanel
      foot={<PrimaryButton label={isLinked ? texts.save : texts.link} onPress={() => onSave(rule)} />}
      notesTo={notesTo}
      onBack={onOther}
      title={board.title}
    >
      <Stack>
        <Text use="secondary">
          {isLinked
            ? texts.cards(board.cards.length)
            : `${texts.cards(board.cards.length)}. ${texts.nothingYet}`}
        </Text>
        {use === 'teamOkrs' && <Text use="secondary">{linking.team(otherName(frame))}</Text>}
        <TextButton look="quiet" onPress={onOther}>
          {texts.other}
        </TextButton>
      </Stack>
      <Choice
        onChange={setChosenColumns}
        options={[
          { value: 'progress', label: texts.progress, caption: texts.progressText[kind] },
          {
            value: 'buckets',
            label: texts.buckets,
            caption: looksLikeWorkflow(board)
              ? `${texts.bucketsText[kind]} ${texts.looksLike}`
              : texts.bucketsText[kind],
          },
        ]}
        question={texts.question}
        value={columns}
      />
      <Goals kind={kind} preview={preview} />
      <Columns isProgress={columns === 'progress'} preview={preview} />
      {use !== 'development' && (
        <Group look="hairline" title={texts.labels}>
          {labelMeanings.map((meaning) => (
            <SelectField
              key={meaning}
              label={texts.meaning[meaning]}
              onChange={(slot) => setChosenLabels([...chosenLabels, { meaning, slot }])}
              options={[
                { value: '', label: texts.noLabel },
                ...slotsOf(board, labels[meaning], texts.option),
              ]}
              value={labels[meaning] ?? ''}
            />
          ))}
        </Group>
      )}
      <Group look="hairline" title={texts.checklists}>
        <Text use="secondary">
          {preview.checklists.cards === 0
            ? texts.noSteps
            : texts.steps(preview.checklists.cards, preview.checklists.done, preview.checklists.steps)}
        </Text>
      </Group>
    </ScreenPanel>
  );
}

function Goals({ kind, preview }: { kind: 'goal' | 'area'; preview: BoardPreview }) {
  const { preview: texts } = useScreenTexts().linking;
  return (
    <Group look="hairline" title={texts.goals[kind]}>
      {preview.objectives.length === 0 ? (
        <Text use="secondary">{texts.noGoals[kind]}</Text>
      ) : (
        <Rows label={texts.goals[kind]}>
          {preview.objectives.map(({ count, id, name, titles }) => (
            <Stack key={id} step="none">
              <Text use="title">{name}</Text>
              <Text use="caption">{[texts.cards(count), ...titles].join(' · ')}</Text>
            </Stack>
          ))}
        </Rows>
      )}
      {preview.without > 0 && <Text use="caption">{texts.without(preview.without)}</Text>}
    </Group>
  );
}

function Columns({ isProgress, preview }: { isProgress: boolean; preview: BoardPreview }) {
  const { board, linking } = useScreenTexts();
  const { preview: texts } = linking;
  return (
    <Group look="hairline" title={texts.columns}>
      <Rows label={texts.columns}>
        {preview.columns.map(({ count, id, name }) => (
          <Text key={id} use="secondary">
            {texts.column(isProgress ? board.columns[name as Progress] : name, count)}
          </Text>
        ))}
      </Rows>
    </Group>
  );
}

/** Labels that have a name, are on a card, or are chosen already. */
function slotsOf(
  board: Board,
  chosen: string | undefined,
  optionText: (name: string, cards: number) => string,
): readonly { readonly label: string; readonly value: string }[] {
  const used = board.cards.flatMap((card) => card.labelSlots);
  const slots = new Set([
    ...Object.keys(board.labelNames),
    ...used,
    ...(chosen === undefined ? [] : [chosen]),
  ]);
  return [...slots]
    .sort((one, other) => Number(one.slice(8)) - Number(other.slice(8)))
    .map((slot) => ({
      value: slot,
      label: optionText(board.labelNames[slot] ?? slot, used.filter((one) => one === slot).length),
    }));
}

/** One label for one meaning: a label that is chosen for another is taken from the one it had. */
function withLabel(
  labels: BoardReadingRule['labels'],
  { meaning, slot }: ChosenLabel,
): BoardReadingRule['labels'] {
  const others = Object.entries(labels).filter(([other, taken]) => other !== meaning && taken !== slot);
  return Object.fromEntries(slot === '' ? others : [...others, [meaning, slot]]);
}
