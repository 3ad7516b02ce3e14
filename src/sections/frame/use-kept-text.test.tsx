// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { startTransition, useLayoutEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakePair } from '../../../tests/fakes/fake-pair.ts';
import { KeptText } from './kept-text.ts';
import { useTextOf } from './use-kept-text.ts';

const environment = globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean };

/** What a browser does with a key: it changes the field by itself, and says so. */
function press(key: string): void {
  const field = screen.getByRole<HTMLTextAreaElement>('textbox');
  Reflect.set(HTMLTextAreaElement.prototype, 'value', field.value + key, field);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

describe('a field of a kept text', () => {
  // Within act React does at once what it does later in a browser: here what is between matters.
  beforeEach(() => {
    environment.IS_REACT_ACT_ENVIRONMENT = false;
  });
  afterEach(() => {
    environment.IS_REACT_ACT_ENVIRONMENT = true;
  });

  it('keeps every key from the moment it is on the page', async () => {
    const kept = new KeptText(await new FakePair().session('report'), 'note');
    const container = document.body.appendChild(document.createElement('div'));
    const root = createRoot(container);
    await new Promise<void>((resolve) => {
      function Field() {
        useLayoutEffect(() => {
          queueMicrotask(() => {
            press('a');
            press('b');
            resolve();
          });
        }, []);
        return <textarea onChange={(event) => kept.set(event.target.value)} value={useTextOf(kept)} />;
      }
      startTransition(() => root.render(<Field />));
    });
    expect(kept.text()).toBe('ab');
    root.unmount();
    container.remove();
  });
});
