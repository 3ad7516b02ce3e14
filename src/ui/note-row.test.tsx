// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { NoteRow } from './note-row.tsx';

afterEach(cleanup);
const author = { name: 'Alex', mark: 'ring' as const };
const edit = (onSave: (text: string) => void) => ({
  cancel: 'Cancel',
  countText: (used: number) => String(used),
  label: 'Edit: Old text',
  onSave,
  save: 'Save',
});

describe('NoteRow', () => {
  it('is edited in place: Enter saves and focus returns to the pencil', async () => {
    const onSave = vi.fn();
    render(<NoteRow author={author} edit={edit(onSave)} text="Old text" />);
    await userEvent.click(screen.getByRole('button', { name: 'Edit: Old text' }));
    const box = screen.getByRole('textbox', { name: 'Edit: Old text' });
    expect(document.activeElement).toBe(box);
    await userEvent.type(box, ' and new{Enter}');
    expect(onSave).toHaveBeenCalledExactlyOnceWith('Old text and new');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Edit: Old text' }));
  });

  it('leaves the text as it was on Escape', async () => {
    const onSave = vi.fn();
    render(<NoteRow author={author} edit={edit(onSave)} text="Old text" />);
    await userEvent.click(screen.getByRole('button', { name: 'Edit: Old text' }));
    await userEvent.keyboard('x{Escape}');
    expect(onSave).not.toHaveBeenCalled();
    expect(screen.getByText('Old text')).toBeTruthy();
  });

  it('does not save a text that did not change or that is empty', async () => {
    const onSave = vi.fn();
    render(<NoteRow author={author} edit={edit(onSave)} text="Old text" />);
    await userEvent.click(screen.getByRole('button', { name: 'Edit: Old text' }));
    await userEvent.keyboard('{Enter}');
    await userEvent.click(screen.getByRole('button', { name: 'Edit: Old text' }));
    await userEvent.clear(screen.getByRole('textbox'));
    await userEvent.keyboard('{Enter}');
    expect(onSave).not.toHaveBeenCalled();
    expect(screen.getByRole('textbox')).toBeTruthy();
  });

  it('gives focus to the way back when the button that was pressed went away', async () => {
    const { rerender } = render(
      <NoteRow author={author} remove={{ label: 'Delete', onRemove: vi.fn() }} text="Old text" />,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Delete' }));
    rerender(
      <NoteRow author={author} text="Old text" undo={{ label: 'Undo', onUndo: vi.fn(), text: 'Deleted' }} />,
    );
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Undo' }));
  });

  it('shows author and captions in one line', () => {
    render(<NoteRow author={author} captions={['carried from 9 Nov', '']} text="A" />);
    expect(screen.getByText('Alex · carried from 9 Nov')).toBeTruthy();
  });
});
