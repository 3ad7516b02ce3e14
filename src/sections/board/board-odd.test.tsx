// @vitest-environment jsdom
import { cleanup, createEvent, fireEvent, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Failure } from '#src/ports/failure.ts';
import { pairWithBoard, planId, three, underWay } from '../../../tests/fakes/board-pair.ts';
import { card } from '../../../tests/fakes/fake-boards.ts';
import { guid } from '../../../tests/fakes/fake-pair.ts';
import { renderPair } from '../../../tests/fakes/render-pair.tsx';
import { BoardScreen } from './board-screen.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const article = (name: string): HTMLElement => screen.getByRole('article', { name });
const options = (name: string): HTMLElement => screen.getByRole('button', { name: `Options: ${name}` });
const names = (): (string | null)[] =>
  screen.getAllByRole('article').map((element) => element.getAttribute('aria-label'));
const selected = (): string => screen.getByRole('tab', { selected: true }).textContent;

async function choose(name: string, option: string): Promise<void> {
  await userEvent.click(options(name));
  await userEvent.click(within(article(name)).getByRole('button', { name: option }));
}

/** A place with room for all columns side by side. */
function makeWide(): void {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      readonly #callback: ResizeObserverCallback;
      constructor(callback: ResizeObserverCallback) {
        this.#callback = callback;
      }
      observe(): void {
        const entry = { contentRect: { width: 1200 } } as unknown as ResizeObserverEntry;
        this.#callback([entry], this as unknown as ResizeObserver);
      }
      disconnect(): void {
        // Nothing is watched any more.
      }
    },
  );
}

describe('where buckets are columns', () => {
  const link = { columns: 'buckets', labels: { committed: 'category1' } } as const;
  const labelNames = { category1: 'Committed', category2: 'Grow the guild' };
  const labelled = card('One', {
    ...underWay,
    labels: ['Committed', 'Grow the guild'],
    labelSlots: ['category1', 'category2'],
  });

  it('a label is the objective, and completing is no move', async () => {
    const pair = pairWithBoard([labelled], { labelNames }, link);
    const { settle } = await renderPair(pair, 'manager', <BoardScreen use="okrs" />);
    expect(selected()).toContain('Activation');
    expect(article('One').querySelector('p')?.textContent).toBe('Grow the guild');
    await choose('One', 'Complete');
    await settle();
    expect(selected()).toContain('Activation');
    await choose('One', 'Move to Pricing');
    await settle();
    expect(selected()).toContain('Pricing');
    expect(pair.boards.card('One')).toMatchObject({ bucketId: 'b2', percentComplete: 100 });
  });

  it('a new card takes its bucket from the column and its objective from a label', async () => {
    const pair = pairWithBoard([labelled], { labelNames }, link);
    const { settle } = await renderPair(pair, 'manager', <BoardScreen use="okrs" />);
    await userEvent.click(screen.getByRole('tab', { name: /Pricing/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Add a card: Pricing' }));
    await userEvent.selectOptions(screen.getByLabelText('Objective or focus area'), 'Grow the guild');
    await userEvent.type(screen.getByRole('textbox', { name: /What is the card/ }), 'Twenty people{Enter}');
    await settle();
    const made = pair.boards.boards.get(planId)?.cards.at(-1);
    expect(made).toMatchObject({ bucketId: 'b2', percentComplete: 0, labelSlots: ['category2'] });
  });

  it('cards of no bucket have a column of their own, into which nothing is moved', async () => {
    await renderPair(
      pairWithBoard([card('Lost'), labelled], {}, link),
      'manager',
      <BoardScreen use="okrs" />,
    );
    await userEvent.click(options('One'));
    expect(within(article('One')).queryByRole('button', { name: 'Move to No bucket' })).toBeNull();
    await userEvent.click(screen.getByRole('tab', { name: /No bucket/ }));
    expect(article('Lost')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Add a card/ })).toBeNull();
  });

  it('a card of no bucket is moved into one for good: Planner would not put it back', async () => {
    const pair = pairWithBoard([card('Lost'), labelled], {}, link);
    const { settle } = await renderPair(pair, 'manager', <BoardScreen use="okrs" />);
    const undo = { name: 'Undo' };
    await userEvent.click(screen.getByRole('tab', { name: /No bucket/ }));
    await choose('Lost', 'Complete');
    await settle();
    expect(screen.getByRole('button', undo)).toBeTruthy();
    await choose('Lost', 'Move to Activation');
    await settle();
    expect(selected()).toContain('Activation');
    expect(screen.queryByRole('button', undo)).toBeNull();
    expect(pair.boards.card('Lost')).toMatchObject({ bucketId: 'b1', percentComplete: 100 });
  });
});

describe('dragging', () => {
  it('puts a card before another one or at the end of a column', async () => {
    makeWide();
    const pair = pairWithBoard(three);
    const { settle } = await renderPair(pair, 'manager', <BoardScreen use="okrs" />);
    const dataTransfer = { setData: () => undefined, effectAllowed: '' };
    const drag = async (name: string, onto: HTMLElement): Promise<void> => {
      fireEvent.dragStart(article(name), { dataTransfer });
      for (const kind of ['dragOver', 'drop'] as const) {
        const event = createEvent[kind](onto, { dataTransfer });
        // The DOM of the tests knows no place of a drag.
        Object.defineProperty(event, 'clientY', { value: -1 });
        fireEvent(onto, event);
      }
      await settle();
    };
    await drag('Three', article('One'));
    expect(names()).toEqual(['Three', 'One', 'Two']);
    await drag('One', screen.getByRole('region', { name: 'Completed' }));
    expect(
      within(screen.getByRole('region', { name: 'Completed' })).getByRole('article', { name: 'One' }),
    ).toBeTruthy();
    const sent = [{ orderHint: ' c!' }, { percentComplete: 100 }];
    await vi.waitFor(() => expect(pair.boards.patches.map(({ patch }) => patch)).toEqual(sent));
    expect(document.querySelector('[data-drop]')).toBeNull();
  });
});

describe('odd boards', () => {
  it('of hundreds draw again only what changed', async () => {
    const many = Array.from({ length: 450 }, (_, index) =>
      card(`Card ${String(index)}`, { ...underWay, orderHint: String(index).padStart(4, '0') }),
    );
    const { settle } = await renderPair(pairWithBoard(many), 'manager', <BoardScreen use="okrs" />);
    expect(screen.getAllByRole('article')).toHaveLength(450);
    const changed = new Set<Node>();
    const observer = new MutationObserver((records) => {
      for (const { target } of records) {
        const of =
          target instanceof Element ? target.closest('article') : target.parentElement?.closest('article');
        if (of) changed.add(of);
      }
    });
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    await choose('Card 3', 'Assign to Alex');
    await settle();
    expect([...changed]).toEqual([article('Card 3')]);
  });

  it('count the labels no card has room for, and strangers', async () => {
    const labels = Array.from({ length: 25 }, (_, index) => `Label ${String(index + 1)}`);
    const assigneeIds = [
      guid('0d000000-0000-4000-8000-000000000009'),
      guid('0d000000-0000-4000-8000-000000000008'),
    ];
    await renderPair(
      pairWithBoard([card('One', { ...underWay, labels, assigneeIds })]),
      'manager',
      <BoardScreen use="okrs" />,
    );
    expect(within(article('One')).getByText('+21')).toBeTruthy();
    expect(article('One').textContent).toContain('Label 25');
    expect(within(article('One')).getByText('+2')).toBeTruthy();
  });

  it('lose a card that was deleted in Planner, and the person is told', async () => {
    const pair = pairWithBoard(three);
    const { session, settle } = await renderPair(pair, 'manager', <BoardScreen use="okrs" />);
    pair.boards.deleteInPlanner('Two');
    await choose('Two', 'Complete');
    await settle();
    await vi.waitFor(() => expect(screen.queryByRole('article', { name: 'Two' })).toBeNull());
    expect(session.snapshot().notices).toMatchObject([{ type: 'cardGone', text: 'Two' }]);
    expect(await screen.findByText(/“Two” was deleted in Planner meanwhile/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByText(/was deleted in Planner/)).toBeNull();
  });

  it.each([
    ['forbidden', 'Planner did not let us read “OKRs Alex”'],
    ['notFound', '“OKRs Alex” is not in Planner any more'],
  ] as const)(
    'that are lost under our feet (%s) are shown as last read, and are only read',
    async (kind, words) => {
      const pair = pairWithBoard(three);
      const { advance, settle } = await renderPair(pair, 'manager', <BoardScreen use="okrs" />);
      pair.boards.read = () => Promise.reject(new Failure(kind, { details: 'request 9' }));
      await advance(60_000);
      await settle();
      expect(screen.getByRole('heading', { name: words })).toBeTruthy();
      expect(article('One')).toBeTruthy();
      expect(screen.queryByRole('button', { name: /^(Options|Add a card)/ })).toBeNull();
    },
  );
});
