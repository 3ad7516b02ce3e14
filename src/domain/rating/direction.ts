import { otherSide, sideOf, type Pair, type Side } from '../people/pair.ts';
import type { Stored } from '../records/feed-record.ts';
import type { RatingSecret, SeenRow } from '../records/own-item.ts';
import type {
  AppendedRecord,
  OpenRecord,
  PassRecord,
  SealRecord,
  SecretRecord,
} from '../records/rating-record.ts';
import type { Guid } from '../values/guid.ts';
import { isAppended, judgeRow, orderOf, type RatingProblem } from './appended-row.ts';
import { checkSecret, type Verdict } from './check-secret.ts';
import type { DirectionFacts } from './direction-facts.ts';
import { stateOf, type DirectionState } from './direction-state.ts';
import { sealOf, type KnownSeal } from './known-seals.ts';
import type { RaterStanding, StandingSeal } from './rater-standing.ts';
import { saidOpen } from './own-open.ts';
import type { About } from './rating.ts';
import { goneRows, isAsSeen, seenRowsOf } from './seen-rows.ts';

export interface Direction {
  readonly meetingId: Guid;
  readonly about: About;
  readonly round: number;
  readonly state: DirectionState;
  readonly mine: RaterStanding;
  readonly theirs: RaterStanding;
  /** This person's sealed rating, from their own folder. */
  readonly secret: RatingSecret | null;
  /** This person's rating was published in this round, whether its row is still there or not. */
  readonly published: boolean;
  /** Rows that do not count, and rows that are gone, in the order they came. */
  readonly problems: readonly RatingProblem[];
}

/** Rows that count, of one round. */
interface Counted {
  readonly seals: readonly Stored<SealRecord>[];
  readonly opens: readonly Stored<OpenRecord>[];
  readonly passes: readonly Stored<PassRecord>[];
  readonly secrets: readonly Stored<SecretRecord>[];
}

/**
 * How one direction stands: which seal counts for each side, who said what, and what was opened. A pure function of the list, the
 * person's own folder and digests; it never takes a row for a rating that was not sealed in time by the one it is from.
 */
export function directionOf(facts: DirectionFacts): Direction {
  const problems: RatingProblem[] = [];
  const rows = facts.rows.filter(isAppended).sort((one, other) => orderOf(one) - orderOf(other));
  const seen = seenRowsOf(facts);
  const gone = goneRows(facts, seen);
  let isChecking = false;
  const good = rows.filter((row) => {
    const judged = judgeRow(row, facts.pair, facts.originals);
    const verdict = judged === 'counts' && !isAsSeen(row, seen, facts.digests) ? 'edited' : judged;
    if (verdict === 'checking') isChecking = true;
    else if (verdict !== 'counts') problems.push(problemOf(facts.pair, row.record, verdict));
    return verdict === 'counts';
  });
  for (const { rater, what } of gone)
    problems.push({ reason: 'gone', what, rater: sideOf(facts.pair, rater) });
  const round = roundOf(rows, good, gone);
  for (const { record } of good)
    if (record.round > round) problems.push(problemOf(facts.pair, record, 'roundLate'));
  const counted = countedOf(good.filter(({ record }) => record.round === round));
  const mySide = sideOf(facts.pair, facts.me) ?? 'report';
  const seals = {
    report: sealOf(facts, counted.seals, 'report', round, problems),
    manager: sealOf(facts, counted.seals, 'manager', round, problems),
  };
  const standing = { facts, counted, round, seals, gone, problems };
  const mine = standingOf(standing, mySide);
  const theirs = standingOf(standing, otherSide(mySide));
  notSaid(facts, counted, mySide, problems);
  const secret = facts.own.find(
    (item): item is RatingSecret => item.kind === 'secret' && item.id === mine.seal?.key,
  );
  const known = secret?.seal === mine.seal?.seal ? (secret ?? null) : null;
  isChecking ||= [mine, theirs].some(({ opened }) => opened?.type === 'checking');
  const state = isChecking ? 'checking' : stateOf(facts, mine, theirs, known !== null, round);
  const { about, meetingId } = facts;
  const published = isPublished(facts, mine, gone, round);
  return { meetingId, about, round, state, mine, theirs, secret: known, published, problems };
}

/** "Open" in this person's name that their own folder knows nothing of: made by hand, or by a version that did not keep it there. */
function notSaid(facts: DirectionFacts, { opens }: Counted, mySide: Side, problems: RatingProblem[]): void {
  if (!facts.isOwnRead) return;
  const said = new Set(facts.own.flatMap((item) => (item.kind === 'open' ? [item.id] : [])));
  for (const { record } of opens)
    if (record.rater === facts.me && !said.has(record.key))
      problems.push({ reason: 'notSaid', what: 'open', rater: mySide });
}

/** In the list, on its way there, or seen there once. */
function isPublished(
  { me, unsent }: DirectionFacts,
  mine: RaterStanding,
  gone: readonly SeenRow[],
  round: number,
): boolean {
  const isMine = (row: { readonly rater: Guid; readonly round: number }): boolean =>
    row.rater === me && row.round === round;
  return (
    mine.opened?.type === 'rating' ||
    unsent.some((record) => record.kind === 'secret' && isMine(record)) ||
    gone.some((row) => row.what === 'secret' && isMine(row) && row.author === me)
  );
}

function problemOf(pair: Pair, record: AppendedRecord, reason: RatingProblem['reason']): RatingProblem {
  return { reason, what: record.kind, rater: sideOf(pair, record.rater) };
}

/**
 * The round that counts: the next one may begin only while no rating of the one before was opened, by whomever. One that was seen and is
 * gone was opened all the same.
 */
function roundOf(
  rows: readonly Stored<AppendedRecord>[],
  good: readonly Stored<AppendedRecord>[],
  gone: readonly SeenRow[],
): number {
  const opened = [
    ...rows.filter(({ createdBy, record }) => record.kind === 'secret' && createdBy === record.rater),
    ...gone
      .filter(({ author, rater, what }) => what === 'secret' && author === rater)
      .map(({ itemId, round }) => ({ itemId, record: { round } })),
  ];
  for (let round = 1; ; round += 1) {
    const first = opened
      .filter(({ record }) => record.round === round)
      .sort((one, other) => orderOf(one) - orderOf(other))[0];
    const next = good.find(({ record }) => record.kind === 'seal' && record.round === round + 1);
    if (next === undefined || (first && orderOf(first) < orderOf(next))) return round;
  }
}

function countedOf(good: readonly Stored<AppendedRecord>[]): Counted {
  const of = <K extends AppendedRecord['kind']>(
    kind: K,
  ): readonly Stored<Extract<AppendedRecord, { kind: K }>>[] =>
    good.filter((row): row is Stored<Extract<AppendedRecord, { kind: K }>> => row.record.kind === kind);
  return { seals: of('seal'), opens: of('open'), passes: of('pass'), secrets: of('secret') };
}

/** What one side's standing is made of. */
interface Standing {
  readonly facts: DirectionFacts;
  readonly counted: Counted;
  readonly round: number;
  readonly seals: Readonly<Record<Side, KnownSeal | null>>;
  readonly gone: readonly SeenRow[];
  readonly problems: RatingProblem[];
}

function standingOf(standing: Standing, side: Side): RaterStanding {
  const { counted, facts, problems, round, seals } = standing;
  const rater = facts.pair[side].id;
  const seal = seals[side];
  const theirs = seals[otherSide(side)];
  const after = Math.max(seal ? orderOf(seal) : Infinity, theirs ? orderOf(theirs) : Infinity);
  const theySaid = counted.opens.some((row) => row.record.rater === rater && orderOf(row) > after);
  const opened = openedOf(standing, side);
  // What is wrong with the seal itself was said with the seal, and that a row is gone with the row.
  if (opened?.type === 'problem' && opened.reason !== seal?.broken && opened.reason !== 'gone')
    problems.push({ reason: opened.reason, what: 'secret', rater: side });
  return {
    side,
    seal: seal && { key: seal.key, seal: seal.seal, itemId: seal.itemId, at: seal.at },
    broken: seal?.broken ?? null,
    passed: seal === null && counted.passes.some(({ record }) => record.rater === rater),
    saidOpen: facts.me === rater ? iSaidOpen(facts, round, seal, theirs, side) : theySaid,
    opened,
  };
}

function iSaidOpen(
  { about, meetingId, own, pair, space }: DirectionFacts,
  round: number,
  mine: StandingSeal | null,
  theirs: StandingSeal | null,
  side: Side,
): boolean {
  const otherId = pair[otherSide(side)].id;
  return saidOpen(own, { space, meetingId, about, round, otherId, mine, theirs });
}

/** What a side opened: the first that matches its seal, else the first that does not, else one that was there and is gone. */
function openedOf({ counted, facts, gone, round, seals }: Standing, side: Side): Verdict | null {
  const { about, digests, meetingId, pair, rows, space } = facts;
  const rater = pair[side].id;
  const otherId = pair[otherSide(side)].id;
  const theirFirst = rows.find(
    ({ createdBy, record }) => record.kind === 'secret' && record.round === round && createdBy === otherId,
  );
  const verdicts = counted.secrets
    .filter(({ record }) => record.rater === rater)
    .map(({ record }) =>
      checkSecret(record, {
        rating: { space, meetingId, round, about, rater },
        seal: seals[side],
        theirSeal: seals[otherSide(side)],
        theirFirst: theirFirst ?? null,
        digest: digests.get(record.bytes) ?? null,
      }),
    );
  const isGone = gone.some(
    (row) => row.what === 'secret' && row.round === round && row.rater === rater && row.author === rater,
  );
  const wasOpened: Verdict | null = isGone ? { type: 'problem', reason: 'gone' } : null;
  return verdicts.find(({ type }) => type !== 'problem') ?? verdicts[0] ?? wasOpened;
}
