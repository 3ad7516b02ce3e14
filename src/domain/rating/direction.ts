import { otherSide, sideOf, type Pair, type Side } from '../people/pair.ts';
import type { RecordKey, Stored } from '../records/feed-record.ts';
import type { OwnItem, RatingSecret, SeenSeal } from '../records/own-item.ts';
import type {
  AppendedRecord,
  OpenRecord,
  PassRecord,
  SealRecord,
  SecretRecord,
} from '../records/rating-record.ts';
import type { Guid } from '../values/guid.ts';
import type { Instant } from '../values/instant.ts';
import { judgeRow, orderOf, type Originals, type RatingProblem } from './appended-row.ts';
import { checkSecret, type Verdict } from './check-secret.ts';
import type { About } from './rating.ts';

/** Everything that decides how one direction of one meeting stands. */
export interface DirectionFacts {
  readonly space: Guid;
  readonly pair: Pair;
  readonly me: Guid;
  readonly meetingId: Guid;
  readonly about: About;
  /** Rows of this meeting and direction, as the list has them. */
  readonly rows: readonly Stored[];
  /** Keys of rows this device made and the list does not have yet. */
  readonly unsent: readonly AppendedRecord[];
  readonly originals: Originals;
  /** Digests of opened bytes, lower-case hex, by the bytes. */
  readonly digests: ReadonlyMap<string, string>;
  readonly own: readonly OwnItem[];
  /** The own document was read since the start: what it lacks is not there. */
  readonly isOwnRead: boolean;
  /** The list was read since the start: what it lacks is not there. */
  readonly isListRead: boolean;
  /** A later meeting has started: what was not opened will not be. */
  readonly isOver: boolean;
}

/** A seal that stands for one side, and when it was saved. */
export interface StandingSeal {
  readonly key: RecordKey;
  readonly seal: string;
  readonly itemId: string;
  readonly at: Instant;
}

/** How one side of a direction stands. */
export interface RaterStanding {
  readonly side: Side;
  readonly seal: StandingSeal | null;
  /** "Not today". */
  readonly passed: boolean;
  readonly saidOpen: boolean;
  /** What was opened; null while nothing was. */
  readonly opened: Verdict | null;
  /** The seal that stood was deleted or changed. */
  readonly broken: 'deleted' | 'sealChanged' | null;
}

/** How a direction stands, in the words the screens have for it. */
export type DirectionState =
  /** Something in it is still being looked up. */
  | 'checking'
  /** This person has not rated. */
  | 'toRate'
  /** Sealed here, on its way to the list. */
  | 'sealing'
  | 'waiting'
  | 'bothSealed'
  | 'youSaidOpen'
  | 'theySaidOpen'
  /** Both said open; what is missing comes when the other's device is there. */
  | 'opening'
  | 'opened'
  /** Opened by one, since the other said "Not today". */
  | 'openedAlone'
  | 'youPassed'
  | 'theyPassed'
  | 'bothPassed'
  | 'lapsed'
  | 'neverOpened'
  /** This person's seal is there and its rating is in no place any more. */
  | 'secretLost'
  /** This person's seal is there and their own folder was not read yet on this device. */
  | 'sealedElsewhere'
  /** A seal that stood was deleted or changed. */
  | 'broken';

export interface Direction {
  readonly meetingId: Guid;
  readonly about: About;
  readonly round: number;
  readonly state: DirectionState;
  readonly mine: RaterStanding;
  readonly theirs: RaterStanding;
  /** This person's sealed rating, from their own folder. */
  readonly secret: RatingSecret | null;
  /** Rows that do not count, in the order they came. */
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
  let isChecking = false;
  const good = rows.filter((row) => {
    const verdict = judgeRow(row, facts.pair, facts.originals);
    if (verdict === 'checking') isChecking = true;
    else if (verdict !== 'counts') problems.push(problemOf(facts.pair, row.record, verdict));
    return verdict === 'counts';
  });
  const round = roundOf(rows, good);
  for (const { record } of good)
    if (record.round > round) problems.push(problemOf(facts.pair, record, 'roundLate'));
  const counted = countedOf(good.filter(({ record }) => record.round === round));
  const mySide = sideOf(facts.pair, facts.me) ?? 'report';
  const seals = {
    report: sealOf(facts, counted, 'report', round, problems),
    manager: sealOf(facts, counted, 'manager', round, problems),
  };
  const sides = {
    report: standingOf(facts, counted, 'report', round, seals, problems),
    manager: standingOf(facts, counted, 'manager', round, seals, problems),
  };
  const mine = sides[mySide];
  const theirs = sides[otherSide(mySide)];
  const secret = facts.own.find(
    (item): item is RatingSecret => item.kind === 'secret' && item.id === mine.seal?.key,
  );
  const known = secret?.seal === mine.seal?.seal ? (secret ?? null) : null;
  isChecking ||= [mine, theirs].some(({ opened }) => opened?.type === 'checking');
  const state = isChecking ? 'checking' : stateOf(facts, mine, theirs, known !== null, round);
  const { about, meetingId } = facts;
  return { meetingId, about, round, state, mine, theirs, secret: known, problems };
}

function isAppended(stored: Stored): stored is Stored<AppendedRecord> {
  const { kind } = stored.record;
  return kind === 'seal' || kind === 'open' || kind === 'pass' || kind === 'secret';
}

function problemOf(pair: Pair, record: AppendedRecord, reason: RatingProblem['reason']): RatingProblem {
  return { reason, what: record.kind, rater: sideOf(pair, record.rater) };
}

/** The round that counts: the next one may begin only while no rating of the one before was opened, by whomever. */
function roundOf(rows: readonly Stored<AppendedRecord>[], good: readonly Stored<AppendedRecord>[]): number {
  for (let round = 1; ; round += 1) {
    const opened = rows.find(
      ({ createdBy, record }) =>
        record.kind === 'secret' && record.round === round && createdBy === record.rater,
    );
    const next = good.find(({ record }) => record.kind === 'seal' && record.round === round + 1);
    if (next === undefined || (opened && orderOf(opened) < orderOf(next))) return round;
  }
}

function countedOf(good: readonly Stored<AppendedRecord>[]): Counted {
  const of = <K extends AppendedRecord['kind']>(
    kind: K,
  ): readonly Stored<Extract<AppendedRecord, { kind: K }>>[] =>
    good.filter((row): row is Stored<Extract<AppendedRecord, { kind: K }>> => row.record.kind === kind);
  return { seals: of('seal'), opens: of('open'), passes: of('pass'), secrets: of('secret') };
}

/** A seal in the list, or one that was there when this person's client first saw it. */
interface KnownSeal extends StandingSeal {
  readonly broken: RaterStanding['broken'];
}

/** The seals of one side in the list's order, with those that were seen and are gone or changed. */
function knownSeals(
  { isListRead, meetingId, about, own, pair, rows, unsent }: DirectionFacts,
  { seals }: Counted,
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

/** The seal that stands for a side: the last one before the other side's first; later ones are ignored. */
function sealOf(
  facts: DirectionFacts,
  counted: Counted,
  side: Side,
  round: number,
  problems: RatingProblem[],
): KnownSeal | null {
  const [theirFirst] = knownSeals(facts, counted, otherSide(side), round);
  let standing: KnownSeal | null = null;
  for (const seal of knownSeals(facts, counted, side, round)) {
    if (standing === null || theirFirst === undefined || orderOf(seal) < orderOf(theirFirst)) standing = seal;
    else problems.push({ reason: 'replacedLate', what: 'seal', rater: side });
  }
  if (standing?.broken) problems.push({ reason: standing.broken, what: 'seal', rater: side });
  return standing;
}

function standingOf(
  facts: DirectionFacts,
  counted: Counted,
  side: Side,
  round: number,
  seals: Readonly<Record<Side, KnownSeal | null>>,
  problems: RatingProblem[],
): RaterStanding {
  const rater = facts.pair[side].id;
  const seal = seals[side];
  const theirs = seals[otherSide(side)];
  const after = Math.max(seal ? orderOf(seal) : Infinity, theirs ? orderOf(theirs) : Infinity);
  const opened = openedOf(facts, counted, side, round, seals);
  // What is wrong with the seal itself was said with the seal.
  if (opened?.type === 'problem' && opened.reason !== seal?.broken)
    problems.push({ reason: opened.reason, what: 'secret', rater: side });
  return {
    side,
    seal: seal && { key: seal.key, seal: seal.seal, itemId: seal.itemId, at: seal.at },
    broken: seal?.broken ?? null,
    passed: seal === null && counted.passes.some(({ record }) => record.rater === rater),
    saidOpen: counted.opens.some((row) => row.record.rater === rater && orderOf(row) > after),
    opened,
  };
}

/** What a side opened: the first that matches its seal, else the first that does not. */
function openedOf(
  facts: DirectionFacts,
  counted: Counted,
  side: Side,
  round: number,
  seals: Readonly<Record<Side, KnownSeal | null>>,
): Verdict | null {
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
  return verdicts.find(({ type }) => type !== 'problem') ?? verdicts[0] ?? null;
}

function stateOf(
  { isOver, isOwnRead, me, unsent }: DirectionFacts,
  mine: RaterStanding,
  theirs: RaterStanding,
  hasSecret: boolean,
  round: number,
): DirectionState {
  const isSealing = (from: number): boolean =>
    unsent.some(({ kind, rater, round: its }) => kind === 'seal' && rater === me && its >= from);
  if (mine.opened ?? theirs.opened) return opened(mine, theirs, isOver);
  if (isSealing(mine.seal === null ? round : round + 1)) return 'sealing';
  if (mine.broken ?? theirs.broken) return 'broken';
  if (mine.seal === null) return notSealed(mine, theirs, isOver);
  if (isOver) return theirs.seal === null ? 'lapsed' : 'neverOpened';
  if (!hasSecret) return isOwnRead ? 'secretLost' : 'sealedElsewhere';
  if (theirs.seal === null) return theirs.passed ? 'theyPassed' : 'waiting';
  return bothSealed(mine, theirs);
}

function opened(mine: RaterStanding, theirs: RaterStanding, isOver: boolean): DirectionState {
  if (mine.opened && theirs.opened) return 'opened';
  if (mine.passed || theirs.passed) return 'openedAlone';
  return isOver ? 'neverOpened' : 'opening';
}

function bothSealed(mine: RaterStanding, theirs: RaterStanding): DirectionState {
  if (mine.saidOpen) return theirs.saidOpen ? 'opening' : 'youSaidOpen';
  return theirs.saidOpen ? 'theySaidOpen' : 'bothSealed';
}

function notSealed(mine: RaterStanding, theirs: RaterStanding, isOver: boolean): DirectionState {
  if (mine.passed) return theirs.passed ? 'bothPassed' : 'youPassed';
  return isOver ? 'lapsed' : 'toRate';
}
