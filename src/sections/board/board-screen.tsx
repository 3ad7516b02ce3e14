import type { EntrySection } from '#src/domain/agenda/section.ts';
import type { BoardUse } from '#src/domain/records/feed-record.ts';
import type { BoardReading } from '#src/usecases/session/session-data.ts';
import { LinkOut } from '#src/ui/link-out.tsx';
import { SkeletonLines } from '#src/ui/skeleton-lines.tsx';
import { StateNote } from '#src/ui/state-note.tsx';
import { Text } from '#src/ui/text.tsx';
import { FailureDetails } from '../frame/failure-details.tsx';
import { useFrame } from '../frame/frame-context.ts';
import { ScreenPanel } from '../frame/screen-panel.tsx';
import { useScreenTexts } from '../frame/use-screen-texts.ts';
import { Kanban } from './kanban.tsx';

const sectionOf: Readonly<Record<BoardUse, EntrySection>> = {
  okrs: 'okrs',
  teamOkrs: 'okrs',
  development: 'development',
  actions: 'topics',
};

/** A linked Planner board: what Planner has, with what waits laid over it, or the last copy with the reason. */
export function BoardScreen({ use }: { use: BoardUse }) {
  const { catalogue, snapshot } = useFrame();
  const { board: texts } = useScreenTexts();
  const reading = snapshot.boards.find((one) => one.source.use === use);
  const title = reading?.board?.title ?? catalogue.texts.board.title[use];
  return (
    <ScreenPanel notesTo={sectionOf[use]} title={title} width="full">
      {reading ? (
        <Reading reading={reading} title={title} />
      ) : (
        <StateNote live="off" text={texts.noneText} title={texts.noneTitle} />
      )}
    </ScreenPanel>
  );
}

function Reading({ reading, title }: { reading: BoardReading; title: string }) {
  const { catalogue, host, plannerLink } = useFrame();
  const { common } = catalogue.texts;
  const { board: texts } = useScreenTexts();
  const { board, failure, source } = reading;
  const isGone = failure?.kind === 'notFound';
  return (
    <>
      {failure && (
        <StateNote
          details={<FailureDetails failure={failure} texts={common} />}
          icon="failure"
          text={board ? `${texts.failedText} ${texts.lastCopy}` : texts.failedText}
          title={isGone ? texts.goneTitle(title) : texts.failedTitle(title)}
          tone="failure"
        />
      )}
      {!board && !failure && <SkeletonLines label={texts.loading} />}
      {board && <Kanban board={board} isReadOnly={isGone || failure?.kind === 'forbidden'} source={source} />}
      <Text use="body">
        <LinkOut
          href={plannerLink(source.planId)}
          onOpen={(url) => host.openLink(url)}
          opensText={common.opensOutside}
        >
          {texts.viewInPlanner}
        </LinkOut>
      </Text>
    </>
  );
}
