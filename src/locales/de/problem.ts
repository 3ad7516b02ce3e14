import type { problem as english } from '../en/problem.ts';

export const problem: typeof english = {
  title: 'Euer Bereich hat das nicht angenommen',
  text: 'Es ist auf diesem Gerät aufgehoben.',
  ownTitle: 'Dein OneDrive hat das nicht angenommen',
  ownText:
    'Es bleibt auf diesem Gerät. Es wird noch einmal versucht, wenn OneDrive etwas anderes annimmt und wenn du wieder hierher kommst.',
  ownFull:
    'Dein OneDrive ist voll. Es bleibt auf diesem Gerät: Schaffe dort Platz und sende es dann noch einmal.',
  copy: 'Text kopieren',
  giveUp: 'Meine Änderung aufgeben',
};
