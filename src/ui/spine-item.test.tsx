// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Spine } from './spine.tsx';
import { SpineItem } from './spine-item.tsx';

afterEach(cleanup);

describe('SpineItem', () => {
  it('opens by its node and title, and marks the current step', async () => {
    const onOpen = vi.fn();
    render(
      <Spine label="Agenda">
        <SpineItem number={1} onOpen={onOpen} state="current" stateLabel="now" title="OKRs" />
        <SpineItem number={2} state="ahead" title="Plan" />
      </Spine>,
    );
    const [current, ahead] = screen.getAllByRole('listitem');
    expect(current?.getAttribute('aria-current')).toBe('step');
    expect(ahead?.hasAttribute('aria-current')).toBe(false);
    await userEvent.click(screen.getByRole('button', { name: /^1 ?OKRs ?, now$/u }));
    expect(onOpen).toHaveBeenCalledOnce();
  });

  it('says in words that a step is done, where the eye sees a tick', () => {
    render(<SpineItem number={0} onOpen={vi.fn()} state="done" stateLabel="done" title="Actions" />);
    expect(screen.getByRole('button', { name: /^Actions ?, done$/u })).toBeTruthy();
  });
});
