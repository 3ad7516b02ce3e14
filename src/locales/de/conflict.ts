import type { conflict as english } from '../en/conflict.ts';

export const conflict: typeof english = {
  what: (name: string) => `Du und ${name} habt das gleichzeitig geändert. Nichts ist verloren.`,
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
