import type { actionForm as english } from '../en/action-form.ts';

export const actionForm: typeof english = {
  what: 'Was getan wird',
  owner: 'Wer',
  day: 'Bis',
  save: 'Aufgabe speichern',
  shortened: (most) => `Planner zeigt die ersten ${most} Zeichen als Titel. Hier bleibt alles stehen.`,
  missing: 'Schreibe, was getan wird.',
};
