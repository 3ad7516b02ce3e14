import { useState } from 'react';
import type { GoalRecord } from '#src/domain/records/board-record.ts';
import { longestTitle } from '#src/domain/records/text-limits.ts';
import { Group } from '#src/ui/group.tsx';
import { useAnnounce } from '#src/ui/live-announcer.tsx';
import { Line } from '#src/ui/rows.tsx';
import { SkeletonLines } from '#src/ui/skeleton-lines.tsx';
import { StateNote } from '#src/ui/state-note.tsx';
import { Text } from '#src/ui/text.tsx';
import { TextButton } from '#src/ui/text-button.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import { isOver } from '#src/ui/text-limit.ts';
import { addLine } from '#src/usecases/linking/plain-line.ts';
import { startBoard, type BoardPattern, type Started } from '#src/usecases/linking/start-board.ts';
import type { ScreenTexts } from '#src/locales/en/screens.ts';
import { FailureDetails } from './failure-details.tsx';
import { useFrame } from './frame-context.ts';
import { LinkBoardWay } from './link-board-way.tsx';
import { useKeptText } from './use-kept-text.ts';
import { useTextLimit } from './use-text-limit.ts';
import { useScreenTexts } from './use-screen-texts.ts';

/** Where no board is linked: the way to link one, or to start one with the first objective or focus area. Where one is only first words that are left over. */
export function NoBoard({ use }: { use: GoalRecord['use'] }) {
  const { catalogue, session, snapshot } = useFrame();
  const { start: texts } = useScreenTexts().linking;
  const [isStarting, setStarting] = useState(false);
  const [last, setLast] = useState<Started | null>(null);
  const [isMaking, setMaking] = useState(false);
  const draft = useKeptText(session, `first ${use}`);
  const [text, setText] = draft;
  const isLinked = snapshot.space.boards.some((board) => board.use === use);
  function keep(): void {
    void addLine(session, use, text);
    setText('');
    setStarting(false);
  }
  function ended(started: Started): void {
    setLast(started);
    if (started.type === 'line') setStarting(false);
  }
  if (use === 'teamOkrs' && !snapshot.space.reportManages) return null;
  // The board that is being made here takes the words with it.
  if (isLinked && (isMaking || text.trim() === '')) return null;
  if (isLinked) return <LeftOver onDrop={() => setText('')} onKeep={keep} text={text} use={use} />;
  return (
    <Group look="hairline" title={texts.title[use]}>
      {isStarting ? (
        <StartForm
          draft={draft}
          isMaking={isMaking}
          last={last}
          onCancel={() => setStarting(false)}
          onEnded={ended}
          onKeep={keep}
          onMaking={setMaking}
          use={use}
        />
      ) : (
        <>
          <Text use="secondary">{texts.text[use]}</Text>
          <Line>
            <LinkBoardWay use={use} />
            <TextButton
              fullLabel={`${texts.open}: ${texts.board[use]}`}
              look="quiet"
              onPress={() => {
                setLast(null);
                setStarting(true);
              }}
            >
              {texts.open}
            </TextButton>
          </Line>
        </>
      )}
      {last?.type === 'line' && !isStarting && (
        <StateNote icon="info" text={texts.refusedText} title={texts.refusedTitle} />
      )}
      {last?.type === 'failed' && isStarting && (
        <StateNote
          details={<FailureDetails failure={last.failure} texts={catalogue.texts.common} />}
          icon="warning"
          text={texts.failedText}
          title={texts.failedTitle}
          tone="warning"
        />
      )}
    </Group>
  );
}

interface LeftOverProps {
  onDrop: () => void;
  onKeep: () => void;
  text: string;
  use: GoalRecord['use'];
}

/** First words that the other's board came before. */
function LeftOver({ onDrop, onKeep, text, use }: LeftOverProps) {
  const { actions, common } = useFrame().catalogue.texts;
  const { start: texts } = useScreenTexts().linking;
  return (
    <Group look="hairline" title={texts.first[use]}>
      <Text use="body">{text}</Text>
      <Line>
        <TextButton fullLabel={`${texts.keep}: ${text}`} onPress={onKeep}>
          {texts.keep}
        </TextButton>
        <TextButton fullLabel={actions.drop(text)} look="quiet" onPress={onDrop}>
          {common.drop}
        </TextButton>
      </Line>
    </Group>
  );
}

interface StartFormProps {
  draft: ReturnType<typeof useKeptText>;
  isMaking: boolean;
  last: Started | null;
  onCancel: () => void;
  onEnded: (started: Started) => void;
  onKeep: () => void;
  onMaking: (isMaking: boolean) => void;
  use: GoalRecord['use'];
}

/** The first words of a board. They stay in the field until they are somewhere else. */
function StartForm(props: StartFormProps) {
  const { draft, isMaking, last, onCancel, onEnded, onKeep, onMaking, use } = props;
  const { catalogue, session } = useFrame();
  const { start: texts } = useScreenTexts().linking;
  const announce = useAnnounce();
  const [text, setText] = draft;
  const limit = useTextLimit(longestTitle);
  async function make(): Promise<void> {
    if (isMaking || isOver(text, limit)) return;
    onMaking(true);
    const started = await startBoard(session, patternOf(use, texts), text);
    if (started.type === 'board' || started.type === 'line') setText('');
    onMaking(false);
    if (started.type === 'board') announce(texts.made);
    onEnded(started);
  }
  return (
    <>
      <TextField
        error={last?.type === 'nothing' && text === '' ? texts.missing : undefined}
        hint={texts.makes(texts.board[use])}
        label={texts.first[use]}
        limit={limit}
        onChange={setText}
        onEnter={() => void make()}
        onEscape={onCancel}
        value={text}
      />
      {isMaking && <SkeletonLines count={1} label={texts.making} />}
      <Line>
        <TextButton onPress={() => void make()}>{texts.make}</TextButton>
        {last?.type === 'failed' && <TextButton onPress={onKeep}>{texts.keep}</TextButton>}
        <TextButton look="quiet" onPress={onCancel}>
          {catalogue.texts.common.cancel}
        </TextButton>
      </Line>
    </>
  );
}

function patternOf(use: GoalRecord['use'], { board, labels }: ScreenTexts['linking']['start']): BoardPattern {
  const title = board[use];
  if (use === 'development')
    return { use, title, labels: { category1: labels.focus, category2: labels.time } };
  return {
    use,
    title,
    labels: {
      category1: labels.committed,
      category2: labels.aspirational,
      category3: labels.team,
      category4: labels.personal,
      category5: labels.lead,
    },
  };
}
