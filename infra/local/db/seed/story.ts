/** A line somebody brought to a past meeting: section, who wrote it (m manager, r report), text, mood of a happiness note. */
export type Line = readonly [
  section: 'topics' | 'okrs' | 'development' | 'happiness' | 'performance',
  by: 'm' | 'r',
  text: string,
  mood?: 'happy' | 'sad' | 'confused',
];

/** An action of the past: who does it, what, and whether it was done (true) or dropped. */
export type Deed = readonly [owner: 'm' | 'r', text: string, done: boolean];

/** What a pair's year was about, in the order it happened. */
export interface Story {
  readonly lines: readonly Line[];
  readonly deeds: readonly Deed[];
}
