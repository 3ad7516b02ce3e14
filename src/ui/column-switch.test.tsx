// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { useState } from 'react';
import { ColumnSwitch } from './column-switch.tsx';

afterEach(cleanup);
const columns = [
  { id: 'a', title: 'Ideas', count: 2, content: <p>first</p> },
  { id: 'b', title: 'Next', count: 3, content: <p>second</p> },
  { id: 'c', title: 'Done', count: 4, content: <p>third</p> },
];

function Switch() {
  const [value, setValue] = useState('a');
  return <ColumnSwitch columns={columns} label="Plan" onChange={setValue} value={value} />;
}

describe('ColumnSwitch', () => {
  it('shows one column, named by its tab', () => {
    render(<Switch />);
    expect(screen.getByRole('tab', { selected: true, name: /Ideas/u })).toBeTruthy();
    expect(screen.getByRole('tabpanel', { name: /Ideas/u }).textContent).toContain('first');
    expect(screen.queryByText('second')).toBeNull();
  });

  it('is one tab stop whose arrow keys, Home and End choose and go round', async () => {
    render(<Switch />);
    await userEvent.tab();
    await userEvent.keyboard('{ArrowRight}');
    expect(screen.getByText('second')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: /Next/u }));
    await userEvent.keyboard('{End}{ArrowRight}');
    expect(screen.getByText('first')).toBeTruthy();
    await userEvent.keyboard('{ArrowLeft}');
    expect(screen.getByText('third')).toBeTruthy();
    await userEvent.keyboard('{Home}');
    expect(screen.getByText('first')).toBeTruthy();
  });

  it('follows the reading direction', async () => {
    render(
      <div dir="rtl">
        <Switch />
      </div>,
    );
    await userEvent.tab();
    await userEvent.keyboard('{ArrowLeft}');
    expect(screen.getByText('second')).toBeTruthy();
  });
});
