import type { actionForm as english } from '../en/action-form.ts';

export const actionForm: typeof english = {
  what: 'Was getan wird',
  owner: 'Wer',
  day: 'Bis',
  save: 'Aufgabe speichern',
  missing: 'Schreibe, was getan wird.',
};
