import type { GoalRecord } from '#src/domain/records/board-record.ts';
import { asksForDecision, type Seen } from '#src/domain/sync/reconcile.ts';
import { NoteRow } from '#src/ui/note-row.tsx';
import { Rows, Stack } from '#src/ui/rows.tsx';
import { SendLine } from '#src/ui/send-line.tsx';
import { Text } from '#src/ui/text.tsx';
import type { BoardReading } from '#src/usecases/session/session-data.ts';
import { addLine, rewriteLine, settleLine } from '#src/usecases/linking/plain-line.ts';
import { useFrame } from './frame-context.ts';
import { linesOf } from './lines-of.ts';
import { countText } from './note-bar.tsx';
import { bylineOf } from './people.ts';
import { isOnItsWay, Trouble } from './trouble.tsx';
import { useEdited } from './use-edited.ts';
import { useKeptText } from './use-kept-text.ts';
import { useRecent, type Recent } from './use-recent.ts';
import { useScreenTexts } from './use-screen-texts.ts';

interface PlainLinesProps {
  /** A field to write another; only while no board is linked, or the one linked is closed to this person. @default true */
  canAdd?: boolean;
  /** Told when somebody begins to rewrite a line, and when that ends. */
  onEdit?: (isEditing: boolean) => void;
  use: GoalRecord['use'];
}

/** Priorities or focus areas without a board, each until it is done. Those from before a board was linked stay under it. */
export function PlainLines({ canAdd = true, onEdit, use }: PlainLinesProps) {
  const { session, snapshot } = useFrame();
  const { lines: texts } = useScreenTexts().linking;
  const recent = useRecent(session.system);
  const hasBoard = snapshot.space.boards.some((board) => board.use === use);
  const { rows, turn } = useEdited(
    linesOf(snapshot.view, use).filter(
      (seen) => seen.record.state === 'open' || recent.has(seen.record.key) || asksForDecision(seen),
    ),
    onEdit,
  );
  const isClosed = snapshot.boards.some((reading) => reading.source.use === use && isClosedBoard(reading));
  const adds = canAdd && (!hasBoard || isClosed);
  if (rows.length === 0 && !adds) return null;
  return (
    <Stack>
      {hasBoard && adds && <Text use="caption">{texts.unread}</Text>}
      {hasBoard && rows.length > 0 && <Text use="caption">{texts.noBoard}</Text>}
      {rows.length > 0 && (
        <Rows label={texts.list[use]}>
          {rows.map((seen) => (
            <PlainLine
              key={seen.record.key}
              onEdit={(isEditing) => turn(seen, isEditing)}
              recent={recent}
              seen={seen}
            />
          ))}
        </Rows>
      )}
      {rows.length === 0 && !hasBoard && <Text use="caption">{texts.none}</Text>}
      {adds && <AddLine use={use} />}
    </Stack>
  );
}

/** Nothing can be written on it: never read, deleted, or refused to this person. */
function isClosedBoard({ board, failure }: BoardReading): boolean {
  if (failure === null) return false;
  return board === null || failure.kind === 'forbidden' || failure.kind === 'notFound';
}

function AddLine({ use }: { use: GoalRecord['use'] }) {
  const { catalogue, session } = useFrame();
  const { lines: texts } = useScreenTexts().linking;
  const [text, setText] = useKeptText(session, `line ${use}`);
  function add(line: string): void {
    setText('');
    void addLine(session, use, line);
  }
  return (
    <SendLine
      audience={{ phrase: catalogue.texts.audience.bothOfUs, size: 'two' }}
      countText={countText(catalogue)}
      label={texts.add[use]}
      onChange={setText}
      onSend={add}
      placeholder={texts.add[use]}
      sendLabel={texts.send}
      value={text}
    />
  );
}

interface PlainLineProps {
  /** Told when somebody begins to rewrite it, and when that ends. */
  onEdit: (isEditing: boolean) => void;
  recent: Recent;
  seen: Seen<GoalRecord>;
}

function PlainLine({ onEdit, recent, seen }: PlainLineProps) {
  const frame = useFrame();
  const { catalogue, session } = frame;
  const { actions, common, note } = catalogue.texts;
  const { lines: texts } = useScreenTexts().linking;
  const { record } = seen;
  const { body } = record;
  const isOpen = record.state === 'open';
  const { formats } = catalogue;
  const isOlder = formats.localDay(record.at) !== session.system.today();
  function settle(state: GoalRecord['state']): void {
    if (state === 'open') recent.drop(record.key);
    else recent.add(record.key);
    void settleLine(session, record, state);
  }
  return (
    <NoteRow
      author={bylineOf(frame, seen.createdBy)}
      captions={[isOlder && texts.since(formats.dayOf(record.at))]}
      conflict={<Trouble seen={seen} />}
      done={{ label: note.done(body), onDone: () => settle('done') }}
      edit={{
        cancel: common.cancel,
        countText: countText(catalogue),
        label: note.edit(body),
        onSave: (text) => void rewriteLine(session, record, text),
        onTurn: onEdit,
        save: common.save,
      }}
      isDone={record.state === 'done'}
      remove={{ label: actions.drop(body), onRemove: () => settle('dropped') }}
      text={body}
      undo={
        isOpen
          ? undefined
          : {
              label: common.undo,
              onUndo: () => settle('open'),
              text: record.state === 'done' ? common.done : common.dropped,
            }
      }
      waiting={isOnItsWay(seen) ? note.waiting : undefined}
    />
  );
}
