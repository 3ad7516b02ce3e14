import type { board as english } from '../en/board.ts';

export const board: typeof english = {
  columns: { notStarted: 'Nicht begonnen', inProgress: 'In Arbeit', completed: 'Abgeschlossen' },
  viewInPlanner: 'In Planner ansehen',
  checklist: (done: number, total: number) => `${done} von ${total} Schritten`,
  due: (day: string) => `bis ${day}`,
  doneOn: (day: string) => `abgeschlossen ${day}`,
  emptyColumn: 'Keine Karten hier.',
  emptyTitle: 'Das Board hat noch keine Karten',
  emptyText: 'Lege die erste in Planner an; sie erscheint hier.',
  failedTitle: (board: string) => `Planner ließ uns „${board}“ nicht lesen`,
  failedText: 'Eure Notizen sind in eurem Bereich sicher.',
  lastCopy: 'Das ist die letzte Kopie auf diesem Gerät.',
  noneTitle: 'Kein Board ist verknüpft',
  noneText: 'Eure Notizen sind hier; ein Board kann mit eurem Bereich verknüpft werden.',
  loading: 'Liest das Board in Planner',
};
