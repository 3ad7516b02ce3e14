// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { CardLine } from './card-line.tsx';

afterEach(cleanup);

it('a card says what, who and how far, and leads to where it lives', async () => {
  const onOpen = vi.fn();
  render(
    <CardLine
      link={{ href: 'https://planner.example/1', label: 'View in Planner: Memo', onOpen }}
      parts={['In progress', false, null, '2 of 5 steps']}
      person={{ mark: 'ring', name: 'Alex' }}
      title="Memo"
    />,
  );
  expect(screen.getByText('Memo')).toBeTruthy();
  expect(screen.getByText('Alex · In progress · 2 of 5 steps')).toBeTruthy();
  await userEvent.click(screen.getByRole('link', { name: 'View in Planner: Memo' }));
  expect(onOpen).toHaveBeenCalledWith('https://planner.example/1');
});
