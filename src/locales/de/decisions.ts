import type { decisions as english } from '../en/decisions.ts';

export const decisions: typeof english = {
  yes: 'Ja',
  nothing: 'Nichts nötig',
  accept: 'Das ist die Antwort',
  acceptLabel: (question: string) => `Das ist die Antwort: ${question}`,
  answered: 'Beantwortet mit:',
  noted: 'Bisher notiert',
  notedNone: 'In dieser Besprechung ist noch keine Aufgabe notiert.',
  addAnother: 'Weitere Aufgabe hinzufügen',
  last: (day: string) => `Fragen vom ${day}`,
  lastText: 'Niemand hat diese Besprechung beendet. Antworte jetzt oder lass es so.',
  saveAnswer: 'Antwort speichern',
  add: 'Aufgabe hinzufügen',
};
