import { sideOf, type Pair, type Side } from '../people/pair.ts';
import type { Stored } from '../records/feed-record.ts';
import { appendedKinds, type AppendedRecord } from '../records/rating-record.ts';

/** Why something in the list is not taken for what it says it is. */
export type ProblemReason =
  /** Somebody else wrote it than the one it claims to be from. */
  | 'foreignAuthor'
  /** It was changed after it was first saved. */
  | 'edited'
  /** A row this person's client had seen is not in the list any more. */
  | 'gone'
  /** "Open" in this person's name, which they did not say on any of their devices. */
  | 'notSaid'
  /** A seal this person's client had seen is not in the list any more. */
  | 'deleted'
  /** A seal is another than this person's client had seen. */
  | 'sealChanged'
  /** The opened bytes have another digest than the seal. */
  | 'sealMismatch'
  /** The readable copy says something else than the sealed bytes. */
  | 'copyChanged'
  /** The bytes belong to another space, meeting, round, direction or person. */
  | 'wrongPlace'
  /** The bytes are no rating. */
  | 'unreadable'
  /** It was opened, and there is no seal it could be compared with. */
  | 'sealMissing'
  /** It was sealed after the other side had opened theirs. */
  | 'sealedLate'
  /** A replacement that came after the other side had sealed. It is ignored. */
  | 'replacedLate'
  /** A new round that was begun after a rating of the one before had been opened. It is ignored. */
  | 'roundLate'
  /** The other side opened against another seal than the one that is there. */
  | 'otherSealChanged';

/** A row that does not count, and whose it claims to be. */
export interface RatingProblem {
  readonly reason: ProblemReason;
  readonly what: AppendedRecord['kind'];
  /** Null: it claims to be from nobody of the pair. */
  readonly rater: Side | null;
}

/** First versions of rows that were saved more than once, by item id. Null: it was no such record. */
export type Originals = ReadonlyMap<string, AppendedRecord | null>;

/** Order of rows: the list's item ids, never a client's clock. */
export function orderOf(row: { readonly itemId: string }): number {
  return Number(row.itemId);
}

/**
 * Whether a row counts: written and last saved by the one it claims to be from, and as it was when first saved. A save by the service
 * itself, which names nobody or leaves everything as it was, is no edit. `checking`: its first version is not known yet.
 */
export function judgeRow(
  stored: Stored<AppendedRecord>,
  pair: Pair,
  originals: Originals,
): 'counts' | 'checking' | 'foreignAuthor' | 'edited' {
  const { createdBy, modifiedBy, record, saves, itemId } = stored;
  if (sideOf(pair, record.rater) === null || createdBy !== record.rater) return 'foreignAuthor';
  if (modifiedBy !== null && modifiedBy !== record.rater) return 'edited';
  if (saves === 1) return 'counts';
  const original = originals.get(itemId);
  if (original === undefined) return 'checking';
  return original !== null && isSame(original, record) ? 'counts' : 'edited';
}

function isSame(one: AppendedRecord, other: AppendedRecord): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(record: AppendedRecord): readonly (readonly [string, unknown])[] {
  return Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1));
}

/** What a row of a direction says, as one text: its digest tells whether it still says so. */
export function rowText(record: AppendedRecord): string {
  const { about, kind, key, meetingId, rater, round } = record;
  const place = [kind, key, meetingId, round, about, rater];
  if (kind === 'seal') return JSON.stringify([...place, record.seal, record.replaces]);
  if (kind === 'secret') return JSON.stringify([...place, record.bytes, record.body, record.against]);
  return JSON.stringify(place);
}

/** Whether a stored row is one of these. */
export function isAppended(stored: Stored): stored is Stored<AppendedRecord> {
  return isAppendedRecord(stored.record);
}

/** Whether a record is one of these. */
export function isAppendedRecord(record: Stored['record']): record is AppendedRecord {
  return (appendedKinds as readonly string[]).includes(record.kind);
}
