// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { KeptMarks } from './kept-marks.tsx';

afterEach(cleanup);

describe('KeptMarks', () => {
  it('draws a mark of its own shape for each, in order, under one name', () => {
    render(<KeptMarks label="1 of 3 kept" states={['lost', 'moved', 'kept', 'ahead']} />);
    const marks = screen.getByRole('img', { name: '1 of 3 kept' });
    expect([...marks.children].map((mark) => mark.getAttribute('data-state'))).toEqual([
      'lost',
      'moved',
      'kept',
      'ahead',
    ]);
  });

  it('is decoration where its words stand beside it', () => {
    render(<KeptMarks states={['kept']} />);
    expect(screen.queryByRole('img')).toBeNull();
  });
});
