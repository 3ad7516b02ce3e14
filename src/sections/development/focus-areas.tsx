import { areaCount, focusAreas, isDone, type FocusArea } from '#src/domain/development/focus-areas.ts';
import { LinkOut } from '#src/ui/link-out.tsx';
import { Line, Stack } from '#src/ui/rows.tsx';
import { SkeletonLines } from '#src/ui/skeleton-lines.tsx';
import { StateNote } from '#src/ui/state-note.tsx';
import { Text } from '#src/ui/text.tsx';
import type { BoardReading } from '#src/usecases/session/session-data.ts';
import { BoardLink } from '../frame/board-link.tsx';
import { FailureDetails } from '../frame/failure-details.tsx';
import { useFrame } from '../frame/frame-context.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';
import { AreaGroup } from './area-group.tsx';

/** The focus areas of a linked board with their open cards, a word when they are not two or three, and the ways to the board. */
export function FocusAreas({ reading: { board, failure, source } }: { reading: BoardReading }) {
  const { catalogue, host, plannerLink } = useFrame();
  const { common } = catalogue.texts;
  const { areas: texts, viewInPlanner } = useScreenTexts().development;
  const title = board?.title ?? catalogue.texts.board.title.development;
  const areas = board === null ? [] : focusAreas(board, source);
  return (
    <Stack step="l">
      {failure && (
        <StateNote
          details={<FailureDetails failure={failure} texts={common} />}
          icon="failure"
          text={board ? `${texts.failedText} ${texts.lastCopy}` : texts.failedText}
          title={texts.failedTitle(title)}
          tone="failure"
        />
      )}
      {board === null && !failure && <SkeletonLines label={texts.loading} />}
      {board !== null && <HowMany areas={areas} />}
      {[...areas.filter((area) => !isDone(area)), ...areas.filter(isDone)].map((area) => (
        <AreaGroup area={area} key={area.place} planId={source.planId} />
      ))}
      <Line>
        <BoardLink use="development" />
        <LinkOut
          href={plannerLink(source.planId)}
          onOpen={(url) => host.openLink(url)}
          opensText={common.opensOutside}
        >
          {viewInPlanner}
        </LinkOut>
      </Line>
    </Stack>
  );
}

/** Names two or three; fewer or more are said, kindly. */
function HowMany({ areas }: { areas: readonly FocusArea[] }) {
  const { catalogue } = useFrame();
  const { areas: texts } = useScreenTexts().development;
  const current = areas.filter((area) => !isDone(area));
  switch (areaCount(areas)) {
    case 'none':
      return <StateNote live="off" text={texts.noneText} title={texts.none} />;
    case 'few':
      return <Text use="secondary">{texts.few}</Text>;
    case 'right':
      return (
        <Text use="secondary">{texts.right(catalogue.formats.list(current.map(({ name }) => name)))}</Text>
      );
    case 'many':
      return <Text use="secondary">{texts.many(current.length)}</Text>;
  }
}
