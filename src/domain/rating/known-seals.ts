import { otherSide, type Side } from '../people/pair.ts';
import type { RecordKey, Stored } from '../records/feed-record.ts';
import type { SeenSeal } from '../records/own-item.ts';
import type { SealRecord } from '../records/rating-record.ts';
import { orderOf, type RatingProblem } from './appended-row.ts';
import type { DirectionFacts } from './direction-facts.ts';
import type { StandingSeal } from './rater-standing.ts';

/** A seal in the list, or one that was there when this person's client first saw it. */
export interface KnownSeal extends StandingSeal {
  readonly broken: 'deleted' | 'sealChanged' | null;
}

/** The seal that stands for a side: the last one before the other side's first; later ones are ignored. */
export function sealOf(
  facts: DirectionFacts,
  seals: readonly Stored<SealRecord>[],
  side: Side,
  round: number,
  problems: RatingProblem[],
): KnownSeal | null {
  const [theirFirst] = knownSeals(facts, seals, otherSide(side), round);
  let standing: KnownSeal | null = null;
  for (const seal of knownSeals(facts, seals, side, round)) {
    if (standing === null || theirFirst === undefined || orderOf(seal) < orderOf(theirFirst)) standing = seal;
    else problems.push({ reason: 'replacedLate', what: 'seal', rater: side });
  }
  if (standing?.broken) problems.push({ reason: standing.broken, what: 'seal', rater: side });
  return standing;
}

/** The seals of one side in the list's order, with those that were seen and are gone or changed. */
function knownSeals(
  { isListRead, meetingId, about, own, pair, rows, unsent }: DirectionFacts,
  seals: readonly Stored<SealRecord>[],
  side: Side,
  round: number,
): readonly KnownSeal[] {
  const rater = pair[side].id;
  const seen = own.filter(
    (item): item is SeenSeal =>
      item.kind === 'seen' &&
      item.rater === rater &&
      item.meetingId === meetingId &&
      item.about === about &&
      item.round === round,
  );
  const there: KnownSeal[] = seals
    .filter(({ record }) => record.rater === rater)
    .map(({ itemId, record }) => {
      const before = seen.find(({ id }) => id === `seen:${record.key}`);
      const broken = before !== undefined && before.seal !== record.seal ? 'sealChanged' : null;
      return { key: record.key, seal: record.seal, itemId, at: record.at, broken };
    });
  const gone: KnownSeal[] = seen
    .filter(
      ({ id }) =>
        isListRead &&
        !there.some(({ key }) => id === `seen:${key}`) &&
        !unsent.some(({ key }) => id === `seen:${key}`),
    )
    .map(({ at, id, itemId, seal }) => {
      const key = id.slice('seen:'.length) as RecordKey;
      const isThere = rows.some(({ record }) => record.key === key);
      return { key, seal, itemId, at, broken: isThere ? 'sealChanged' : 'deleted' };
    });
  return [...there, ...gone].sort((one, other) => orderOf(one) - orderOf(other));
}
