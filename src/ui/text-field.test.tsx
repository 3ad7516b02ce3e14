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
