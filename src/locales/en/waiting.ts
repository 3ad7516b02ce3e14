import { counter } from '../counter.ts';

const count = counter('en');

/** Of the list of what waits. */
export const waiting = {
  title: 'Waiting on this device',
  explain: 'These go to your space when you are back online. You can close the panel; they stay here.',
  explainNotKept: 'These go to your space when you are back online. Keep this page open until then.',
  none: 'Nothing waits.',
  count: (changes: number) => count(changes, 'change', 'changes'),
  meeting: 'The state of the meeting',
  decision: 'An answer to a question',
  note: 'A note for only me',
  own: 'Something for only me',
  rating: 'A step of the ratings',
  planner: 'The task in Planner',
  review: 'Your confidence in the key results',
  time: 'Your counts of dedicated time',
  inStep: (time: string) => `Last in step at ${time}.`,
};
