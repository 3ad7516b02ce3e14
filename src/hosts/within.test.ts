import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { within } from './within.ts';

describe('an answer within its time', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is the answer, and leaves no timer behind', async () => {
    await expect(within(1_000, Promise.resolve(7), 'x')).resolves.toBe(7);
    await expect(within(1_000, Promise.reject(new Error('no')), 'x')).rejects.toThrow('no');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is a failure once the time is over', async () => {
    const waiting = within(1_000, new Promise(() => undefined), 'Teams');
    const failed = expect(waiting).rejects.toThrow('Teams: no answer in 1000 ms');
    await vi.advanceTimersByTimeAsync(1_000);
    await failed;
  });
});
