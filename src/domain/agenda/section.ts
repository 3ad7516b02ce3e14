/** The steps of the PODS structure, in order. `actions` is step 0: open actions, then topics. */
export const sections = ['actions', 'okrs', 'development', 'happiness', 'performance', 'decisions'] as const;
export type Section = (typeof sections)[number];

/** Where a written entry can stand: `topics` belong to step 0, the rest to the section of that name. */
export const entrySections = [
  'topics',
  'okrs',
  'development',
  'happiness',
  'performance',
  'decisions',
] as const;
export type EntrySection = (typeof entrySections)[number];

/** The place a note lands when it is written in a section. */
export function entrySectionOf(section: Section): EntrySection {
  return section === 'actions' ? 'topics' : section;
}

/** The sections of a meeting that has a performance conversation, or has none. */
export function sectionsWith(hasPerformance: boolean): readonly Section[] {
  return hasPerformance ? sections : sections.filter((section) => section !== 'performance');
}

/** The sections of a meeting that come after one, also when that one is not among them. */
export function sectionsAfter(section: Section, inMeeting: readonly Section[]): readonly Section[] {
  return sections.slice(sections.indexOf(section) + 1).filter((other) => inMeeting.includes(other));
}

const defaults: Readonly<Record<30 | 45 | 60, Readonly<Record<Section, number>>>> = {
  30: { actions: 2, okrs: 8, development: 5, happiness: 6, performance: 5, decisions: 4 },
  45: { actions: 3, okrs: 12, development: 8, happiness: 9, performance: 8, decisions: 5 },
  60: { actions: 5, okrs: 16, development: 10, happiness: 12, performance: 10, decisions: 7 },
};

/**
 * Planned minutes of each section. 30, 45 and 60 minutes have tables of their own; any other length scales the nearest one,
 * every section at least a minute, and the OKRs take what rounding leaves, so that the minutes add up to the meeting. Without a
 * performance conversation its minutes go to the topics.
 */
export function plannedMinutes(
  meetingMinutes: number,
  hasPerformance = true,
): Readonly<Record<Section, number>> {
  const planned = minutesOfAll(meetingMinutes);
  if (hasPerformance) return planned;
  return { ...planned, actions: planned.actions + planned.performance, performance: 0 };
}

function minutesOfAll(meetingMinutes: number): Readonly<Record<Section, number>> {
  const total = Math.max(sections.length, Math.round(meetingMinutes));
  const nearest = total < 38 ? 30 : total < 53 ? 45 : 60;
  const table = defaults[nearest];
  if (total === nearest) return table;
  const scaled = { ...table };
  for (const section of sections)
    scaled[section] = Math.max(1, Math.round((table[section] * total) / nearest));
  const rest = sections
    .filter((section) => section !== 'okrs')
    .reduce((sum, section) => sum + scaled[section], 0);
  scaled.okrs = Math.max(1, total - rest);
  return scaled;
}
