// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SendLine } from './send-line.tsx';
import { TEXT_LIMIT } from './text-limit.ts';

afterEach(cleanup);

describe('SendLine', () => {
  it('keeps a text over the limit, says so and does not send it', async () => {
    const onSend = vi.fn();
    render(
      <SendLine
        audience={{ phrase: 'Both of us', size: 'two' }}
        countText={(used, limit) => `${used} of ${limit}`}
        label="What I heard"
        onChange={vi.fn()}
        onSend={onSend}
        sendLabel="Send"
        value={'a'.repeat(TEXT_LIMIT + 1)}
      />,
    );
    const said = `${TEXT_LIMIT + 1} of ${TEXT_LIMIT}`;
    expect(screen.getByRole('textbox', { description: said }).getAttribute('aria-invalid')).toBe('true');
    await userEvent.type(screen.getByRole('textbox'), '{Enter}');
    expect(onSend).not.toHaveBeenCalled();
    expect(screen.queryByRole('button', { name: 'Send' })).toBeNull();
  });
});
