// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CheckList } from './check-list.tsx';

afterEach(cleanup);

describe('CheckList', () => {
  it('names its lines and its title, and tells which was ticked', async () => {
    const onChange = vi.fn();
    const items = [
      { id: 'a', label: 'Two late evenings', caption: 'sad', isChecked: true },
      { id: 'b', label: 'Ask about spring', isChecked: false },
    ];
    render(<CheckList items={items} onChange={onChange} title="Happiness" />);
    const group = within(screen.getByRole('group', { name: 'Happiness' }));
    expect(group.getByRole('checkbox', { name: /Two late evenings.*sad/u, checked: true })).toBeTruthy();
    await userEvent.click(group.getByText('Ask about spring'));
    await userEvent.click(group.getByRole('checkbox', { name: /Two late/u }));
    expect(onChange.mock.calls).toEqual([
      ['b', true],
      ['a', false],
    ]);
  });
});
