import { counter } from '../counter.ts';
import type { summary as english } from '../en/summary.ts';

const count = counter('de');

export const summary: typeof english = {
  title: (minutes: number) => `Das waren ${count(minutes, 'Minute', 'Minuten')}`,
  next: (when: string) => `Nächstes Mal: ${when}.`,
  actions: 'Aufgaben',
  noActions: 'Keine Aufgaben.',
  decisions: 'Entscheidungen',
  carries: 'Kommt nächstes Mal wieder',
  carriesNothing: 'Nichts kommt wieder.',
  copy: 'Zusammenfassung kopieren',
  copyHint: 'Nur Entscheidungen und Aufgaben.',
  reopen: 'Besprechung wieder öffnen',
  owned: (owner: string, due: string) => `${owner} · ${due}`,
};
