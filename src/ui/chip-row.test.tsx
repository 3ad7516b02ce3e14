// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ChipRow } from './chip-row.tsx';

afterEach(cleanup);
const options = [
  { value: 'happy', words: 'Now happy', face: 5 },
  { value: 'open', words: 'Still open' },
] as const;

describe('ChipRow', () => {
  it('is a named group of buttons that act at once', async () => {
    const onPress = vi.fn();
    render(<ChipRow legend="What became of it" onPress={onPress} options={options} />);
    expect(screen.getByRole('group', { name: 'What became of it' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Now happy' }));
    expect(onPress).toHaveBeenCalledExactlyOnceWith('happy');
    expect(screen.getByRole('button', { name: 'Now happy' }).getAttribute('aria-pressed')).toBeNull();
  });

  it('says how things stand, and does nothing when that is pressed', async () => {
    const onPress = vi.fn();
    render(<ChipRow current="open" legend="What became of it" onPress={onPress} options={options} />);
    expect(screen.getByRole('button', { pressed: true }).textContent).toBe('Still open');
    await userEvent.click(screen.getByRole('button', { pressed: true }));
    expect(onPress).not.toHaveBeenCalled();
  });

  it('answers nothing to arrow keys', async () => {
    const onPress = vi.fn();
    render(<ChipRow current="open" legend="What became of it" onPress={onPress} options={options} />);
    await userEvent.tab();
    await userEvent.keyboard('{ArrowRight}{ArrowDown}');
    expect(onPress).not.toHaveBeenCalled();
    expect(document.activeElement?.textContent).toBe('Now happy');
  });
});
