import type { topics as english } from '../en/topics.ts';

export const topics: typeof english = {
  title: 'Aufgaben und Themen',
  heading: 'Themen',
  none: 'Noch keine Themen. Notiere unten eines.',
  noActions: 'Keine offenen Aufgaben vom letzten Mal.',
  move: 'Verschieben',
  moved: (section: string) => `Verschoben nach ${section}`,
  makeAction: 'Aufgabe daraus machen',
  madeAction: 'Als Aufgabe notiert',
};
