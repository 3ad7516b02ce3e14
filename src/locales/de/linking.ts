import { counter } from '../counter.ts';
import type { linking as english } from '../en/linking.ts';

const count = counter('de');

export const linking: typeof english = {
  title: {
    okrs: 'Board für OKRs',
    teamOkrs: 'Board für die OKRs des Teams',
    development: 'Board für den Entwicklungsplan',
    actions: 'Board für Aufgaben',
  },
  way: {
    link: {
      okrs: 'Board verknüpfen',
      teamOkrs: 'Board des Teams verknüpfen',
      development: 'Board verknüpfen',
    },
    change: {
      okrs: 'Wie dieses Board gelesen wird',
      teamOkrs: 'Wie das Board des Teams gelesen wird',
      development: 'Wie dieses Board gelesen wird',
    },
  },
  now: {
    title: 'Jetzt verknüpft',
    unread: 'Ein Board, das Planner uns nicht lesen ließ',
    change: 'Ändern, wie es gelesen wird',
    unlink: 'Verknüpfung lösen',
    unlinked: 'Gelöst. Das Board bleibt in Planner, und was ihr dazu gesagt habt, in eurem Bereich.',
    other: 'Stattdessen ein anderes Board verknüpfen',
  },
  pick: {
    title: 'Board wählen',
    ours: 'aus eurem Bereich',
    loading: 'Fragt Planner nach deinen Boards',
    none: 'Planner nennt hier keine Boards. Füge den Link eines Boards ein.',
    failed: 'Planner hat deine Boards nicht genannt. Füge den Link eines Boards ein.',
    more: 'Fehlt ein Board? Füge seinen Link ein: Planner lässt Boards aus, die du nie geöffnet hast.',
    linked: 'jetzt verknüpft',
    preview: (title: string) => `${title} ansehen`,
  },
  paste: {
    label: 'Link zu einem Board in Planner',
    hint: 'Jeder Link zum Board oder zu einer seiner Aufgaben passt.',
    look: 'Dieses Board ansehen',
    empty: 'Füge zuerst einen Link ein.',
    looking: 'Liest das Board in Planner',
  },
  team: (name: string) =>
    `Du und ${name} müsst beide Mitglieder im Plan des Teams sein. Wer es nicht ist, sieht nur den Link.`,
  problem: {
    notPlanner: {
      title: 'Das ist kein Link zu einem Planner-Board',
      text: 'Öffne das Board in Planner, wähle „Link zum Plan kopieren“ und füge ihn hier ein.',
    },
    noPlan: {
      title: 'Dieser Link führt zu keinem einzelnen Board',
      text: 'Meine Aufgaben und Meine Pläne zeigen viele Boards zugleich. Öffne das Board selbst und kopiere seinen Link.',
    },
    premium: {
      title: 'Das ist ein Premium-Plan',
      text: 'Microsoft lässt keine andere App Premium-Pläne lesen. Lege in Planner einen Basisplan an, trage die Ziele dort ein und verknüpfe diesen.',
    },
    foreign: {
      title: 'Dieses Board gehört einer anderen Organisation',
      text: 'Nur Boards eurer eigenen Organisation lassen sich verknüpfen. Wähle eines davon.',
    },
    unknown: {
      title: 'Planner kennt dieses Board nicht',
      text: 'Es wurde gelöscht, oder es ist ein Premium-Plan, den keine andere App lesen kann. Öffne es in Planner und kopiere seinen Link noch einmal.',
    },
    noAccess: {
      title: 'Du hast keinen Zugriff auf dieses Board',
      text: 'Bitte den Besitzer des Plans, dich hinzuzufügen, und versuche es dann noch einmal.',
    },
    offline: {
      title: 'Planner ist gerade nicht erreichbar',
      text: 'Nichts ist verloren. Versuche es noch einmal, wenn du verbunden bist.',
    },
    failed: {
      title: 'Planner antwortet nicht, wie es soll',
      text: 'Nichts ist verloren. Versuche es gleich noch einmal.',
    },
  },
  preview: {
    nothingYet: 'Nichts ist verknüpft, bis du es sagst.',
    question: 'Was sind die Spalten dieses Boards?',
    progress: 'Sein Fortschritt',
    progressText: { goal: 'Jeder Bucket ist ein Objective.', area: 'Jeder Bucket ist ein Schwerpunkt.' },
    buckets: 'Seine Buckets',
    bucketsText: {
      goal: 'Jede Bezeichnung ist ein Objective.',
      area: 'Jede Bezeichnung ist ein Schwerpunkt.',
    },
    looksLike: 'Die Buckets sehen nach Arbeitsschritten aus.',
    goals: { goal: 'Objectives', area: 'Schwerpunkte' },
    noGoals: {
      goal: 'So werden keine Objectives gefunden.',
      area: 'So werden keine Schwerpunkte gefunden.',
    },
    cards: (cards: number) => count(cards, 'Karte', 'Karten'),
    without: (cards: number) => `${count(cards, 'Karte', 'Karten')} ohne`,
    columns: 'Spalten',
    column: (name: string, cards: number) => `${name}: ${cards}`,
    labels: 'Bezeichnungen',
    meaning: {
      committed: 'Verbindlich: erwartet 1,0',
      aspirational: 'Ambitioniert: etwa 0,7',
      lead: 'Frühindikator',
    },
    noLabel: 'Keine Bezeichnung',
    option: (name: string, cards: number) => `${name} (${count(cards, 'Karte', 'Karten')})`,
    checklists: 'Checklisten',
    steps: (cards: number, done: number, steps: number) =>
      `${done} von ${steps} Schritten auf ${count(cards, 'Karte', 'Karten')}; als Fortschritt gelesen, in Planner geändert.`,
    noSteps: 'Keine Karte hat eine Checkliste.',
    link: 'Dieses Board verknüpfen',
    save: 'So lesen',
    other: 'Ein anderes Board',
    done: 'Das Board ist verknüpft, für euch beide.',
    saved: 'Gespeichert, für euch beide.',
  },
  start: {
    title: {
      okrs: 'Mit OKRs auf einem Board arbeiten',
      teamOkrs: 'OKRs des Teams auf einem Board',
      development: 'Den Plan auf einem Board führen',
    },
    text: {
      okrs: 'Verknüpfe das Planner-Board, das ihr schon nutzt, oder beginne eines mit dem ersten Objective.',
      teamOkrs: 'Verknüpfe das Planner-Board des Teams, oder beginne eines mit dem ersten Objective.',
      development:
        'Verknüpfe das Planner-Board, das ihr schon nutzt, oder beginne eines mit dem ersten Schwerpunkt.',
    },
    open: 'Board beginnen',
    first: {
      okrs: 'Erstes Objective',
      teamOkrs: 'Erstes Objective des Teams',
      development: 'Erster Schwerpunkt',
    },
    makes: (board: string) => `Das legt ein Board „${board}“ im Bereich von euch beiden an, in Planner.`,
    make: 'Board anlegen',
    making: 'Legt das Board in Planner an',
    made: 'Das Board ist angelegt und verknüpft, für euch beide.',
    missing: 'Schreibe es zuerst auf.',
    board: { okrs: 'OKRs', teamOkrs: 'OKRs des Teams', development: 'Entwicklung' },
    labels: {
      committed: 'Verbindlich',
      aspirational: 'Ambitioniert',
      team: 'Team',
      personal: 'Persönlich',
      lead: 'Frühindikator',
      focus: 'Schwerpunkt',
      time: 'Feste Zeit',
    },
    refusedTitle: 'Planner ließ dich kein Board anlegen',
    refusedText:
      'Deine Worte sind hier als Zeile festgehalten. Für Boards frage eure Administration nach Planner.',
    failedTitle: 'Das Board wurde nicht angelegt',
    failedText: 'Deine Worte sind noch hier. Versuche es noch einmal, oder behalte sie als Zeile.',
    keep: 'Als Zeile behalten',
  },
  lines: {
    list: { okrs: 'Prioritäten', teamOkrs: 'Prioritäten des Teams', development: 'Schwerpunkte' },
    add: {
      okrs: 'Priorität hinzufügen',
      teamOkrs: 'Priorität des Teams hinzufügen',
      development: 'Schwerpunkt hinzufügen',
    },
    send: 'Hinzufügen',
    since: (day: string) => `seit ${day}`,
    none: 'Worauf kommt es bis zum nächsten Treffen an? Es bleibt stehen, bis es erledigt ist.',
    unread:
      'Das Board lässt sich gerade nicht lesen. Was du hier hinzufügst, bleibt als Zeile daneben stehen.',
    noBoard: 'Nicht auf dem Board',
  },
};
