// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { SealGrid } from './seal-grid.tsx';

afterEach(cleanup);

describe('SealGrid', () => {
  it('is a table: about whom in rows, by whom in columns, each card in words', () => {
    render(
      <SealGrid
        caption="Who has sealed"
        columns={[
          { mark: 'ring', name: 'Alex' },
          { mark: 'disc', name: 'Adele' },
        ]}
        rows={[
          {
            title: 'About Alex',
            cards: [
              { label: 'sealed', state: 'sealed' },
              { label: 'not sealed yet', state: 'missing' },
            ],
          },
        ]}
      />,
    );
    const table = screen.getByRole('table', { name: 'Who has sealed' });
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map((header) => header.textContent),
    ).toEqual(['Alex', 'Adele']);
    const row = within(table).getByRole('row', { name: /About Alex/u });
    expect(within(row).getByRole('cell', { name: 'sealed' })).toBeTruthy();
    expect(within(row).getByRole('cell', { name: 'not sealed yet' })).toBeTruthy();
  });
});
