// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DateField } from './date-field.tsx';
import { TextField } from './text-field.tsx';

afterEach(cleanup);

describe('TextField', () => {
  it('is described by its hint, then by its error', () => {
    const { rerender } = render(<TextField hint="In your words" label="Focus" onChange={vi.fn()} value="" />);
    expect(screen.getByRole('textbox', { name: 'Focus', description: 'In your words' })).toBeTruthy();
    rerender(<TextField error="Write something" label="Focus" onChange={vi.fn()} value="" />);
    expect(screen.getByRole('alert').textContent).toBe('Write something');
    expect(screen.getByRole('textbox', { description: 'Write something' }).getAttribute('aria-invalid')).toBe(
      'true',
    );
  });

  it('says how much is used when that is near, and how much is too much; the words stay', () => {
    const limit = { most: 20, text: (used: number) => `${String(used)} of 20` };
    const shown = (value: string) => (
      <TextField hint="In your words" label="Focus" limit={limit} onChange={vi.fn()} value={value} />
    );
    const { rerender } = render(shown('x'.repeat(17)));
    expect(screen.queryByRole('status')).toBeNull();
    rerender(shown('x'.repeat(18)));
    const field = screen.getByRole<HTMLTextAreaElement>('textbox', { description: 'In your words 18 of 20' });
    expect(field.getAttribute('aria-invalid')).toBe('false');
    rerender(shown('x'.repeat(23)));
    expect(screen.getByRole('status').textContent).toBe('23 of 20');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(field.value).toHaveLength(23);
  });

  it('tells each change', async () => {
    const onChange = vi.fn();
    render(<TextField label="Focus" labelHidden onChange={onChange} value="" />);
    await userEvent.type(screen.getByRole('textbox', { name: 'Focus' }), 'a');
    expect(onChange).toHaveBeenCalledWith('a');
  });
});

describe('DateField', () => {
  it('gives a day as year, month, day', async () => {
    const onChange = vi.fn();
    render(<DateField label="By" labelHidden onChange={onChange} value="" />);
    await userEvent.type(screen.getByLabelText('By'), '2026-11-27');
    expect(onChange).toHaveBeenCalledWith('2026-11-27');
  });
});
