import { describe, expect, it, vi } from 'vitest';
import { FakePair } from '../../../tests/fakes/fake-pair.ts';
import { settled } from '../../../tests/fakes/manual-system.ts';
import { KeptText } from './kept-text.ts';

describe('a kept text', () => {
  it('is on the device soon after the last key, and read from there by the next', async () => {
    const pair = new FakePair();
    const session = await pair.session('report');
    const text = new KeptText(session, 'note');
    text.set('Half');
    text.set('Half a sen');
    expect(await session.copy.draft('note')).toBe('');
    await pair.systems.report.advance(150);
    expect(await session.copy.draft('note')).toBe('Half a sen');
    const next = new KeptText(session, 'note');
    const heard = vi.fn();
    next.subscribe(heard);
    await settled();
    expect(next.text()).toBe('Half a sen');
    expect(heard).toHaveBeenCalledOnce();
  });

  it('is gone from the device at once when it is sent or given up', async () => {
    const pair = new FakePair();
    const session = await pair.session('report');
    const text = new KeptText(session, 'note');
    text.set('Half');
    await pair.systems.report.advance(150);
    text.set('');
    await settled();
    expect(await session.copy.draft('note')).toBe('');
  });

  it('stays what is typed while it is still being read', async () => {
    const session = await new FakePair().session('report');
    await session.copy.putDraft('note', 'Old');
    const text = new KeptText(session, 'note');
    const heard = vi.fn();
    const stop = text.subscribe(heard);
    text.set('New');
    await settled();
    expect(text.text()).toBe('New');
    stop();
    text.set('Newer');
    expect(heard).toHaveBeenCalledOnce();
  });
});
