// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { SealCard } from './seal-card.tsx';

afterEach(cleanup);

describe('SealCard', () => {
  it('says its state in words', () => {
    render(<SealCard label="sealed today at 13:42" state="sealed" />);
    expect(screen.getByText('sealed today at 13:42')).toBeTruthy();
  });

  it('shows what it holds once it is opened, never when it does not match', () => {
    const { rerender } = render(<SealCard label="4, opened" state="opened" value="4" />);
    expect(screen.getByText('4')).toBeTruthy();
    rerender(<SealCard label="does not match its seal" state="broken" value="4" />);
    expect(screen.queryByText('4')).toBeNull();
  });

  it('holds nothing that could be read before it is opened', () => {
    render(<SealCard label="sealed" state="sealed" value="4" />);
    expect(screen.queryByText('4')).toBeNull();
  });
});
