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
  planner: {
    offer: (board: string) =>
      `Aufgaben stehen nur hier. Ein Board „${board}“ im Bereich von euch beiden bringt sie auch nach Planner und in „Meine Aufgaben“ der zuständigen Person.`,
    make: 'Aufgaben auch nach Planner bringen',
    making: 'Legt das Board in Planner an',
    made: 'Das Board ist angelegt und verknüpft, für euch beide. Offene Aufgaben kommen jetzt dorthin.',
    board: 'Aufgaben',
    bucket: 'Zu tun',
    refusedTitle: 'Planner ließ dich kein Board anlegen',
    refusedText: 'Aufgaben bleiben hier. Für Boards frage eure Administration nach Planner.',
    failedTitle: 'Das Board wurde nicht angelegt',
    failedText: 'Aufgaben sind hier sicher. Versuche es noch einmal.',
  },
};
