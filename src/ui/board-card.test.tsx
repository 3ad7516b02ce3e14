// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { BoardCard } from './board-card.tsx';
import { BoardColumns } from './board-columns.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('BoardCard', () => {
  it('says what, how far, who and by when', () => {
    render(
      <BoardCard
        checklist="2 of 5 steps"
        due={{ late: false, text: 'by 11 Dec' }}
        kicker="Pricing"
        labels={['Committed']}
        people={[{ initials: 'KA', mark: null, name: 'Kim Akers' }]}
        progress={{ share: 'half', text: 'In progress' }}
        title="Draft the model"
      />,
    );
    const card = screen.getByRole('article', { name: 'Draft the model' });
    for (const words of ['2 of 5 steps', 'by 11 Dec', 'Pricing', 'Committed', 'Kim Akers', 'In progress'])
      expect(card.textContent).toContain(words);
  });
});

describe('BoardColumns', () => {
  const columns = [
    { id: 'a', title: 'Ideas', count: 1, content: <p>first</p> },
    { id: 'b', title: 'Done', count: 1, content: <p>second</p> },
  ];

  it('shows one column where it is narrow', () => {
    render(<BoardColumns columns={columns} label="Plan" onChange={vi.fn()} value="b" />);
    expect(screen.queryByText('first')).toBeNull();
    expect(screen.getByText('second')).toBeTruthy();
  });

  it('shows all columns where its own place has 600 px', () => {
    class WidePlace {
      constructor(callback: (entries: { contentRect: { width: number } }[]) => void) {
        callback([{ contentRect: { width: 600 } }]);
      }
      observe() {}
      disconnect() {}
    }
    vi.stubGlobal('ResizeObserver', WidePlace);
    render(<BoardColumns columns={columns} label="Plan" onChange={vi.fn()} value="b" />);
    expect(screen.getByRole('region', { name: 'Ideas' }).textContent).toContain('first');
    expect(screen.getByRole('region', { name: 'Done' }).textContent).toContain('second');
  });
});
