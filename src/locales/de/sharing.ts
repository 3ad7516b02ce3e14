import type { sharing as english } from '../en/sharing.ts';

export const sharing: typeof english = {
  what: (name) => `Was ${name} lesen wird`,
  nothingTicked: 'Nichts ist angehakt, also wird nichts geteilt.',
  oneGoes: (text, name) => `„${text}“ geht in zehn Sekunden an ${name}.`,
  someGo: (count, name) => `Was du angehakt hast (${count}), geht in zehn Sekunden an ${name}.`,
  asks: (name) => `Das wolltest du gerade mit ${name} teilen`,
  nothingSent:
    'Die App wurde geschlossen, bevor es ging. Nichts wurde gesendet. Teile es jetzt, oder behalte es für dich.',
  keep: 'Für mich behalten',
  takeBack: (text) => `Zurücknehmen, wieder nur ich: ${text}`,
  tookBack: (name) =>
    `Wieder nur deins. ${name} kann es gelesen haben, und die Liste behält frühere Fassungen.`,
};
