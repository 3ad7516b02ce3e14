import { useState } from 'react';
import type { GoalRecord } from '#src/domain/records/board-record.ts';
import { Group } from '#src/ui/group.tsx';
import { useAnnounce } from '#src/ui/live-announcer.tsx';
import { Line } from '#src/ui/rows.tsx';
import { SkeletonLines } from '#src/ui/skeleton-lines.tsx';
import { StateNote } from '#src/ui/state-note.tsx';
import { Text } from '#src/ui/text.tsx';
import { TextButton } from '#src/ui/text-button.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import { addLine } from '#src/usecases/linking/plain-line.ts';
import { startBoard, type BoardPattern, type Started } from '#src/usecases/linking/start-board.ts';
import type { ScreenTexts } from '#src/locales/en/screens.ts';
import { FailureDetails } from './failure-details.tsx';
import { useFrame } from './frame-context.ts';
import { LinkBoardWay } from './link-board-way.tsx';
import { useKeptText } from './use-kept-text.ts';
import { useScreenTexts } from './use-screen-texts.ts';

/** Where no board is linked: the way to link one, or to start one with the first objective or focus area. Nothing where one is. */
export function NoBoard({ use }: { use: GoalRecord['use'] }) {
  const { catalogue, snapshot } = useFrame();
  const { start: texts } = useScreenTexts().linking;
  const [isStarting, setStarting] = useState(false);
  const [last, setLast] = useState<Started | null>(null);
  const isLinked = snapshot.space.boards.some((board) => board.use === use);
  if (isLinked || (use === 'teamOkrs' && !snapshot.space.reportManages)) return null;
  function ended(started: Started): void {
    setLast(started);
    if (started.type === 'line') setStarting(false);
  }
  return (
    <Group look="hairline" title={texts.title[use]}>
      {isStarting ? (
        <StartForm
          last={last}
          onCancel={() => setStarting(false)}
          onEnded={ended}
          onKept={() => setStarting(false)}
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

interface StartFormProps {
  last: Started | null;
  onCancel: () => void;
  onEnded: (started: Started) => void;
  onKept: () => void;
  use: GoalRecord['use'];
}

/** The first words of a board. They stay in the field until they are somewhere else. */
function StartForm({ last, onCancel, onEnded, onKept, use }: StartFormProps) {
  const { catalogue, session } = useFrame();
  const { start: texts } = useScreenTexts().linking;
  const announce = useAnnounce();
  const [text, setText] = useKeptText(session, `first ${use}`);
  const [isMaking, setMaking] = useState(false);
  async function make(): Promise<void> {
    if (isMaking) return;
    setMaking(true);
    const started = await startBoard(session, patternOf(use, texts), text);
    setMaking(false);
    if (started.type === 'board' || started.type === 'line') setText('');
    if (started.type === 'board') announce(texts.made);
    onEnded(started);
  }
  function keep(): void {
    void addLine(session, use, text);
    setText('');
    onKept();
  }
  return (
    <>
      <TextField
        error={last?.type === 'nothing' && text === '' ? texts.missing : undefined}
        hint={texts.makes(texts.board[use])}
        label={texts.first[use]}
        onChange={setText}
        onEnter={() => void make()}
        onEscape={onCancel}
        value={text}
      />
      {isMaking && <SkeletonLines count={1} label={texts.making} />}
      <Line>
        <TextButton onPress={() => void make()}>{texts.make}</TextButton>
        {last?.type === 'failed' && <TextButton onPress={keep}>{texts.keep}</TextButton>}
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
