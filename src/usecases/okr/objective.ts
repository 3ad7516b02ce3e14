import { termsOf } from '#src/domain/okr/agreement.ts';
import type { Objective } from '#src/domain/okr/objective.ts';
import { sideOf, type Side } from '#src/domain/people/pair.ts';
import {
  agreedBy,
  goalKey,
  type GoalRecord,
  type GoalTerms,
  type Served,
} from '#src/domain/records/board-record.ts';
import { updateOf } from '#src/domain/sync/merge.ts';
import type { NewChange } from '../session/new-change.ts';
import type { PairSession } from '../session/pair-session.ts';

type GoalPatch = Partial<Pick<GoalRecord, 'serves' | 'agreedByManager' | 'agreedByReport'>>;

/** Agrees to an objective as it stands. */
export async function agree(session: PairSession, objective: Objective): Promise<void> {
  const { me, space } = session.snapshot();
  const side = sideOf(space.pair, me);
  if (side !== null) await session.change(...agreeTo(session, objective, side, termsOf(objective)));
}

/** Takes one's own agreement back. */
export async function disagree(session: PairSession, objective: Objective): Promise<void> {
  const { me, space } = session.snapshot();
  const side = sideOf(space.pair, me);
  if (side !== null && objective.goal !== null)
    await session.change(updateOf(objective.goal, { [agreedBy[side]]: null }));
}

/** Names the objective of the team or the business that this one serves; null takes it away. */
export async function serve(
  session: PairSession,
  objective: Objective,
  serves: Served | null,
): Promise<void> {
  await session.change(...keep(session, objective, { serves }));
}

/** The change by which a side agrees to terms. None for cards under no objective. */
export function agreeTo(
  session: PairSession,
  objective: Objective,
  side: Side,
  terms: GoalTerms,
): readonly NewChange[] {
  return keep(session, objective, { [agreedBy[side]]: { at: session.system.now(), terms } });
}

function keep(session: PairSession, objective: Objective, patch: GoalPatch): readonly NewChange[] {
  const { goal, place, planId, title } = objective;
  if (goal !== null) return [updateOf(goal, goal.body === title ? patch : { ...patch, body: title })];
  if (place === null) return [];
  const { boards } = session.snapshot().space;
  const use = boards.find((board) => board.planId === planId && board.use !== 'actions')?.use;
  const record: GoalRecord = {
    kind: 'goal',
    key: goalKey(planId, place),
    at: session.system.now(),
    extra: {},
    use: use === 'teamOkrs' || use === 'development' ? use : 'okrs',
    planId,
    place,
    body: title,
    state: 'open',
    serves: null,
    agreedByManager: null,
    agreedByReport: null,
    ...patch,
  };
  return [{ type: 'create', record }];
}
