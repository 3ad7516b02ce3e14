// @vitest-environment jsdom
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useRef, useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { useKeptFocus } from './use-kept-focus.ts';

afterEach(cleanup);

function Place() {
  const place = useRef<HTMLDivElement>(null);
  const [isOpen, setIsOpen] = useState(true);
  useKeptFocus(place);
  return (
    <div ref={place}>
      <button type="button">Far</button>
      <div>
        <button disabled type="button">
          Disabled
        </button>
        <textarea aria-label="Words" />
        <button type="button">Near</button>
        {isOpen && (
          <p>
            <button onClick={() => setIsOpen(false)} type="button">
              Goes away
            </button>
          </p>
        )}
      </div>
    </div>
  );
}

describe('useKeptFocus', () => {
  it('goes to the nearest button when the one that was pressed goes away', async () => {
    render(<Place />);
    await userEvent.click(screen.getByRole('button', { name: 'Goes away' }));
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Near'));
  });

  it('leaves focus alone that is somewhere else', async () => {
    render(<Place />);
    const gone = screen.getByRole('button', { name: 'Goes away' });
    gone.focus();
    screen.getByRole('button', { name: 'Far' }).focus();
    gone.click();
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Goes away' })).toBeNull());
    expect(document.activeElement?.textContent).toBe('Far');
  });
});
