import { counter } from '../counter.ts';
import type { waiting as english } from '../en/waiting.ts';

const count = counter('de');

export const waiting: typeof english = {
  title: 'Wartet auf diesem Gerät',
  explain:
    'Das geht in euren Bereich, sobald du wieder online bist. Du kannst die Ansicht schließen; es bleibt hier.',
  explainNotKept:
    'Das geht in euren Bereich, sobald du wieder online bist. Lass diese Seite bis dahin offen.',
  none: 'Nichts wartet.',
  count: (changes: number) => count(changes, 'Änderung', 'Änderungen'),
  meeting: 'Der Stand der Besprechung',
  decision: 'Eine Antwort auf eine Frage',
  note: 'Eine Notiz, nur für mich',
  own: 'Etwas, nur für mich',
  rating: 'Ein Schritt der Bewertungen',
  planner: 'Die Aufgabe in Planner',
  review: 'Deine Zuversicht zu den Schlüsselergebnissen',
  time: 'Deine Zahlen zur Entwicklungszeit',
  inStep: (time: string) => `Zuletzt auf gleichem Stand um ${time}.`,
};
