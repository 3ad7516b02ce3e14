import { spaceKey, type BoardLink, type BoardUse } from '#src/domain/records/feed-record.ts';
import { withBoards } from '#src/domain/space/pointer.ts';
import { updateOf } from '#src/domain/sync/merge.ts';
import type { PairSession } from '../session/pair-session.ts';

/**
 * Links a board for a use, in the place of the one that was linked for it; also changes how the linked one is read. What was said of
 * cards stays: it is kept by task.
 */
export async function linkBoard(session: PairSession, link: BoardLink): Promise<void> {
  const { boards } = session.snapshot().space;
  await setBoards(session, [...boards.filter(({ use }) => use !== link.use), link]);
}

/** Takes the link away and nothing else: the board stays in Planner, what was said of its cards in the space. */
export async function unlinkBoard(session: PairSession, use: BoardUse): Promise<void> {
  const { boards } = session.snapshot().space;
  await setBoards(
    session,
    boards.filter((board) => board.use !== use),
  );
}

async function setBoards(session: PairSession, boards: readonly BoardLink[]): Promise<void> {
  const { me, place, space } = session.snapshot();
  await session.change(updateOf({ ...space, key: spaceKey }, { boards }));
  const { pair } = space;
  const other = pair.manager.id === me ? pair.report : pair.manager;
  // The next opening reads these boards in its one round trip. Where this fails, that opening puts it right.
  await session.remote?.opening
    .remember({ ...withBoards(place, boards), otherId: other.id })
    .catch(() => undefined);
}
