import { counter } from '../counter.ts';

const count = counter('en');

/** Of the first screen beside an event in Outlook. */
export const preRead = {
  title: (name: string) => `1:1 with ${name}`,
  firstTitle: 'Your first 1:1 here',
  firstText: 'There is nothing from last time. Note a topic below, or prepare: it takes a few minutes.',
  underWayTitle: 'This meeting is under way',
  underWayText: 'Hold it in the side panel of the meeting; what you write here is there at once.',
  closedTitle: 'This meeting is closed',
  seeSummary: 'See what came of it',
  actions: 'Still open from last time',
  noActions: 'Nothing is open from last time.',
  decided: (when: string) => `Decided on ${when}`,
  okrs: 'What moved in the OKRs',
  reason: {
    apart: 'You see it differently',
    fell: 'It fell',
    doubted: 'In doubt',
    moved: 'It moved',
    new: 'Nobody has said anything of it yet',
  },
  saidOn: (when: string, said: string) => `${when}. ${said}`,
  toOkrs: 'Say how confident you are',
  development: 'Development',
  toDevelopment: 'Look at the development plan',
  moods: 'Sad or confused, still open',
  mood: { sad: 'sad', confused: 'confused' },
  toHappiness: 'Go to happiness',
  trend: 'Happiness',
  trendHeld: 'The trend shows once you have said how happy you are this time.',
  trendUnshared: (name: string) => `${name} has not shared it for this meeting.`,
  topics: 'Topics',
  noTopics: 'No topics yet. Note one below; “Only me” keeps it yours until you say you are ready.',
  prepare: 'Prepare',
  toShare: 'What you share',
  steps: 'To prepare',
  stepsLeft: (left: number) => (left === 0 ? 'All done' : `${count(left, 'step', 'steps')} left`),
  done: 'done',
  step: {
    okrs: 'Confidence in the key results',
    happiness: 'How happy you are',
    performance: 'Two ratings, sealed',
    ready: '“I’m ready”',
  },
};
