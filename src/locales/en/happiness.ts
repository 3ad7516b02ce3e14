/** The day and who said it, null for the reader. */
function said(what: string, day: string, who: string | null): string {
  return `${what} on ${day} (${who ?? 'you'})`;
}

/** Texts of the happiness section, in English. */
export const happiness = {
  lanes: { happy: 'Happy', sad: 'Sad', confused: 'Confused' },
  add: 'Add',
  addTo: (lane: string) => `Add to ${lane}`,
  health: 'Write nothing about your health here.',
  notShared: (name: string) => `${name} has not shared yet.`,
  since: (day: string) => `since ${day}`,
  sinceOver: (day: string, meetings: number) =>
    meetings === 1 ? `since ${day}` : `since ${day}, ${meetings} meetings`,
  ask: (text: string) => `What became of “${text}”`,
  choices: {
    happy: 'Now happy',
    sad: 'Now sad',
    resolved: 'Resolved',
    open: 'Still open',
    action: 'Make an action',
    accepted: 'Accept it',
  },
  turned: {
    happy: (day: string, who: string | null) => said('became happy', day, who),
    sad: (day: string, who: string | null) => said('became sad', day, who),
    confused: (day: string, who: string | null) => said('became confused', day, who),
    resolved: (day: string, who: string | null) => said('resolved', day, who),
    accepted: (day: string, who: string | null) => said('accepted', day, who),
    action: (day: string, who: string | null) => said('became an action', day, who),
  },
  action: {
    open: (text: string) => `“${text}”, open`,
    done: (text: string) => `“${text}”, done`,
    dropped: (text: string) => `“${text}”, dropped`,
  },
  became: (text: string, what: string) => `“${text}” ${what}`,
  openAgain: 'Open again',
  openAgainLabel: (text: string) => `Open again: ${text}`,
  keep: 'Keep this',
  keepLabel: (text: string) => `Keep this: ${text}`,
  unkeep: 'No longer keep',
  unkeepLabel: (text: string) => `No longer keep: ${text}`,
  kept: (who: string | null) => (who === null ? 'you want to keep this' : `${who} wants to keep this`),
  lastTime: (day: string) => `Last time, ${day}`,
  lastNone: 'Nothing else was noted.',
  earlier: 'Earlier notes',
  earlierNone: 'No earlier notes.',
  more: 'Show more',
  question: 'How happy are you at work, all in all?',
  questionOf: (name: string) => `How happy is ${name} at work, all in all?`,
  onlyMe: 'Only me, until I share it',
  anchors: { first: 'Sad', middle: 'Neutral', last: 'Happy' },
  point: (value: number) =>
    `${value} of 5, ${['sad', 'between sad and neutral', 'neutral', 'between neutral and happy', 'happy'][value - 1] ?? ''}`,
  clear: 'Clear',
  pass: 'Not today',
  passed: 'Not today. That stays with you; choose a face any time.',
  now: (value: number, last: number | null) => {
    if (last === null) return `${value}, the first one`;
    if (last === value) return `${value}, as last time`;
    return value > last ? `${value}, up from ${last}` : `${value}, down from ${last}`;
  },
  trend: (since: string, now: string) => `Happiness since ${since}: ${now}`,
  trendNote: 'gap: no value',
  trendCaption: 'An early sign of engagement, seen by the two of you only.',
  table: { label: 'As a table', caption: 'Happiness, meeting by meeting', when: 'Meeting', value: 'Value' },
  noValue: 'no value',
  move: 'What would move it by one?',
  stay: 'What would keep it there?',
  moveHint: 'As an action, both of you read it.',
  reading: 'Reading what is older',
  window: 'Only the last 60 days are on this device.',
  keptQuestion: 'You wanted to keep this. Is it still so?',
  keptYes: 'Yes',
  keptNo: 'Not any more',
  keptGone: (text: string) => `Not any more: ${text}`,
  keptNoted: (audience: string) => `Noted in Sad, ${audience.toLowerCase()}`,
};
