// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { useState } from 'react';
import type { AudienceSize } from './audience.tsx';
import { NoteField } from './note-field.tsx';

afterEach(() => {
  vi.unstubAllGlobals();
  cleanup();
});

function Field({
  onSend,
  start = '',
}: {
  onSend: (text: string, audience: AudienceSize) => void;
  start?: string;
}) {
  const [value, setValue] = useState(start);
  const [audience, setAudience] = useState<AudienceSize>('one');
  return (
    <NoteField
      audience={audience}
      audienceLegend="Who can read it"
      audiencePhrases={{ one: 'Only me', two: 'Both of us' }}
      countText={(used, limit) => `${used} of ${limit}`}
      label="Note something"
      onAudienceChange={setAudience}
      onChange={setValue}
      onSend={() => {
        onSend(value, audience);
        setValue('');
      }}
      sendLabel="Send"
      value={value}
    />
  );
}

describe('NoteField', () => {
  it('sends on Enter, with the audience chosen beside it', async () => {
    const onSend = vi.fn();
    render(<Field onSend={onSend} />);
    await userEvent.click(screen.getByRole('radio', { name: 'Both of us' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Note something' }), 'Travel costs{Enter}');
    expect(onSend).toHaveBeenCalledExactlyOnceWith('Travel costs', 'two');
  });

  it('has the audience in the way of a Tab that comes before anything more was drawn', () => {
    const { container } = render(<Field onSend={vi.fn()} />);
    const isOpen = (): string | null => container.firstElementChild?.getAttribute('data-open') ?? null;
    // As in a browser: what a press leads to is drawn when there is time.
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
    const box = screen.getByRole('textbox');
    box.focus();
    expect(isOpen()).toBe('false');
    box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', bubbles: true }));
    expect(isOpen()).toBe('true');
  });

  it('makes a new line on Shift+Enter', async () => {
    const onSend = vi.fn();
    render(<Field onSend={onSend} />);
    const box = screen.getByRole<HTMLTextAreaElement>('textbox');
    await userEvent.type(box, 'one{Shift>}{Enter}{/Shift}two');
    expect(box.value).toBe('one\ntwo');
    expect(onSend).not.toHaveBeenCalled();
  });

  it('does not send what is only space, and offers no button for it', async () => {
    const onSend = vi.fn();
    render(<Field onSend={onSend} />);
    await userEvent.type(screen.getByRole('textbox'), '   {Enter}');
    expect(onSend).not.toHaveBeenCalled();
    expect(screen.queryByRole('button', { name: 'Send' })).toBeNull();
  });

  it('counts from 3,600 characters on', () => {
    render(<Field onSend={vi.fn()} start={'x'.repeat(3599)} />);
    expect(screen.queryByRole('status')).toBeNull();
    cleanup();
    render(<Field onSend={vi.fn()} start={'x'.repeat(3600)} />);
    expect(screen.getByRole('status').textContent).toBe('3600 of 4000');
  });

  it('keeps a text over the limit and does not send it', async () => {
    const onSend = vi.fn();
    render(<Field onSend={onSend} start={'x'.repeat(4001)} />);
    const box = screen.getByRole<HTMLTextAreaElement>('textbox', { description: '4001 of 4000' });
    expect(box.getAttribute('aria-invalid')).toBe('true');
    await userEvent.type(box, '{Enter}');
    expect(onSend).not.toHaveBeenCalled();
    expect(box.value).toHaveLength(4001);
  });
});
