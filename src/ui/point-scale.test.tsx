// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PointScale } from './point-scale.tsx';

afterEach(cleanup);
const pointName = (point: number) => `${point} of 5`;

function Scale({ dir = 'ltr', start = null }: { dir?: 'ltr' | 'rtl'; start?: number | null }) {
  const [value, setValue] = useState(start);
  return (
    <div dir={dir}>
      <PointScale
        legend="How is it?"
        look="points"
        onChange={setValue}
        onClear={() => setValue(null)}
        pointName={pointName}
        value={value}
      />
      <button type="button">after</button>
    </div>
  );
}

function chosen(): string | null {
  return screen.queryByRole('radio', { checked: true })?.getAttribute('aria-label') ?? null;
}

describe('PointScale', () => {
  it('is a question with five answers, none of which is chosen before a person chooses', () => {
    render(<Scale />);
    expect(screen.getByRole('radiogroup', { name: 'How is it?' })).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'How is it?' })).toBeTruthy();
    expect(screen.getAllByRole('radio').map((radio) => radio.getAttribute('aria-label'))).toEqual(
      [1, 2, 3, 4, 5].map(pointName),
    );
    expect(chosen()).toBeNull();
  });

  it('takes focus without choosing; Space chooses what has focus', async () => {
    render(<Scale />);
    await userEvent.tab();
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: '1 of 5' }));
    expect(chosen()).toBeNull();
    await userEvent.keyboard(' ');
    expect(chosen()).toBe('1 of 5');
  });

  it('is one tab stop, at what is chosen', async () => {
    render(<Scale start={4} />);
    await userEvent.tab();
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: '4 of 5' }));
    await userEvent.tab();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'after' }));
  });

  it('moves focus and choice with the arrows and stops at the ends', async () => {
    render(<Scale start={4} />);
    await userEvent.tab();
    await userEvent.keyboard('{ArrowRight}');
    expect(chosen()).toBe('5 of 5');
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: '5 of 5' }));
    await userEvent.keyboard('{ArrowDown}');
    expect(chosen()).toBe('5 of 5');
    await userEvent.keyboard('{ArrowUp}{ArrowLeft}');
    expect(chosen()).toBe('3 of 5');
    await userEvent.keyboard('{Home}');
    expect(chosen()).toBe('1 of 5');
    await userEvent.keyboard('{ArrowLeft}');
    expect(chosen()).toBe('1 of 5');
    await userEvent.keyboard('{End}');
    expect(chosen()).toBe('5 of 5');
  });

  it('turns left and right around in a right-to-left layout', async () => {
    render(<Scale dir="rtl" start={3} />);
    await userEvent.tab();
    await userEvent.keyboard('{ArrowLeft}');
    expect(chosen()).toBe('4 of 5');
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(chosen()).toBe('2 of 5');
  });

  it('is chosen with digits and cleared with Delete, and focus stays where it was', async () => {
    render(<Scale />);
    await userEvent.tab();
    await userEvent.keyboard('4');
    expect(chosen()).toBe('4 of 5');
    await userEvent.keyboard('7');
    expect(chosen()).toBe('4 of 5');
    await userEvent.keyboard('{Delete}');
    expect(chosen()).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: '4 of 5' }));
    await userEvent.tab({ shift: true });
    expect(document.activeElement).toBe(document.body);
    await userEvent.tab();
    await userEvent.keyboard('2{Backspace}');
    expect(chosen()).toBeNull();
  });

  it('is chosen with a press', async () => {
    render(<Scale />);
    await userEvent.click(screen.getByText('3'));
    expect(chosen()).toBe('3 of 5');
  });

  it('shows what was chosen and takes no more when disabled', async () => {
    const onChange = vi.fn();
    render(
      <PointScale
        caption="Sealed"
        isDisabled
        legend="How is it?"
        legendHidden
        look="faces"
        onChange={onChange}
        pointName={pointName}
        value={2}
      />,
    );
    await userEvent.click(screen.getByRole('radio', { name: '3 of 5' }));
    expect(onChange).not.toHaveBeenCalled();
    expect(chosen()).toBe('2 of 5');
    expect(screen.getByRole('radiogroup', { name: 'How is it?', description: 'Sealed' })).toBeTruthy();
    expect(screen.queryByRole('heading')).toBeNull();
  });

  it('leaves shortcuts of the browser alone', async () => {
    render(<Scale />);
    await userEvent.tab();
    await userEvent.keyboard('{Control>}4{/Control}');
    expect(chosen()).toBeNull();
  });
});
