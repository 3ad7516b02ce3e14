// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ActionRow } from './action-row.tsx';

afterEach(cleanup);
const owner = { name: 'Adele', mark: 'disc' as const };

describe('ActionRow', () => {
  it('is a check box named by its title and described by owner and day', async () => {
    const onDoneChange = vi.fn();
    render(
      <ActionRow
        done={false}
        due={{ late: true, text: '4 days overdue' }}
        onDoneChange={onDoneChange}
        owner={owner}
        title="Send the draft"
      />,
    );
    const box = screen.getByRole('checkbox', {
      name: 'Send the draft',
      description: 'Adele · 4 days overdue',
    });
    await userEvent.click(box);
    expect(onDoneChange).toHaveBeenCalledWith(true);
  });

  it('offers the way back in place of the caption and the other choices', async () => {
    const onUndo = vi.fn();
    render(
      <ActionRow
        choices={<button type="button">Drop</button>}
        done
        onDoneChange={vi.fn()}
        owner={owner}
        title="Send the draft"
        undo={{ label: 'Undo', onUndo, text: 'Done' }}
      />,
    );
    expect(screen.queryByText('Adele')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Drop' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(onUndo).toHaveBeenCalledOnce();
  });

  it('says that a change waits', () => {
    render(
      <ActionRow
        done={false}
        onDoneChange={vi.fn()}
        owner={owner}
        title="A"
        waiting="waits on this device"
      />,
    );
    expect(screen.getByText('waits on this device')).toBeTruthy();
  });

  it('leads to where else it lives, through the host', async () => {
    const onOpen = vi.fn();
    const link = { href: 'https://planner.example/1', label: 'View in Planner: A', onOpen };
    render(<ActionRow done={false} link={link} onDoneChange={vi.fn()} owner={owner} title="A" />);
    await userEvent.click(screen.getByRole('link', { name: 'View in Planner: A' }));
    expect(onOpen).toHaveBeenCalledExactlyOnceWith('https://planner.example/1');
  });
});
