import { describe, expect, it } from 'vitest';
import { addNotice, removeNotice, replaceNotice, type Notice } from './notices.ts';

const one = { key: 'a', message: 'First', type: 0, icon: 'Icon16', persistent: false };
const added = addNotice([], one) as readonly Notice[];

describe('the information bar', () => {
  it('names kinds as the library does', () => {
    expect(added).toEqual([{ ...one, type: 'informationalMessage' }]);
  });

  it('takes a key once (9023) and five notices (9025)', () => {
    expect(addNotice(added, one)).toEqual({ error: 9023 });
    const five = ['a', 'b', 'c', 'd', 'e'].map((key): Notice => ({
      key,
      message: key,
      type: 'errorMessage',
    }));
    expect(addNotice(five, { ...one, key: 'f' })).toEqual({ error: 9025 });
  });

  it('replaces and removes by key, 9024 without one', () => {
    expect(replaceNotice(added, { ...one, message: 'Second' })).toMatchObject([{ message: 'Second' }]);
    expect(removeNotice(added, { key: 'a' })).toEqual([]);
    expect(replaceNotice([], one)).toEqual({ error: 9024 });
    expect(removeNotice(added, { key: 'b' })).toEqual({ error: 9024 });
  });

  it('answers 9031 to what is no notice', () => {
    expect(addNotice([], { ...one, type: 9 })).toEqual({ error: 9031 });
    expect(removeNotice([], null)).toEqual({ error: 9031 });
  });
});
