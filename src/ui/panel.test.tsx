// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { atRest } from '../../tests/fakes/at-rest.ts';
import { Panel } from './panel.tsx';
import { PrimaryButton } from './primary-button.tsx';

afterEach(cleanup);

describe('Panel', () => {
  it('is the main part, named by its title, which takes focus', () => {
    render(<Panel title="Decisions">text</Panel>);
    expect(screen.getByRole('main', { name: 'Decisions' })).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: 'Decisions' }));
  });

  it('leaves focus alone when asked to, on the first screen of a page', () => {
    render(
      <Panel takesFocus={false} title="Agenda">
        text
      </Panel>,
    );
    expect(document.activeElement).toBe(document.body);
  });

  it('leaves focus where something in it took it on appearing', () => {
    const takeFocus = (field: HTMLInputElement | null): void => field?.focus();
    render(
      <Panel note={<input aria-label="note" ref={takeFocus} />} title="Decisions">
        text
      </Panel>,
    );
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'note' }));
  });

  it('goes back', async () => {
    const onBack = vi.fn();
    render(
      <Panel back={{ label: 'Back to the agenda', onBack }} title="Decisions">
        text
      </Panel>,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Back to the agenda' }));
    expect(onBack).toHaveBeenCalledOnce();
  });

  it('stands where its scroll was left, and says where it is moved to', async () => {
    const keep = vi.fn();
    render(
      <Panel place={{ top: () => 120, keep }} title="Agenda">
        text
      </Panel>,
    );
    const scroll = screen.getByText('text').closest('.panel-scroll');
    if (!scroll) throw new Error('no scroll');
    expect(scroll.scrollTop).toBe(120);
    scroll.scrollTop = 40;
    await atRest(() => fireEvent.scroll(scroll));
    expect(keep).toHaveBeenLastCalledWith(40);
  });

  it('has the order back, content, note, foot', async () => {
    render(
      <Panel
        back={{ label: 'Back', onBack: vi.fn() }}
        foot={<PrimaryButton label="Next" onPress={vi.fn()} />}
        note={<input aria-label="note" />}
        title="Decisions"
      >
        <button type="button">inside</button>
      </Panel>,
    );
    const names: (string | null)[] = [];
    screen.getByRole('button', { name: 'Back' }).focus();
    for (let stop = 0; stop < 4; stop += 1) {
      names.push(
        document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? null,
      );
      await userEvent.tab();
    }
    expect(names).toEqual(['Back', 'inside', 'note', 'Next']);
  });
});

describe('PrimaryButton', () => {
  it('does what it says', async () => {
    const onPress = vi.fn();
    render(<PrimaryButton label="Close meeting" onPress={onPress} />);
    await userEvent.click(screen.getByRole('button', { name: 'Close meeting' }));
    expect(onPress).toHaveBeenCalledOnce();
  });

  it('stays focusable when blocked, does nothing and says what is missing', async () => {
    const onPress = vi.fn();
    render(<PrimaryButton label="Close meeting" missing="One question is open." onPress={onPress} />);
    const button = screen.getByRole('button', {
      name: 'Close meeting',
      description: 'One question is open.',
    });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    await userEvent.tab();
    expect(document.activeElement).toBe(button);
    await userEvent.keyboard('{Enter}');
    expect(onPress).not.toHaveBeenCalled();
  });
});
