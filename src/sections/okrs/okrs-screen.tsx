import { missingKind } from '#src/domain/okr/objective.ts';
import { Audience } from '#src/ui/audience.tsx';
import { Disclosure } from '#src/ui/disclosure.tsx';
import { Line, Stack } from '#src/ui/rows.tsx';
import { SkeletonLines } from '#src/ui/skeleton-lines.tsx';
import { StateNote } from '#src/ui/state-note.tsx';
import { Text } from '#src/ui/text.tsx';
import { BoardLink } from '../frame/board-link.tsx';
import { EntryList } from '../frame/entry-list.tsx';
import { FailureDetails } from '../frame/failure-details.tsx';
import { useFrame } from '../frame/frame-context.ts';
import { LinkBoardWay } from '../frame/link-board-way.tsx';
import { NoBoard } from '../frame/no-board.tsx';
import { PlainLines } from '../frame/plain-lines.tsx';
import { SectionScreen } from '../frame/section-screen.tsx';
import { useScreenTexts } from '../frame/use-screen-texts.ts';
import { Gone } from './gone.tsx';
import { People } from './people.tsx';
import { Leads } from './leads.tsx';
import { MissingLeads } from './missing-leads.tsx';
import { ObjectivePart } from './objective-part.tsx';
import { Others } from './others.tsx';
import { picked, useOkrs, withoutResults, type OkrBoard, type OkrReview } from './use-okrs.ts';

/** A new board has one or two; a list of them would hide the review. */
const mostUnstartedShown = 2;

/** The OKRs: what moved, fell or is seen differently first; the team's before one's own when the report leads people. */
export function OkrsScreen() {
  const { catalogue, snapshot } = useFrame();
  const texts = useScreenTexts().okrs;
  const review = useOkrs();
  const isLinked = snapshot.space.boards.some((board) => board.use === 'okrs');
  const hasResults = review.boards.some(({ objectives }) =>
    objectives.some(({ results }) => results.length > 0),
  );
  return (
    <SectionScreen section="okrs">
      <Readings />
      {hasResults && (
        <Line>
          <People />
          <Audience phrase={catalogue.texts.audience.bothOfUs} size="two" />
        </Line>
      )}
      {review.boards.map((board) => (
        <Board board={board} key={board.reading.source.use} review={review} />
      ))}
      {hasResults && <Others review={review} />}
      {review.boards.map((board) => (
        <Stack key={board.reading.source.use} step="l">
          {!board.isTeam && <Unstarted board={board} review={review} />}
          <MissingLeads
            groupId={board.reading.board?.groupId ?? null}
            objectives={board.objectives}
            planId={board.reading.source.planId}
            slots={board.slots}
          />
          {!board.isTeam && <Mix objectives={board.objectives} />}
        </Stack>
      ))}
      <Gone review={review} />
      {review.boards.length > 0 && !hasResults && (
        <StateNote live="off" text={texts.emptyText} title={texts.emptyTitle} />
      )}
      <Line>
        <BoardLink use="teamOkrs" />
        <BoardLink use="okrs" />
        <LinkBoardWay use="teamOkrs" />
        {isLinked && <LinkBoardWay use="okrs" />}
      </Line>
      <PlainLines use="okrs" />
      <NoBoard use="okrs" />
      <EntryList empty={catalogue.texts.note.none} section="okrs" />
    </SectionScreen>
  );
}

/** Boards that are not read yet, or that Planner does not let us read. */
function Readings() {
  const { catalogue, snapshot } = useFrame();
  const texts = useScreenTexts().okrs;
  const readings = snapshot.boards.filter(({ source }) => source.use === 'okrs' || source.use === 'teamOkrs');
  return readings.map(({ board, failure, source }) => {
    const title = board?.title ?? catalogue.texts.board.title[source.use];
    if (failure)
      return (
        <StateNote
          details={<FailureDetails failure={failure} texts={catalogue.texts.common} />}
          icon="failure"
          key={source.planId}
          text={board === null ? '' : texts.lastCopy}
          title={texts.failed(title)}
          tone="failure"
        />
      );
    return board === null ? <SkeletonLines key={source.planId} label={texts.loading} /> : null;
  });
}

function Board({ board, review }: { board: OkrBoard; review: OkrReview }) {
  const texts = useScreenTexts().okrs;
  const { isTeam, objectives, slots } = board;
  const shown = picked(objectives, ({ taskId }) => review.reason(taskId) !== null);
  const team = review.boards.flatMap((one) => (one.isTeam ? one.objectives : []));
  if (shown.length === 0 && objectives.every(({ leads }) => leads.length === 0)) return null;
  return (
    <Stack step="l">
      {isTeam && <Text use="caption">{texts.teamTitle}</Text>}
      <Leads objectives={objectives} />
      {shown.map(({ objective, results }) => (
        <ObjectivePart
          review={review}
          isTeam={isTeam}
          key={objective.place}
          objective={objective}
          results={results}
          slots={slots}
          team={team}
        />
      ))}
    </Stack>
  );
}

/** Objectives that have no key result yet: proposed, and agreed, before the first one. Many of them are folded. */
function Unstarted({ board, review }: { board: OkrBoard; review: OkrReview }) {
  const texts = useScreenTexts().okrs;
  const unstarted = withoutResults(board.objectives);
  if (unstarted.length === 0) return null;
  const team = review.boards.flatMap((one) => (one.isTeam ? one.objectives : []));
  const parts = unstarted.map((objective) => (
    <ObjectivePart
      isTeam={false}
      key={objective.place}
      objective={objective}
      results={[]}
      review={review}
      slots={board.slots}
      team={team}
    />
  ));
  if (parts.length <= mostUnstartedShown) return <Stack step="l">{parts}</Stack>;
  return (
    <Disclosure label={texts.unstarted(parts.length)}>
      <Stack step="l">{parts}</Stack>
    </Disclosure>
  );
}

/** One sentence when all are of one kind. */
function Mix({ objectives }: Pick<OkrBoard, 'objectives'>) {
  const texts = useScreenTexts().okrs;
  const missing = missingKind(objectives);
  return missing === null ? null : <Text use="secondary">{texts.mix[missing]}</Text>;
}
