import { counter } from '../counter.ts';
import type { preRead as english } from '../en/pre-read.ts';

const count = counter('de');

/** Of the page to read before a meeting, in German. */
export const preRead: typeof english = {
  title: (other) => `1:1 mit ${other}`,
  left: (steps) => `Du: noch ${count(steps, 'Schritt', 'Schritte')}`,
  open: 'Öffnen',
  openOf: (section) => `Öffnen: ${section}`,
  underWay: 'Die Besprechung läuft.',
  now: (section) => `Jetzt: ${section}`,
  first:
    'Euer erstes 1:1 hier. Ab dem nächsten zeigt diese Seite, was noch offen ist, was ihr entschieden habt und was sich bewegt hat.',
  nothing: 'Vom letzten Mal ist nichts übrig.',
  stillOpen: 'Noch offen vom letzten Mal',
  decided: 'Letztes Mal entschieden',
  decidedOn: (day) => `Am ${day}`,
  moved: 'OKRs: seitdem bewegt',
  dated: (day, said) => `${day}: ${said}`,
  timeOf: (name, counts) => `${name}, ${counts}`,
  sadOrConfused: 'Noch traurig oder verwirrt',
  moodAfterMine:
    'Der letzte Wert und der Verlauf stehen hier, sobald du für diese Besprechung ein Gesicht gewählt hast.',
  moodAfterShared: (name) =>
    `Wert und Verlauf stehen hier, sobald ${name} den Wert für diese Besprechung geteilt hat.`,
  seals: {
    you: {
      all: 'Du hast versiegelt.',
      one: 'Du hast eine von zweien versiegelt.',
      passed: 'Du hast „Heute nicht“ gesagt.',
      none: 'Du noch nicht.',
    },
    other: {
      all: (name) => `${name} hat versiegelt.`,
      one: (name) => `${name} hat eine von zweien versiegelt.`,
      passed: (name) => `${name} hat „Heute nicht“ gesagt.`,
      none: (name) => `${name} noch nicht.`,
    },
    allFour: 'Alle vier sind versiegelt. Sie öffnen sich gemeinsam, wenn ihr es beide sagt.',
    opened: 'Alle vier sind geöffnet.',
    problem: 'Etwas an den Siegeln stimmt nicht überein. Was, steht unter Leistung.',
  },
  steps: {
    topics: (mine) => (mine === 0 ? 'Noch keine von dir' : `${mine} von dir`),
    okrs: 'Zuversicht bei den OKRs',
    given: (given, all) => `${given} von ${all} genannt oder ausgelassen`,
    chosen: 'Gewählt',
    notChosen: 'Noch nicht gewählt',
    notToday: 'Heute nicht',
    performance: 'Bewerten und versiegeln',
    settled: (settled) => `${settled} von 2 versiegelt oder heute nicht`,
    ready: 'Wähle, was du teilst, und sag es dann',
    isReady: 'Gesagt',
  },
};
