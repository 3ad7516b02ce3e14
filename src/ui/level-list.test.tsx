// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { LevelList } from './level-list.tsx';
import { PointScale } from './point-scale.tsx';

afterEach(cleanup);
const levels = { 1: 'Far below', 2: 'Below', 3: 'As expected', 4: 'Above', 5: 'Far above' };

function Rating({ isDisabled = false }: { isDisabled?: boolean }) {
  const [value, setValue] = useState<1 | 2 | 3 | 4 | 5 | null>(null);
  return (
    <>
      <PointScale
        id="rating"
        isDisabled={isDisabled}
        legend="How is it going?"
        look="points"
        onChange={setValue}
        pointName={(point) => `${point} of 5, ${levels[point]}`}
        value={value}
      />
      <LevelList isDisabled={isDisabled} levels={levels} scaleId="rating" value={value} />
    </>
  );
}

describe('LevelList', () => {
  it('chooses on its scale with a press on a sentence', async () => {
    render(<Rating />);
    await userEvent.click(screen.getByText('Above'));
    expect(screen.getByRole('radio', { checked: true, name: '4 of 5, Above' })).toBeTruthy();
    expect(screen.getByText('Above').closest('[data-chosen]')?.getAttribute('data-chosen')).toBe('true');
  });

  it('says every sentence and adds no control of its own', () => {
    render(<Rating />);
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      '1Far below',
      '2Below',
      '3As expected',
      '4Above',
      '5Far above',
    ]);
    expect(screen.getAllByRole('radio')).toHaveLength(5);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('chooses nothing when its scale is disabled', async () => {
    render(<Rating isDisabled />);
    await userEvent.click(screen.getByText('Above'));
    expect(screen.queryByRole('radio', { checked: true })).toBeNull();
  });
});
