// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { MaskedText } from './masked-text.tsx';

afterEach(cleanup);
const label = 'Only me, hidden until focused';
const isShown = () => screen.getByRole('button', { name: label }).dataset['shown'] === 'true';

describe('MaskedText', () => {
  it('shows dots in place of letters and says only that something is hidden', () => {
    render(<MaskedText label={label} text="Ask for a rise" />);
    expect(isShown()).toBe(false);
    expect(screen.getByText('••• ••• • ••••')).toBeTruthy();
    expect(screen.getByRole('button', { name: label, description: '' })).toBeTruthy();
  });

  it('is read while it has focus', async () => {
    render(<MaskedText label={label} text="Ask for a rise" />);
    await userEvent.tab();
    expect(isShown()).toBe(true);
    expect(screen.getByRole('button', { name: label, description: 'Ask for a rise' })).toBeTruthy();
    await userEvent.tab();
    expect(isShown()).toBe(false);
  });

  it('is shown while it is pointed at', async () => {
    render(<MaskedText label={label} text="Ask for a rise" />);
    await userEvent.hover(screen.getByRole('button'));
    expect(isShown()).toBe(true);
    await userEvent.unhover(screen.getByRole('button'));
    expect(isShown()).toBe(false);
  });

  it('is shown after a tap, until something else has focus', async () => {
    render(<MaskedText label={label} text="Ask for a rise" />);
    await userEvent.pointer({ keys: '[TouchA]', target: screen.getByRole('button') });
    expect(isShown()).toBe(true);
    await userEvent.tab();
    expect(isShown()).toBe(false);
  });

  it('is not in the page at all when what is only mine is hidden', () => {
    const { container } = render(<MaskedText isHidden label={label} text="Ask for a rise" />);
    expect(container.textContent).toBe('');
  });
});
