import type { Side } from '#src/domain/people/pair.ts';
import type { FeedRecord } from '#src/domain/records/feed-record.ts';
import type { Direction } from '#src/domain/rating/direction.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import type { PairSession } from '#src/usecases/session/pair-session.ts';
import type { RatingPair } from '../fakes/rating-pair.ts';

/** What a command needs of the pair it is given in. */
export interface Scene {
  readonly ratings: RatingPair;
  readonly side: Side;
  readonly session: PairSession;
  readonly meetingId: Guid;
  record<K extends FeedRecord['kind']>(kind: K): Extract<FeedRecord, { kind: K }>;
  readonly direction: () => Direction;
}
export type Command = (scene: Scene) => Promise<unknown>;
export interface Row {
  /** Done before, by the same person unless said otherwise; none of it is judged. */
  readonly after?: Command;
  readonly run: Command;
}
