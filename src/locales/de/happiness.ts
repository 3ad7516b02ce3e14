import type { happiness as english } from '../en/happiness.ts';

function said(what: string, day: string, who: string | null): string {
  return `${what} am ${day} (${who ?? 'du'})`;
}

/** Texts of the happiness section, in German. */
export const happiness: typeof english = {
  lanes: { happy: 'Froh', sad: 'Traurig', confused: 'Verwirrt' },
  add: 'Hinzufügen',
  addTo: (lane) => `Zu ${lane} hinzufügen`,
  health: 'Schreib hier nichts über deine Gesundheit.',
  notShared: (name) => `${name} hat noch nichts geteilt.`,
  since: (day) => `seit ${day}`,
  sinceOver: (day, meetings) => (meetings === 1 ? `seit ${day}` : `seit ${day}, ${meetings} Besprechungen`),
  ask: (text) => `Was aus „${text}“ wurde`,
  choices: {
    happy: 'Jetzt froh',
    sad: 'Jetzt traurig',
    resolved: 'Geklärt',
    open: 'Noch offen',
    action: 'Aufgabe daraus machen',
    accepted: 'Damit leben',
  },
  turned: {
    happy: (day, who) => said('froh geworden', day, who),
    sad: (day, who) => said('traurig geworden', day, who),
    confused: (day, who) => said('verwirrt geworden', day, who),
    resolved: (day, who) => said('geklärt', day, who),
    accepted: (day, who) => said('angenommen', day, who),
    action: (day, who) => said('zur Aufgabe geworden', day, who),
  },
  action: {
    open: (text) => `„${text}“, offen`,
    done: (text) => `„${text}“, erledigt`,
    dropped: (text) => `„${text}“, verworfen`,
  },
  became: (text, what) => `„${text}“ ${what}`,
  openAgain: 'Wieder öffnen',
  openAgainLabel: (text) => `Wieder öffnen: ${text}`,
  keep: 'Das behalten',
  keepLabel: (text) => `Das behalten: ${text}`,
  unkeep: 'Nicht mehr behalten',
  unkeepLabel: (text) => `Nicht mehr behalten: ${text}`,
  kept: (who) => (who === null ? 'das willst du behalten' : `${who} will das behalten`),
  lastTime: (day) => `Letztes Mal, ${day}`,
  lastNone: 'Sonst wurde nichts notiert.',
  earlier: 'Frühere Notizen',
  earlierNone: 'Keine früheren Notizen.',
  more: 'Mehr zeigen',
  question: 'Wie glücklich bist du bei der Arbeit, alles in allem?',
  questionOf: (name) => `Wie glücklich ist ${name} bei der Arbeit, alles in allem?`,
  onlyMe: 'Nur ich, bis ich es teile',
  anchors: { first: 'Traurig', middle: 'Neutral', last: 'Froh' },
  point: (value) =>
    `${value} von 5, ${['traurig', 'zwischen traurig und neutral', 'neutral', 'zwischen neutral und froh', 'froh'][value - 1] ?? ''}`,
  clear: 'Auswahl löschen',
  pass: 'Heute nicht',
  passed: 'Heute nicht. Das bleibt bei dir; du kannst jederzeit wählen.',
  now: (value, last) => {
    if (last === null) return `${value}, zum ersten Mal`;
    if (last === value) return `${value}, wie letztes Mal`;
    return value > last ? `${value}, zuletzt ${last}, gestiegen` : `${value}, zuletzt ${last}, gesunken`;
  },
  trend: (since, now) => `Zufriedenheit seit ${since}: ${now}`,
  trendNote: 'Lücke: kein Wert',
  trendCaption: 'Ein frühes Zeichen, wie es läuft. Nur ihr beide seht es.',
  table: {
    label: 'Als Tabelle',
    caption: 'Zufriedenheit, Besprechung für Besprechung',
    when: 'Besprechung',
    value: 'Wert',
  },
  noValue: 'ohne Wert',
  move: 'Was würde es um eins verbessern?',
  stay: 'Was würde es dort halten?',
  moveHint: 'Als Aufgabe lest ihr es beide.',
  reading: 'Liest, was älter ist',
  window: 'Nur die letzten 60 Tage sind auf diesem Gerät.',
  keptQuestion: 'Das wolltest du behalten. Ist es noch so?',
  keptYes: 'Ja',
  keptNo: 'Nicht mehr',
  keptGone: (text) => `Nicht mehr so: ${text}`,
  keptNoted: (audience) => `Notiert unter Traurig, ${audience.toLowerCase()}`,
};
