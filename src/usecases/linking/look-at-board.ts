import type { Board } from '#src/domain/board/board.ts';
import { isForeignDomain, readPlannerLink, type PlannerLink } from '#src/domain/board/planner-link.ts';
import { asFailure, Failure } from '#src/ports/failure.ts';
import type { PlanChoice } from '#src/ports/plans.ts';
import type { Remote } from '#src/ports/remote.ts';
import type { PairSession } from '../session/pair-session.ts';

/** Why a board cannot be linked. `failed` may be over in a moment, the others are not. */
export type LinkProblem =
  | 'notPlanner'
  | 'noPlan'
  | 'premium'
  /** Of another organisation. */
  | 'foreign'
  /** Planner knows no such plan: deleted, or premium. */
  | 'unknown'
  | 'noAccess'
  | 'offline'
  | 'failed';

/** A board as it was looked at before linking, or why it could not be. */
export type LookedAt =
  | { readonly type: 'board'; readonly board: Board }
  | { readonly type: 'problem'; readonly problem: LinkProblem; readonly failure: Failure | null };

/** Plans of the pair's group and of this person. Throws `Failure`. */
export async function plansToLink(session: PairSession): Promise<readonly PlanChoice[]> {
  return remoteOf(session).plans.list(session.snapshot().space.groupId);
}

/** Reads the board of a pasted link; nothing is linked by it. */
export async function lookAtLink(session: PairSession, text: string): Promise<LookedAt> {
  const link = readPlannerLink(text);
  if (link.type === 'notPlanner' || link.type === 'noPlan' || link.type === 'premium') return no(link.type);
  if (link.tenantId !== null && link.tenantId !== session.copy.owner.tenantId) return no('foreign');
  const seen = await lookAtPlanOf(session, link);
  const isClosed = seen.type === 'problem' && (seen.problem === 'noAccess' || seen.problem === 'unknown');
  return isClosed && namesOthers(session, link) ? no('foreign', seen.failure) : seen;
}

type LinkToPlan = Extract<PlannerLink, { readonly type: 'plan' | 'task' }>;

async function lookAtPlanOf(session: PairSession, link: LinkToPlan): Promise<LookedAt> {
  try {
    return await lookAtBoard(session, await planIdOf(session, link));
  } catch (thrown) {
    return problemOf(asFailure(thrown));
  }
}

function namesOthers(session: PairSession, { tenantDomain, tenantId }: LinkToPlan): boolean {
  if (tenantId !== null || tenantDomain === null) return false;
  const { manager, report } = session.snapshot().space.pair;
  return isForeignDomain(
    tenantDomain,
    [manager, report].flatMap(({ mail }) => mail ?? []),
  );
}

/** Reads a board; nothing is linked by it. */
export async function lookAtBoard(session: PairSession, planId: string): Promise<LookedAt> {
  try {
    return { type: 'board', board: await remoteOf(session).boards.read(planId) };
  } catch (thrown) {
    return problemOf(asFailure(thrown));
  }
}

/** The services. Throws `Failure` `offline` while they are not reached. */
export function remoteOf(session: PairSession): Remote {
  const { remote } = session;
  if (remote === null) throw new Failure('offline');
  return remote;
}

async function planIdOf(session: PairSession, link: LinkToPlan): Promise<string> {
  return link.type === 'plan' ? link.planId : remoteOf(session).plans.planOfTask(link.taskId);
}

function problemOf(failure: Failure): LookedAt {
  switch (failure.kind) {
    case 'forbidden':
      return no('noAccess', failure);
    case 'notFound':
    case 'refused':
      return no('unknown', failure);
    case 'offline':
    case 'signInNeeded':
    case 'signInUnsupported':
    case 'consentNeeded':
      return no('offline', failure);
    case 'throttled':
    case 'service':
      return no('failed', failure);
  }
}

function no(problem: LinkProblem, failure: Failure | null = null): LookedAt {
  return { type: 'problem', problem, failure };
}
