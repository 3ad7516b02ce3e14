import type { SecretRecord } from '../records/rating-record.ts';
import type { Guid } from '../values/guid.ts';
import { orderOf, type ProblemReason } from './appended-row.ts';
import { parseCanonical, readableRating, textOfBytes } from './canonical.ts';
import type { RatingPlace, RatingValue } from './rating.ts';

/** What an opened row turned out to be. `checking`: its digest is not known yet. */
export type Verdict =
  | { readonly type: 'rating'; readonly value: RatingValue; readonly note: string }
  | { readonly type: 'checking' }
  | { readonly type: 'problem'; readonly reason: ProblemReason };

/** What an opened row is compared with. */
export interface SecretContext {
  /** Where it stands in the list, and whose it claims to be. */
  readonly rating: RatingPlace & { readonly space: Guid; readonly rater: Guid };
  readonly seal: {
    readonly seal: string;
    readonly itemId: string;
    readonly broken: ProblemReason | null;
  } | null;
  readonly theirSeal: { readonly seal: string } | null;
  /** The other side's first opened row. */
  readonly theirFirst: { readonly itemId: string } | null;
  /** Digest of its bytes, lower-case hex; null while not known. */
  readonly digest: string | null;
}

/** Whether an opened row is the rating that was sealed. The readable copy is never what is shown. */
export function checkSecret(record: SecretRecord, context: SecretContext): Verdict {
  const text = textOfBytes(record.bytes);
  const rating = text === null ? null : parseCanonical(text);
  if (rating === null) return problem('unreadable');
  const { about, meetingId, rater, round, space } = context.rating;
  const isHere =
    rating.space === space &&
    rating.meetingId === meetingId &&
    rating.round === round &&
    rating.about === about &&
    rating.rater === rater;
  if (!isHere) return problem('wrongPlace');
  if (context.seal === null) return problem('sealMissing');
  if (context.seal.broken) return problem(context.seal.broken);
  if (context.digest === null) return { type: 'checking' };
  if (context.digest !== context.seal.seal) return problem('sealMismatch');
  if (record.body !== readableRating(rating)) return problem('copyChanged');
  if (context.theirFirst && orderOf(context.theirFirst) < orderOf(context.seal)) return problem('sealedLate');
  if (record.against !== null && context.theirSeal && context.theirSeal.seal !== record.against)
    return problem('otherSealChanged');
  return { type: 'rating', value: rating.value, note: rating.note };
}

function problem(reason: ProblemReason): Verdict {
  return { type: 'problem', reason };
}
