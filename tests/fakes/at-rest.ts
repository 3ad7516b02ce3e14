import { act } from '@testing-library/react';
import { vi } from 'vitest';
import { settled } from './manual-system.ts';
import { hasRealTimer } from './real-timers.ts';

/**
 * Does some work and resolves when all it led to over the fakes has ended and is drawn: a whole round of promises, loaded parts, React and
 * its timers has changed nothing on the page. How busy the machine is does not matter.
 */
export async function atRest(work: () => unknown = () => undefined): Promise<void> {
  let hasChanged = true;
  const observer = new MutationObserver(() => {
    hasChanged = true;
  });
  observer.observe(document, { attributes: true, characterData: true, childList: true, subtree: true });
  await act(async () => {
    await work();
    await settled();
  });
  while (hasChanged || hasRealTimer()) {
    hasChanged = false;
    await act(async () => {
      await vi.dynamicImportSettled();
      await settled();
    });
  }
  observer.disconnect();
}
