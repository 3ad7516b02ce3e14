// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { Trend } from './trend.tsx';

afterEach(cleanup);
const table = { caption: 'Happiness', columns: { value: 'Value', when: 'When' }, label: 'Show as table' };

function draw(values: readonly (number | null)[]) {
  const points = values.map((value, index) => ({
    label: `day ${index + 1}`,
    text: value === null ? 'skipped' : `${value} of 5`,
    value,
  }));
  const { container } = render(<Trend label="Happiness: 4" points={points} table={table} />);
  return (part: string) => container.querySelector(`.trend-${part}`)?.getAttribute('d') ?? null;
}

describe('Trend', () => {
  it('is a picture with a name', () => {
    draw([3, 4]);
    expect(screen.getByRole('img', { name: 'Happiness: 4' })).toBeTruthy();
  });

  it('joins what follows each other and leaves a gap for what was skipped', () => {
    const partOf = draw([5, 3, null, 1, 3]);
    expect(partOf('line')).toBe('M0.00 0L25.00 32M75.00 64L100.00 32');
    expect(partOf('newest')).toBe('M100.00 32h0');
  });

  it('emphasises the last value there is when the last time was skipped', () => {
    expect(draw([5, 3, null])('newest')).toBe('M50.00 32h0');
  });

  it('stands at the end with a single value, under one label', () => {
    expect(draw([3])('newest')).toBe('M100.00 32h0');
    expect(screen.getAllByText('day 1').filter((one) => one.closest('table') === null)).toHaveLength(1);
  });

  it('keeps only the dots that no line leads to when there are many', () => {
    const values = Array.from({ length: 60 }, (_, index) => (index === 9 || index === 11 ? null : 3));
    expect(draw(values)('dots')).toBe(`M${((10 / 59) * 100).toFixed(2)} 32h0`);
  });

  it('draws nothing before there is a first time', () => {
    draw([]);
    expect(screen.queryByRole('img')).toBeNull();
  });

  it('shows the same as a table', async () => {
    draw([3, null]);
    await userEvent.click(screen.getByRole('button', { name: 'Show as table' }));
    const rows = within(screen.getByRole('table', { name: 'Happiness' })).getAllByRole('row');
    expect(rows.map((row) => row.textContent)).toEqual(['WhenValue', 'day 13 of 5', 'day 2skipped']);
  });
});
