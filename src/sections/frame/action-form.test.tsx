// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { adele, FakePair } from '../../../tests/fakes/fake-pair.ts';
import { renderPair } from '../../../tests/fakes/render-pair.tsx';
import { ActionForm } from './action-form.tsx';

afterEach(cleanup);
const initial = { text: '', ownerId: adele.id, dueOn: null };

describe('ActionForm', () => {
  it('takes focus when it was asked for, and Escape takes it away', async () => {
    const onCancel = vi.fn();
    await renderPair(
      new FakePair(),
      'report',
      <ActionForm initial={initial} onCancel={onCancel} onSave={vi.fn()} />,
    );
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'What will be done' }));
    await userEvent.keyboard('{Escape}');
    expect(onCancel).toHaveBeenCalledOnce();
  });

  it('leaves focus alone where it is part of the screen', async () => {
    await renderPair(new FakePair(), 'report', <ActionForm initial={initial} onSave={vi.fn()} />);
    expect(document.activeElement).toBe(document.body);
  });

  it('saves no text that is too long, says by how much, and keeps it', async () => {
    const onSave = vi.fn();
    await renderPair(new FakePair(), 'report', <ActionForm initial={initial} onSave={onSave} />);
    const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'What will be done' });
    await userEvent.click(field);
    await userEvent.paste(`${'x'.repeat(3999)}👍`);
    await userEvent.click(screen.getByRole('button', { name: 'Save the action' }));
    expect(onSave).not.toHaveBeenCalled();
    expect(screen.getByRole('status').textContent).toBe(
      '4,001 of 4,000 characters, 1 too many. Shorten it to save it.',
    );
    expect(field.value.endsWith('👍')).toBe(true);
  });

  it('says that Planner shows the beginning only, where it gets a task there', async () => {
    const pair = new FakePair({ boards: [{ use: 'actions', planId: 'plan' }] });
    await renderPair(
      pair,
      'report',
      <ActionForm initial={{ ...initial, text: 'x'.repeat(255) }} onSave={vi.fn()} />,
    );
    expect(screen.queryByText(/Planner shows/u)).toBeNull();
    await userEvent.type(screen.getByRole('textbox', { name: 'What will be done' }), 'y');
    expect(screen.getByText(/Planner shows the first 255 characters/u)).toBeTruthy();
  });

  it('saves nothing without words, and says so', async () => {
    const onSave = vi.fn();
    await renderPair(new FakePair(), 'report', <ActionForm initial={initial} onSave={onSave} />);
    await userEvent.click(screen.getByRole('button', { name: 'Save the action' }));
    expect(onSave).not.toHaveBeenCalled();
    expect(screen.getByRole('alert').textContent).toBe('Write what will be done.');
  });
});
