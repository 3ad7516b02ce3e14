import type { SecretRecord } from '../records/rating-record.ts';
import type { Guid } from '../values/guid.ts';
import { orderOf, type ProblemReason } from './appended-row.ts';
import { parseCanonical, readableRating, textOfBytes, type SealedRating } from './canonical.ts';
import { isSameRatingPlace, type RatingPlace, type RatingValue } from './rating.ts';

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
  if (!isHere(rating, context.rating)) return problem('wrongPlace');
  const { digest, seal } = context;
  if (seal === null) return problem('sealMissing');
  if (seal.broken) return problem(seal.broken);
  if (digest === null) return { type: 'checking' };
  if (digest !== seal.seal) return problem('sealMismatch');
  if (record.body !== readableRating(rating)) return problem('copyChanged');
  const late = againstTheirs(record, seal, context);
  return late === null ? { type: 'rating', value: rating.value, note: rating.note } : problem(late);
}

function isHere(rating: SealedRating, here: SecretContext['rating']): boolean {
  return isSameRatingPlace(rating, here) && rating.space === here.space && rating.rater === here.rater;
}

/** What is wrong with it beside what the other side did, null when nothing. */
function againstTheirs(
  { against }: SecretRecord,
  seal: { readonly itemId: string },
  { theirFirst, theirSeal }: SecretContext,
): ProblemReason | null {
  if (theirFirst && orderOf(theirFirst) < orderOf(seal)) return 'sealedLate';
  return against !== null && theirSeal && theirSeal.seal !== against ? 'otherSealChanged' : null;
}

function problem(reason: ProblemReason): Verdict {
  return { type: 'problem', reason };
}
