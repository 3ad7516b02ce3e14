// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { browserSystem } from './system.ts';

/** Frames that come when told. */
function heldFrames(): () => void {
  const held: FrameRequestCallback[] = [];
  vi.stubGlobal('requestAnimationFrame', (run: FrameRequestCallback) => held.push(run));
  return () => {
    for (const run of held.splice(0)) run(0);
  };
}

describe('afterPaint', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  it('runs once the frame is drawn, and once only', async () => {
    const draw = heldFrames();
    const run = vi.fn();
    browserSystem().afterPaint(run);
    expect(run).not.toHaveBeenCalled();
    draw();
    expect(run, 'the frame is being drawn').not.toHaveBeenCalled();
    await vi.waitFor(() => expect(run).toHaveBeenCalledOnce());
    window.dispatchEvent(new Event('pagehide'));
    expect(run).toHaveBeenCalledOnce();
  });

  it.each(['pagehide', 'visibilitychange'])('does not wait for a frame that will not come, at %s', (type) => {
    heldFrames();
    const run = vi.fn();
    browserSystem().afterPaint(run);
    (type === 'pagehide' ? window : document).dispatchEvent(new Event(type));
    expect(run).toHaveBeenCalledOnce();
  });

  it('runs at once in a hidden page', () => {
    heldFrames();
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    const run = vi.fn();
    browserSystem().afterPaint(run);
    expect(run).toHaveBeenCalledOnce();
  });
});
