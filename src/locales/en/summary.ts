import { counter } from '../counter.ts';

const count = counter('en');

/** Of the summary. */
export const summary = {
  title: (minutes: number) => `That was ${count(minutes, 'minute', 'minutes')}`,
  next: (when: string) => `Next: ${when}.`,
  actions: 'Actions',
  noActions: 'No actions.',
  decisions: 'Decisions',
  carries: 'Carries to next time',
  carriesNothing: 'Nothing carries.',
  copy: 'Copy summary',
  copyHint: 'Decisions and actions only.',
  reopen: 'Open the meeting again',
  owned: (owner: string, due: string) => `${owner} · ${due}`,
};
