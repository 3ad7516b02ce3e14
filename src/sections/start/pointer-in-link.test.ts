import { describe, expect, it } from 'vitest';
import { formatPointer } from '#src/domain/space/pointer.ts';
import { FakePair } from '../../../tests/fakes/fake-pair.ts';
import { pointerInLink } from './pointer-in-link.ts';

const pointer = new FakePair().pointer('report');
const text = formatPointer(pointer);

describe('pointerInLink', () => {
  it.each([
    ['a pointer', text],
    ['a pointer with blanks around', `  ${text}\n`],
    ['the name of its file', `${text}.pods`],
    ['the address of a tab', `https://pods.example/tab.html?space=${encodeURIComponent(text)}&x=1`],
    [
      'a Teams link around it',
      `https://teams.microsoft.com/l/entity/app/tab?webUrl=${encodeURIComponent(`https://pods.example/tab.html?space=${encodeURIComponent(text)}`)}&label=PODS`,
    ],
  ])('reads %s', (_name, pasted) => {
    expect(pointerInLink(pasted)).toEqual(pointer);
  });

  it.each(['', 'https://teams.microsoft.com/', `p1~${text}`, text.slice(0, 60), '100 %'])(
    'finds none in “%s”',
    (pasted) => {
      expect(pointerInLink(pasted)).toBeNull();
    },
  );
});
