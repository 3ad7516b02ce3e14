import { progressOf } from '#src/domain/board/board.ts';
import type { ScreenTexts } from '#src/locales/en/screens.ts';
import { OfflineBar } from '#src/ui/offline-bar.tsx';
import type { CardNotice as Notice } from '#src/usecases/session/sent.ts';
import { useFrame, type Frame } from './frame-context.ts';
import { useScreenTexts } from './use-screen-texts.ts';

/** What happened to a card in Planner while this person changed it. */
export function CardNotice({ notice }: { notice: Notice }) {
  const frame = useFrame();
  const { board } = useScreenTexts();
  const { common } = frame.catalogue.texts;
  const text =
    notice.type === 'cardReplaced'
      ? board.cardReplaced(notice.text, valuesOf(frame, board, notice))
      : board[notice.type](notice.text);
  return (
    <OfflineBar
      action={{ label: common.close, onPress: () => frame.session.dismissNotices() }}
      icon="info"
      text={text}
    />
  );
}

/** What somebody else had set, in words. */
function valuesOf(
  { catalogue, snapshot }: Frame,
  board: ScreenTexts['board'],
  { planId, was }: Notice,
): string {
  const { formats, texts } = catalogue;
  const buckets = snapshot.boards.find(({ source }) => source.planId === planId)?.board?.buckets ?? [];
  const parts = [
    was.percentComplete === undefined ? [] : [board.columns[progressOf(was.percentComplete)]],
    was.bucketId === undefined
      ? []
      : [buckets.find(({ id }) => id === was.bucketId)?.name ?? board.otherColumn],
    was.dueOn === undefined ? [] : [was.dueOn === null ? texts.actions.noDay : formats.day(was.dueOn)],
  ];
  return formats.list(parts.flat());
}
