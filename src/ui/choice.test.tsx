// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Choice } from './choice.tsx';

afterEach(cleanup);

describe('Choice', () => {
  const options = [
    { value: 'yes', label: 'Yes', detail: <p>What?</p> },
    { value: 'no', label: 'Nothing needed' },
  ] as const;

  it('starts with nothing chosen and tells what was chosen', async () => {
    const onChange = vi.fn();
    render(<Choice onChange={onChange} options={options} question="Need anything?" value={null} />);
    expect(screen.getByRole('group', { name: 'Need anything?' })).toBeTruthy();
    expect(screen.queryByRole('radio', { checked: true })).toBeNull();
    await userEvent.click(screen.getByRole('radio', { name: 'Nothing needed' }));
    expect(onChange).toHaveBeenCalledWith('no');
  });

  it('shows the detail of the chosen answer only', () => {
    const { rerender } = render(<Choice onChange={vi.fn()} options={options} question="Q" value="no" />);
    expect(screen.queryByText('What?')).toBeNull();
    rerender(<Choice onChange={vi.fn()} options={options} question="Q" value="yes" />);
    expect(screen.getByText('What?')).toBeTruthy();
  });
});
