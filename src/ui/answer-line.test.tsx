// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AnswerLine } from './answer-line.tsx';

afterEach(cleanup);
const author = { mark: 'ring', name: 'Alex' } as const;

describe('AnswerLine', () => {
  it('is a named line to write in and sends what is written', async () => {
    const onSend = vi.fn();
    function Field() {
      const [value, setValue] = useState('');
      return (
        <AnswerLine
          field={{
            audience: { phrase: 'Both of us', size: 'two' },
            countText: (used) => `${used}`,
            onChange: setValue,
            onSend,
            sendLabel: 'Send',
            value,
          }}
          label="What I heard"
        />
      );
    }
    render(<Field />);
    expect(screen.getByRole('group', { name: 'What I heard' })).toBeTruthy();
    await userEvent.type(screen.getByRole('textbox', { name: 'What I heard' }), 'More of this{Enter}');
    expect(onSend).toHaveBeenCalledExactlyOnceWith('More of this');
    expect(screen.getByText('Both of us')).toBeTruthy();
  });

  it('shows what was written, by whom, and lets the other one agree', async () => {
    const onConfirm = vi.fn();
    const answer = { author, text: 'More of this' };
    const { rerender } = render(
      <AnswerLine
        answer={{ ...answer, confirm: { label: 'That is what I meant', onConfirm } }}
        label="What Alex heard"
      />,
    );
    expect(screen.getByText('More of this')).toBeTruthy();
    expect(screen.getByText('Alex')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'That is what I meant' }));
    expect(onConfirm).toHaveBeenCalledOnce();
    rerender(<AnswerLine answer={{ ...answer, confirmed: 'Adele meant that' }} label="What Alex heard" />);
    expect(screen.getByText('Adele meant that')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('says that somebody else is to write it', () => {
    render(<AnswerLine empty="Alex has not written it yet." label="What Alex heard" />);
    expect(screen.getByText('Alex has not written it yet.')).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});
