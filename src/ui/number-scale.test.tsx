// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { NumberScale } from './number-scale.tsx';

afterEach(cleanup);

function Scale({ onChoose, start = null }: { onChoose: (value: number) => void; start?: number | null }) {
  const [value, setValue] = useState(start);
  return (
    <NumberScale
      first={0}
      label="How sure"
      last={10}
      onChange={(next) => {
        onChoose(next);
        setValue(next);
      }}
      pointName={(point) => `${String(point)} of 10`}
      value={value}
    />
  );
}

const point = (value: number) =>
  screen.getByRole<HTMLInputElement>('radio', { name: `${String(value)} of 10` });

describe('NumberScale', () => {
  it('chooses nothing on the way to the first choice: the other’s number shows with it', async () => {
    const chosen: number[] = [];
    render(<Scale onChoose={(value) => chosen.push(value)} />);
    await userEvent.tab();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{End}{ArrowLeft}');
    expect(document.activeElement).toBe(point(9));
    expect(chosen).toEqual([]);
    await userEvent.keyboard(' ');
    expect(chosen).toEqual([9]);
  });

  it('moves the choice with the arrows once there is one, and stops at the ends', async () => {
    const chosen: number[] = [];
    render(<Scale onChoose={(value) => chosen.push(value)} start={9} />);
    await userEvent.tab();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{Home}');
    expect(chosen).toEqual([10, 0]);
    expect(point(0).checked).toBe(true);
  });

  it('chooses a digit at once, and is one stop', async () => {
    const chosen: number[] = [];
    render(<Scale onChoose={(value) => chosen.push(value)} />);
    await userEvent.tab();
    await userEvent.keyboard('7');
    expect(chosen).toEqual([7]);
    expect(document.activeElement).toBe(point(7));
    await userEvent.tab();
    expect(document.activeElement).toBe(document.body);
  });
});
