import type { TextMember } from '../sync/merge-rules.ts';
import { longestText } from './feed-record.ts';

/** A line, in UTF-16 units. */
export const longestLine = 300;
/** A unit of measure, e.g. `points`. */
export const longestUnit = 20;
/** A web address, as far as every browser takes it. */
export const longestAddress = 2000;
/** Planner's own limit of a title. */
export const longestTitle = 255;

/**
 * How much a field takes, in UTF-16 units; a longer text stays in its field, and the field says by how much it is too long. What is stored
 * may be longer: a text is never cut.
 */
export const textLimits: Readonly<Record<TextMember, number>> = {
  body: longestText,
  role: longestLine,
  nextRole: longestLine,
  link: longestAddress,
  unit: longestUnit,
  serves: longestLine,
};
