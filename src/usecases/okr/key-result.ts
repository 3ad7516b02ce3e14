import { termsOf, agreementOf } from '#src/domain/okr/agreement.ts';
import type { MeaningSlots } from '#src/domain/okr/label-meaning.ts';
import type { Objective, Result } from '#src/domain/okr/objective.ts';
import { sideOf } from '#src/domain/people/pair.ts';
import { keyResultKey, type Commitment, type KeyResultRecord } from '#src/domain/records/board-record.ts';
import { updateOf } from '#src/domain/sync/merge.ts';
import { changeCard } from '../card.ts';
import type { NewChange } from '../session/new-change.ts';
import type { PairSession } from '../session/pair-session.ts';
import { agreeTo } from './objective.ts';

type KeyResultPatch = Partial<
  Pick<KeyResultRecord, 'unit' | 'start' | 'target' | 'values' | 'commitment' | 'leads' | 'body'>
>;

/** Where a key result begins and should end, and in which unit. */
export type Measure = Pick<KeyResultRecord, 'unit' | 'start' | 'target'>;

/** Notes where a key result or lead indicator stands now. */
export async function measure(session: PairSession, result: Result, value: number): Promise<void> {
  const { me } = session.snapshot();
  const values = [...(result.record?.values ?? []), { value, at: session.system.now(), by: me }];
  await session.change(keep(session, result, { values: values.slice(-mostValues) }));
}

/** Takes back the newest reading of who asks; one of the other side stays, also a later one. Nothing without one's own. */
export async function takeBackMeasure(session: PairSession, result: Result): Promise<void> {
  const { me } = session.snapshot();
  const values = result.record?.values ?? [];
  const made = values.findLast(({ by }) => by === me);
  if (made === undefined) return;
  await session.change(keep(session, result, { values: values.filter((one) => one !== made) }));
}

/**
 * Says where a key result begins and should end, and in which unit; what is not given stays. Who agreed before and is not who changes it,
 * has then agreed to something else.
 */
export async function setMeasure(
  session: PairSession,
  objective: Objective,
  result: Result,
  { unit, ...given }: Partial<Measure>,
): Promise<void> {
  const patch = unit === undefined ? given : { ...given, unit: unit.trim() };
  const record = { ...recordOf(session, result), ...patch };
  await session.change(keep(session, result, patch), ...agreeAnew(session, objective, { ...result, record }));
}

/** Makes a key result committed or aspirational: a label on its card, where the board has labels for it. */
export async function setCommitment(
  session: PairSession,
  objective: Objective,
  result: Result,
  commitment: Commitment,
  slots: MeaningSlots,
): Promise<void> {
  const labels = Object.fromEntries(
    (['committed', 'aspirational'] as const).flatMap((kind) => {
      const slot = slots[kind];
      return slot === undefined ? [] : [[slot, kind === commitment]];
    }),
  );
  const changes = [
    keep(session, result, { commitment }),
    ...agreeAnew(session, objective, { ...result, commitment }),
  ];
  await session.change(...changes);
  if (Object.keys(labels).length > 0) await changeCard(session, result.planId, result.card, { labels });
}

/** Says which key result a lead indicator leads to. */
export async function setLeads(session: PairSession, lead: Result, taskId: string): Promise<void> {
  await session.change(keep(session, lead, { leads: taskId }));
}

/** The change that keeps something of a task: in its row, or in a first one. The words are as they are now. */
function keep(session: PairSession, result: Result, patch: KeyResultPatch): NewChange {
  const { record, title } = result;
  if (record !== null) return updateOf(record, record.body === title ? patch : { ...patch, body: title });
  return { type: 'create', record: { ...recordOf(session, result), ...patch } };
}

function recordOf(
  session: PairSession,
  { commitment, planId, record, taskId, title }: Result,
): KeyResultRecord {
  return (
    record ?? {
      kind: 'keyResult',
      key: keyResultKey(taskId),
      at: session.system.now(),
      extra: {},
      planId,
      taskId,
      body: title,
      unit: '',
      start: null,
      target: null,
      values: [],
      commitment,
      leads: null,
    }
  );
}

/** Who changes what they had agreed to agrees to the change. */
function agreeAnew(session: PairSession, objective: Objective, changed: Result): readonly NewChange[] {
  const { me, space } = session.snapshot();
  const side = sideOf(space.pair, me);
  if (side === null || agreementOf(objective, side).type !== 'agreed') return [];
  const results = objective.results.map((one) => (one.taskId === changed.taskId ? changed : one));
  return agreeTo(session, objective, side, termsOf({ ...objective, results }));
}

/** A weekly reading for two years. */
const mostValues = 104;
