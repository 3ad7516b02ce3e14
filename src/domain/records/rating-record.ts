import type { RatingPlace, RatingValue } from '../rating/rating.ts';
import type { Guid } from '../values/guid.ts';
import type { Instant } from '../values/instant.ts';
import type { Common, RecordKey } from './record.ts';

/** Members of the rows of a direction that are only ever added, never changed: one counts only as its rater first saved it. */
interface Appended extends Common, RatingPlace {
  /** Who it claims to be from. It counts only when the server names the same person. */
  readonly rater: Guid;
}

/** The SHA-256 of a rating's canonical text, lower-case hex. Says nothing of the rating. */
export interface SealRecord extends Appended {
  readonly kind: 'seal';
  readonly seal: string;
  /** The seal this one takes the place of, null for a first one. */
  readonly replaces: RecordKey | null;
}

/** "Open": said by one side of a direction that both have sealed. */
export interface OpenRecord extends Appended {
  readonly kind: 'open';
}

/** "Not today": said instead of rating. */
export interface PassRecord extends Appended {
  readonly kind: 'pass';
}

/** An opened rating: the sealed bytes, and beside them a copy that people can read in the list. */
export interface SecretRecord extends Appended {
  readonly kind: 'secret';
  /** Base64url of the canonical text's UTF-8. What is verified and shown. */
  readonly bytes: string;
  /** Readable copy: the value, and the note on the next line. */
  readonly body: string;
  /** The other side's seal as this client saw it when it opened; null when it opened alone. */
  readonly against: string | null;
}

export type AppendedRecord = SealRecord | OpenRecord | PassRecord | SecretRecord;
export const appendedKinds = ['seal', 'open', 'pass', 'secret'] as const;

/** How happy the report is, all in all; there is one once the report has shared it. */
export interface HappinessRecord extends Common {
  readonly kind: 'happiness';
  readonly meetingId: Guid;
  readonly value: RatingValue;
}

/** "I'm ready", of one person for one meeting. */
export interface ReadyRecord extends Common {
  readonly kind: 'ready';
  readonly meetingId: Guid;
  readonly personId: Guid;
}

/** A person's role and the next one, a line each; `''` while not agreed. */
export interface RoleRecord extends Common {
  readonly kind: 'role';
  readonly personId: Guid;
  readonly role: string;
  readonly nextRole: string;
  /** Address of a career framework, `''` when there is none. */
  readonly link: string;
}

/** How often performance is rated: every, every second or every fourth meeting, or not yet (0). */
export type Every = 0 | 1 | 2 | 4;

/** What the pair chose for its performance conversation. It does not say who paused it. */
export interface CadenceRecord extends Common {
  readonly kind: 'cadence';
  readonly every: Every;
  readonly paused: boolean;
  /** When somebody last answered the question whether to rate less often; it is not asked again for what was before. */
  readonly askedAt: Instant | null;
}

/** What holds while nobody chose anything: as in the article, at every meeting. */
export const usualCadence: Pick<CadenceRecord, 'every' | 'paused' | 'askedAt'> = {
  every: 1,
  paused: false,
  askedAt: null,
};

/** What is said about an opened direction. */
export type RemarkUse =
  /** "What I heard", one line, confirmed by the other. */
  | 'heard'
  /** An answer attached to one of its ratings. */
  | 'answer'
  /** One area to improve. */
  | 'improve';

export interface RemarkRecord extends Common, RatingPlace {
  readonly kind: 'remark';
  readonly use: RemarkUse;
  /** The rater whose rating is answered; null for the other uses. */
  readonly to: Guid | null;
  readonly body: string;
  /** The other side said that this is what was meant. */
  readonly confirmed: boolean;
  /** The action or development card it became, null while it is a line. */
  readonly became: RecordKey | null;
}

/** Keys of records of which a meeting or a person has one. */
export const cadenceKey = 'cadence' as RecordKey;
export function happinessKey(meetingId: Guid): RecordKey {
  return `happiness:${meetingId}` as RecordKey;
}
export function readyKey(meetingId: Guid, personId: Guid): RecordKey {
  return `ready:${meetingId}:${personId}` as RecordKey;
}
export function roleKey(personId: Guid): RecordKey {
  return `role:${personId}` as RecordKey;
}
/** The key of what a person heard in a direction: one line each. */
export function remarkKey(place: RatingPlace, use: 'heard' | 'improve', by: Guid): RecordKey {
  return `remark:${place.meetingId}:${String(place.round)}:${place.about}:${use}:${by}` as RecordKey;
}
