import type { conflict as english } from '../en/conflict.ts';

export const conflict: typeof english = {
  what: (name: string) => `Du und ${name} habt das gleichzeitig geändert. Nichts ist verloren.`,
  members: {
    body: null,
    role: 'Rolle',
    nextRole: 'Nächste Rolle',
    link: 'Karriererahmen',
    unit: 'Einheit',
    serves: 'Welchem Ziel es dient',
  },
  empty: 'Nichts: es wurde weggenommen',
  replaced: (name, what, was) =>
    `${name} hatte „${what}“ gleichzeitig geändert (${was}). Jetzt gilt deine Änderung.`,
  replacedMembers: {
    state: (value) => value,
    ownerId: (value) => `zuständig: ${value}`,
    dueOn: (value) => value,
    every: (value) => value,
    start: (value) => `Start ${value}`,
    target: (value) => `Ziel ${value}`,
    commitment: (value) => value,
  },
  states: { open: 'offen', done: 'erledigt', dropped: 'verworfen' },
  cadence: 'Wie oft ihr bewertet',
  nothing: 'keines',
  whatOwn: 'Du hast das auf zwei Geräten gleichzeitig geändert. Nichts ist verloren.',
  showBoth: 'Beide Fassungen zeigen',
  here: (time: string) => `Auf diesem Gerät, ${time}`,
  elsewhere: (time: string) => `Auf einem anderen Gerät, ${time}`,
  noteOwn: 'Die Fassung, die du nicht nimmst, bleibt nicht erhalten.',
  together: 'Oder schreibt es zusammen',
  keepBoth: 'Beide behalten',
  use: 'Diesen Text nehmen',
  missing: 'Wähle einen der Texte oder schreibe einen.',
  note: 'Die andere Fassung bleibt im Verlauf der Liste.',
};
