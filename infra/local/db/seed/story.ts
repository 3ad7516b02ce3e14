import type { KeyResultStory } from './okr-history.ts';
import type { Round } from './ratings.ts';

/** A line somebody brought to a past meeting: section, who wrote it (m manager, r report), text, mood of a happiness note, and more of it. */
export type Line = readonly [
  section: 'topics' | 'okrs' | 'development' | 'happiness' | 'performance',
  by: 'm' | 'r',
  text: string,
  mood?: 'happy' | 'sad' | 'confused',
  more?: {
    /** What became of it, in order. */
    readonly turns?: readonly Turned[];
    /** A happy note the report wants to keep. */
    readonly keep?: true;
    /** So many meetings before the last; of lines that are open. @default 0 */
    readonly ago?: number;
  },
];

/** What a note became: to what, who said so, so many meetings after its own, and the text of the action it became. */
export type Turned = readonly [
  to: 'happy' | 'sad' | 'resolved' | 'accepted' | 'action',
  by: 'm' | 'r',
  after: number,
  deed?: string,
];

/** An action of the past: who does it, what, and whether it was done (true) or dropped. */
export type Deed = readonly [owner: 'm' | 'r', text: string, done: boolean];

/** What a pair's year was about, in the order it happened. */
export interface Story {
  readonly lines: readonly Line[];
  readonly deeds: readonly Deed[];
  /** The report's happiness, a character a held meeting: 1 to 5, `-` where none was shared. */
  readonly happiness: string;
  /** Rounds of ratings that were opened, oldest first; they end with the meeting two before the last. */
  readonly ratings: readonly Round[];
  /** What is known of key results and lead indicators beyond their cards. */
  readonly keyResults?: readonly KeyResultStory[];
}
