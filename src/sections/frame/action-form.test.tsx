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

  it('saves nothing without words, and says so', async () => {
    const onSave = vi.fn();
    await renderPair(new FakePair(), 'report', <ActionForm initial={initial} onSave={onSave} />);
    await userEvent.click(screen.getByRole('button', { name: 'Save the action' }));
    expect(onSave).not.toHaveBeenCalled();
    expect(screen.getByRole('alert').textContent).toBe('Write what will be done.');
  });
});
