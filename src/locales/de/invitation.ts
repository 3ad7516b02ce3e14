import type { invitation as english } from '../en/invitation.ts';

/** The agenda in an event's invitation, and the part of the pane that puts it there. In German. */
export const invitation: typeof english = {
  block: {
    purpose: {
      title: 'Zweck',
      text: 'Prioritäten abgleichen, Sorgen ansprechen, Fortschritt besprechen.',
    },
    outcomes: {
      title: 'Ergebnisse',
      lines: [
        'Wir sehen beide, wie das Teammitglied vorankommt.',
        'Es kennt den eigenen Weg der Entwicklung.',
        'Es hat einen Ort für Sorgen.',
      ],
    },
    decisions: {
      title: 'Entscheidungen',
      lines: [
        'Muss die Führungskraft etwas tun, um dem Teammitglied zu helfen?',
        'Muss das Teammitglied etwas tun, um der Führungskraft zu helfen?',
      ],
    },
    structure: 'Ablauf',
    sections: {
      actions: {
        title: 'Offene Aufgaben und Themen',
        question: 'Was wurde aus dem letzten Mal, und was bringen wir mit?',
      },
      okrs: { title: 'OKRs', question: 'Wo stehen wir, und was ist im Weg?' },
      priorities: { title: 'Prioritäten', question: 'Worauf kommt es jetzt an, und was ist im Weg?' },
      development: { title: 'Entwicklungsplan', question: 'Was wurde gelernt, und gab es Zeit dafür?' },
      happiness: { title: 'Zufriedenheit', question: 'Was hat uns froh, traurig oder verwirrt gemacht?' },
      performance: {
        title: 'Leistung',
        question: 'Wie füllen wir beide unsere Rollen aus, und was könnte besser sein?',
      },
      decisions: { title: 'Entscheidungen', question: null },
    },
    minutes: (minutes) => `${minutes} min`,
    link: 'In Teams vorbereiten',
  },
  title: 'Agenda in der Einladung',
  promise: 'Nichts am Termin ändert sich, solange du die Agenda nicht einfügst.',
  readOnly: 'Dieser Bereich liest den Termin und ändert ihn nie.',
  what: 'Alle Eingeladenen können sie lesen. Sie enthält die Abschnitte, ihre Fragen und einen Link: keine Namen, Notizen, Ziele oder Bewertungen.',
  reading: 'Liest die Einladung',
  put: 'Agenda in die Einladung einfügen',
  update: 'Agenda in der Einladung erneuern',
  putting: 'Fügt die Agenda in die Einladung ein',
  done: 'Sie steht in der Einladung. Sende den Termin, damit die andere Person sie bekommt.',
  same: 'Sie steht schon so in der Einladung, wie sie jetzt wäre. Nichts wurde geändert.',
  noLinkTitle: 'Die Agenda lässt sich noch nicht einfügen',
  noLinkText:
    'Sie würde nirgendwohin führen: Dieses PODS 1:1 kennt die eigene Adresse in Teams nicht. Nichts wurde geändert. Eure IT trägt sie als Id der Teams-App ein.',
  refused: {
    twoBlocks: {
      title: 'Die Agenda steht mehr als einmal in der Einladung',
      text: 'Nichts wurde geändert. Lösche von Hand alle bis auf eine, von „1:1 agenda (PODS)“ bis „End of 1:1 agenda“, und drücke dann noch einmal.',
    },
    halfBlock: {
      title: 'Nur ein Teil einer Agenda steht in der Einladung',
      text: 'Nichts wurde geändert. Lösche von Hand, was von ihr übrig ist, auch die Zeile „1:1 agenda (PODS)“ oder „End of 1:1 agenda“, und drücke dann noch einmal.',
    },
    edited: {
      title: 'In die Agenda wurde etwas geschrieben',
      text: 'Nichts wurde geändert, damit es nicht verloren geht. Setze es über „1:1 agenda (PODS)“ oder unter „End of 1:1 agenda“, oder lösche die Agenda von Hand, und drücke dann noch einmal.',
    },
    tangled: {
      title: 'Die Agenda hängt mit anderem Text zusammen',
      text: 'Nichts wurde geändert, damit nichts anderes verloren geht. Gib der Agenda eigene Absätze, oder lösche sie von Hand, und drücke dann noch einmal.',
    },
    tooLong: {
      title: 'Die Einladung ist zu lang',
      text: 'Outlook nimmt bis zu einer Million Zeichen. Nichts wurde geändert. Kürze die Einladung, und drücke dann noch einmal.',
    },
  },
  notRead: {
    title: 'Outlook ließ uns die Einladung nicht lesen',
    text: 'Nichts wurde geändert. Versuche es noch einmal.',
  },
  notWritten: {
    title: 'Outlook hat die Agenda nicht angenommen',
    text: 'Was du in den Termin geschrieben hast, ist noch da. Sieh nach, ob die Agenda darin steht; wenn nicht, versuche es noch einmal.',
  },
};
