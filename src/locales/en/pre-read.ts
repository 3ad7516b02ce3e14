import { counter } from '../counter.ts';

const count = counter('en');

/** Of the page to read before a meeting. */
export const preRead = {
  title: (other: string) => `1:1 with ${other}`,
  left: (steps: number) => `You: ${count(steps, 'step', 'steps')} left`,
  open: 'Open',
  openOf: (section: string) => `Open: ${section}`,
  underWay: 'The meeting is under way.',
  now: (section: string) => `Now: ${section}`,
  first:
    'Your first 1:1 here. From the next one on, this page shows what is still open, what you decided and what moved.',
  nothing: 'Nothing is left from last time.',
  stillOpen: 'Still open from last time',
  decided: 'Decided last time',
  decidedOn: (day: string) => `On ${day}`,
  moved: 'Moved in OKRs since then',
  dated: (day: string, said: string) => `${day}: ${said}`,
  timeOf: (name: string, counts: string) => `${name}, ${counts}`,
  sadOrConfused: 'Still sad or confused',
  moodAfterMine: 'Last time’s value and the trend show here once you have chosen a face for this meeting.',
  moodAfterShared: (name: string) =>
    `${name}’s value and the trend show here once ${name} has shared this meeting’s.`,
  seals: {
    you: {
      all: 'You have sealed.',
      one: 'You have sealed one of two.',
      passed: 'You said “Not today”.',
      none: 'You have not.',
    },
    other: {
      all: (name: string) => `${name} has sealed.`,
      one: (name: string) => `${name} has sealed one of two.`,
      passed: (name: string) => `${name} said “Not today”.`,
      none: (name: string) => `${name} has not.`,
    },
    allFour: 'All four are sealed. They open together, when you both say so.',
    opened: 'All four are opened.',
    problem: 'Something about the seals does not match. It is named under Performance.',
  },
  steps: {
    topics: (mine: number) => (mine === 0 ? 'None from you yet' : `${mine} from you`),
    okrs: 'Confidence in OKRs',
    given: (given: number, all: number) => `${given} of ${all} given or skipped`,
    chosen: 'Chosen',
    notChosen: 'Not chosen yet',
    notToday: 'Not today',
    performance: 'Rate and seal',
    settled: (settled: number) => `${settled} of 2 sealed or passed`,
    ready: 'Choose what you share, then say so',
    isReady: 'Said',
  },
};
