import { counter } from '../counter.ts';
import type { preRead as english } from '../en/pre-read.ts';

const count = counter('de');

export const preRead: typeof english = {
  title: (name) => `1:1 mit ${name}`,
  firstTitle: 'Euer erstes 1:1 hier',
  firstText:
    'Vom letzten Mal gibt es noch nichts. Notiere unten ein Thema, oder bereite dich vor: Es dauert ein paar Minuten.',
  underWayTitle: 'Diese Besprechung läuft gerade',
  underWayText: 'Führt sie im Seitenbereich der Besprechung; was du hier schreibst, ist sofort dort.',
  closedTitle: 'Diese Besprechung ist abgeschlossen',
  seeSummary: 'Ansehen, was herausgekommen ist',
  actions: 'Offen vom letzten Mal',
  noActions: 'Vom letzten Mal ist nichts offen.',
  decided: (when) => `Entschieden am ${when}`,
  okrs: 'Was sich bei den OKRs bewegt hat',
  reason: {
    apart: 'Ihr seht es verschieden',
    fell: 'Es ist gefallen',
    doubted: 'Im Zweifel',
    moved: 'Es hat sich bewegt',
    new: 'Noch hat niemand etwas dazu gesagt',
  },
  saidOn: (when, said) => `${when}. ${said}`,
  toOkrs: 'Sagen, wie zuversichtlich du bist',
  development: 'Entwicklung',
  toDevelopment: 'Entwicklungsplan ansehen',
  moods: 'Traurig oder verwirrt, noch offen',
  mood: { sad: 'traurig', confused: 'verwirrt' },
  toHappiness: 'Zur Zufriedenheit',
  trend: 'Zufriedenheit',
  trendHeld: 'Der Verlauf erscheint, sobald du gesagt hast, wie zufrieden du diesmal bist.',
  trendUnshared: (name) => `${name} hat es für diese Besprechung nicht geteilt.`,
  topics: 'Themen',
  noTopics:
    'Noch keine Themen. Notiere unten eines; mit „Nur ich“ bleibt es deins, bis du sagst, dass du bereit bist.',
  prepare: 'Vorbereiten',
  toShare: 'Was du teilst',
  steps: 'Zum Vorbereiten',
  stepsLeft: (left) => (left === 0 ? 'Alles erledigt' : `noch ${count(left, 'Schritt', 'Schritte')}`),
  done: 'erledigt',
  step: {
    okrs: 'Zuversicht bei den Schlüsselergebnissen',
    happiness: 'Wie zufrieden du bist',
    performance: 'Zwei Einschätzungen, versiegelt',
    ready: '„Ich bin bereit“',
  },
};
