// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AudienceChoice } from './audience.tsx';
import { PersonChoice } from './person-choice.tsx';

afterEach(cleanup);

describe('choices in one row', () => {
  it('chooses an audience', async () => {
    const onChange = vi.fn();
    render(
      <AudienceChoice
        legend="Who can read it"
        onChange={onChange}
        phrases={{ one: 'Only me', two: 'Both of us' }}
        value="one"
      />,
    );
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Only me' }).checked).toBe(true);
    await userEvent.click(screen.getByRole('radio', { name: 'Both of us' }));
    expect(onChange).toHaveBeenCalledWith('two');
  });

  it('chooses a person by id', async () => {
    const onChange = vi.fn();
    const people = [
      { id: 'a', mark: 'disc', name: 'Adele' },
      { id: 'b', mark: 'ring', name: 'Alex' },
    ] as const;
    render(<PersonChoice legend="Owner" onChange={onChange} people={people} value="a" />);
    expect(screen.getByRole('radiogroup', { name: 'Owner' })).toBeTruthy();
    await userEvent.click(screen.getByRole('radio', { name: 'Alex' }));
    expect(onChange).toHaveBeenCalledWith('b');
  });
});
