import type { Side } from '../people/pair.ts';
import type { RecordKey } from '../records/feed-record.ts';
import type { Instant } from '../values/instant.ts';
import type { Verdict } from './check-secret.ts';

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
  /** "Open": this person's own is read from their own folder alone. */
  readonly saidOpen: boolean;
  /** What was opened; null while nothing was. */
  readonly opened: Verdict | null;
  /** The seal that stood was deleted or changed. */
  readonly broken: 'deleted' | 'sealChanged' | null;
}
