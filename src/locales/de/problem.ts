import type { problem as english } from '../en/problem.ts';

export const problem: typeof english = {
  title: 'Euer Bereich hat das nicht angenommen',
  text: 'Es ist auf diesem Gerät aufgehoben.',
  copy: 'Text kopieren',
  giveUp: 'Meine Änderung aufgeben',
};
