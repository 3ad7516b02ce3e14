import type { Pair } from '../people/pair.ts';
import type { Stored } from '../records/feed-record.ts';
import type { OwnItem } from '../records/own-item.ts';
import type { AppendedRecord } from '../records/rating-record.ts';
import type { Guid } from '../values/guid.ts';
import type { Originals } from './appended-row.ts';
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
  /** Digests, lower-case hex: of opened bytes by the bytes, of rows by what they say. */
  readonly digests: ReadonlyMap<string, string>;
  readonly own: readonly OwnItem[];
  /** The own document was read since the start: what it lacks is not there. */
  readonly isOwnRead: boolean;
  /** The list was read since the start: what it lacks is not there. */
  readonly isListRead: boolean;
  /** A later meeting has started: what was not opened will not be. */
  readonly isOver: boolean;
}
