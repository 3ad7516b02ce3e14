import type { EntrySection } from '../agenda/section.ts';
import type { Guid } from '../values/guid.ts';
import type { Instant } from '../values/instant.ts';
import type { Mood } from './feed-record.ts';

/** A note for "Only me": kept in the person's own app folder, never in the pair's list. */
export interface OwnNote {
  readonly id: Guid;
  readonly section: EntrySection;
  readonly body: string;
  readonly state: 'open' | 'done';
  readonly at: Instant;
  readonly editedAt: Instant;
  readonly mood: Mood | null;
}

/** Who sees what is written. The phrases on screen are "Only me" and "Both of us". */
export type Audience = 'onlyMe' | 'bothOfUs';
