import { blockBefore, formerOfNext } from '#src/domain/development/former-blocks.ts';
import { planBlock, planOf, wallClock, type TimeSlot } from '#src/domain/development/time-block.ts';
import { blockId, type DedicatedBlock } from '#src/domain/records/own-item.ts';
import type { View } from '#src/domain/sync/reconcile.ts';
import type { AccessTokens } from '#src/ports/access-token.ts';
import { asFailure, Failure, type FailureKind } from '#src/ports/failure.ts';
import { calendarScopes } from '#src/ports/scopes.ts';
import type { PairSession } from '../session/pair-session.ts';

/** How putting a block into the calendar ended. */
export type BlockOutcome =
  | { readonly type: 'made' }
  /** The person, or their organisation, did not agree to writing into the calendar. Nothing was made. */
  | { readonly type: 'notAgreed' }
  /** Nothing was made. */
  | { readonly type: 'failed'; readonly failure: Failure }
  /** No answer: whether the calendar has it shows when it is finished ({@link finishBlock}). */
  | { readonly type: 'unknown'; readonly failure: Failure };

/** The person's block of dedicated time, null while they have none. */
export function ownBlock(view: Pick<View, 'own'>): DedicatedBlock | null {
  return view.own.find((item): item is DedicatedBlock => item.kind === 'block') ?? null;
}

/**
 * Puts a weekly block into the person's own calendar. Asks for the permission to write there when it is not given yet, so call it from
 * a click. What is being made is kept in the person's own folder first: a second try after a lost answer repeats the very same plan.
 * The block it follows is kept with it, so that its months can still be counted; refused, that one is what it was.
 */
export async function makeBlock(
  session: PairSession,
  slot: TimeSlot,
  subject: string,
): Promise<BlockOutcome> {
  const { remote, system } = session;
  // Known to be offline, nothing is begun: what is begun and unanswered may be there.
  if (remote === null || session.snapshot().connection.type === 'offline')
    return { type: 'failed', failure: new Failure('offline') };
  const refusal = await askToWrite(remote.tokens);
  if (refusal !== null) return refusal;
  const [now, timeZone] = [system.now(), system.timeZone()];
  const plan = planBlock(slot, { now, subject, timeZone, transactionId: system.newGuid() });
  const before = ownBlock(session.snapshot().view);
  const former = formerOfNext(before, wallClock(now, timeZone).day);
  const block: DedicatedBlock = {
    ...plan,
    kind: 'block',
    id: blockId,
    seriesId: null,
    at: now,
    ...(former.length > 0 ? { former } : {}),
  };
  await keep(session, block);
  const outcome = await finishBlock(session, block);
  // Only of a first try: what an earlier one did is not known.
  if (outcome.type !== 'made' && outcome.type !== 'unknown') await keep(session, before);
  return outcome;
}

/** Makes a block again of which it is not known whether the calendar has it: the calendar makes no second one. */
export async function finishBlock(session: PairSession, block: DedicatedBlock): Promise<BlockOutcome> {
  const { remote } = session;
  if (remote === null) return { type: 'unknown', failure: new Failure('offline') };
  try {
    const seriesId = block.seriesId ?? (await remote.calendar.makeBlock(planOf(block)));
    await keep(session, { ...block, seriesId });
    return { type: 'made' };
  } catch (thrown) {
    const failure = asFailure(thrown);
    if (isRefusal(failure)) return { type: 'notAgreed' };
    return { type: mayHaveArrived.has(failure.kind) ? 'unknown' : 'failed', failure };
  }
}

/** Counts a block no longer, and again the one it followed; what is in the calendar stays there. */
export async function forgetBlock(session: PairSession): Promise<void> {
  const block = ownBlock(session.snapshot().view);
  await keep(session, block && blockBefore(block));
}

const mayHaveArrived: ReadonlySet<FailureKind> = new Set(['offline', 'service', 'throttled']);

async function keep(session: PairSession, block: DedicatedBlock | null): Promise<void> {
  const change = block === null ? { items: [], drop: [blockId] } : { items: [block], drop: [] };
  await session.change({ type: 'putOwn', ...change });
}

/** Null once the permission is given. */
async function askToWrite(tokens: AccessTokens): Promise<BlockOutcome | null> {
  const scopes = calendarScopes;
  try {
    await tokens.get({ scopes });
    return null;
  } catch (thrown) {
    if (!isRefusal(asFailure(thrown))) return { type: 'failed', failure: asFailure(thrown) };
  }
  try {
    await tokens.signIn({ scopes });
    return null;
  } catch (thrown) {
    const failure = asFailure(thrown);
    return isRefusal(failure) ? { type: 'notAgreed' } : { type: 'failed', failure };
  }
}

function isRefusal({ kind }: Failure): boolean {
  return kind === 'consentNeeded' || kind === 'signInNeeded';
}
