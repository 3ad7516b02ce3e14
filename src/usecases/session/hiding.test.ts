import { describe, expect, it } from 'vitest';
import type { PairCopy } from '#src/ports/local-copy.ts';
import { Hiding } from './hiding.ts';

/** A copy of which only this choice is asked. */
function copyWith(draft: () => Promise<string>): { copy: PairCopy; kept: string[] } {
  const kept: string[] = [];
  const copy = {
    draft,
    putDraft: (_field: string, text: string) => {
      kept.push(text);
      return Promise.resolve();
    },
  } as unknown as PairCopy;
  return { copy, kept };
}

describe('Hiding', () => {
  it('hides until the choice is read', async () => {
    const hiding = new Hiding(copyWith(() => Promise.resolve('')).copy);
    expect(hiding.hides()).toBe(true);
    await hiding.read();
    expect(hiding.hides()).toBe(false);
  });

  it('goes on hiding where it was chosen before', async () => {
    const hiding = new Hiding(copyWith(() => Promise.resolve('yes')).copy);
    await hiding.read();
    expect(hiding.hides()).toBe(true);
  });

  it('goes on hiding where the device cannot be read', async () => {
    const hiding = new Hiding(copyWith(() => Promise.reject(new Error('no storage'))).copy);
    await hiding.read();
    expect(hiding.hides()).toBe(true);
  });

  it('lets what is chosen while reading stand', async () => {
    const hiding = new Hiding(copyWith(() => Promise.resolve('')).copy);
    const reading = hiding.read();
    await hiding.set(true);
    await reading;
    expect(hiding.hides()).toBe(true);
  });

  it('tells a change once and keeps it on the device', async () => {
    const { copy, kept } = copyWith(() => Promise.resolve(''));
    const hiding = new Hiding(copy);
    await hiding.read();
    const told: boolean[] = [];
    const stop = hiding.subscribe(() => told.push(hiding.hides()));
    await hiding.set(true);
    await hiding.set(true);
    stop();
    await hiding.set(false);
    expect(told).toEqual([true]);
    expect(kept).toEqual(['yes', 'yes', '']);
  });
});
