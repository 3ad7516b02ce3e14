// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { NoteLane } from './note-lane.tsx';

afterEach(cleanup);

function Lane({ draft = '', onSend = vi.fn() }: { draft?: string; onSend?: (text: string) => void }) {
  const [value, setValue] = useState(draft);
  return (
    <>
      <NoteLane
        add={{
          audience: { phrase: 'Only me', size: 'one' },
          countText: (used) => `${used} used`,
          label: 'Add to Happy',
          onChange: setValue,
          onSend: (text) => {
            onSend(text);
            setValue('');
          },
          sendLabel: 'Send',
          value,
          words: 'Add',
        }}
        count="1"
        face={5}
        title="Happy"
      >
        <p key="a">A good week</p>
      </NoteLane>
      <button type="button">elsewhere</button>
    </>
  );
}

const addButton = () => screen.getByRole('button', { name: 'Add to Happy' });
const field = () => screen.getByRole('textbox', { name: 'Add to Happy' });

describe('NoteLane', () => {
  it('is a named part with a list of its notes', () => {
    render(<Lane />);
    expect(screen.getByRole('region', { name: 'Happy' })).toBeTruthy();
    expect(screen.getByRole('list', { name: 'Happy' }).textContent).toBe('A good week');
  });

  it('adds with Enter and stays open for the next one', async () => {
    const onSend = vi.fn();
    render(<Lane onSend={onSend} />);
    await userEvent.click(addButton());
    expect(document.activeElement).toBe(field());
    expect(screen.getByText('Only me')).toBeTruthy();
    await userEvent.keyboard('One{Enter}Two{Enter}');
    expect(onSend.mock.calls).toEqual([['One'], ['Two']]);
    expect(document.activeElement).toBe(field());
  });

  it('adds with the button and takes focus back into the field', async () => {
    const onSend = vi.fn();
    render(<Lane onSend={onSend} />);
    await userEvent.click(addButton());
    await userEvent.keyboard('One');
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    expect(onSend).toHaveBeenCalledExactlyOnceWith('One');
    expect(document.activeElement).toBe(field());
  });

  it('sends nothing that is empty', async () => {
    const onSend = vi.fn();
    render(<Lane onSend={onSend} />);
    await userEvent.click(addButton());
    await userEvent.keyboard('  {Enter}');
    expect(onSend).not.toHaveBeenCalled();
  });

  it('closes on Escape, gives focus to its button and keeps the draft', async () => {
    render(<Lane />);
    await userEvent.click(addButton());
    await userEvent.keyboard('Half{Escape}');
    expect(document.activeElement).toBe(addButton());
    await userEvent.keyboard('{Enter}');
    expect(screen.getByDisplayValue('Half')).toBeTruthy();
  });

  it('closes when left empty, stays when something is written', async () => {
    render(<Lane />);
    await userEvent.click(addButton());
    await userEvent.click(screen.getByRole('button', { name: 'elsewhere' }));
    expect(screen.queryByRole('textbox')).toBeNull();
    await userEvent.click(addButton());
    await userEvent.keyboard('Half');
    await userEvent.click(screen.getByRole('button', { name: 'elsewhere' }));
    expect(field()).toBeTruthy();
  });

  it('opens with a draft that was kept, without taking focus', () => {
    render(<Lane draft="Kept" />);
    expect(screen.getByDisplayValue('Kept')).toBeTruthy();
    expect(document.activeElement).toBe(document.body);
  });

  it('stays open when all of a draft that was kept is deleted', async () => {
    render(<Lane draft="Half a thou" />);
    await userEvent.clear(field());
    expect(document.activeElement).toBe(field());
  });

  it('is only read without a way to add, and has no list when it is empty', () => {
    render(<NoteLane face="confused" title="Confused" />);
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.queryByRole('list')).toBeNull();
  });
});
