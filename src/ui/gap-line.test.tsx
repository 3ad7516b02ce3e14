// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { GapLine } from './gap-line.tsx';

afterEach(cleanup);

describe('GapLine', () => {
  it('says whose marks they are and leaves the rest to the words before it', () => {
    const { container } = render(
      <GapLine
        directions={[
          { disc: 3, label: 'About Alex', ring: 4 },
          { disc: 4, label: 'About Adele', ring: 4 },
        ]}
        people={[
          { mark: 'ring', text: 'by Alex (you)' },
          { mark: 'disc', text: 'by Adele' },
        ]}
      />,
    );
    expect(screen.getByText('by Alex (you)').closest('[aria-hidden]')).toBeNull();
    expect(screen.getByText('About Alex').closest('[aria-hidden=true]')).toBeTruthy();
    const marked = [...container.querySelectorAll('[data-marked=true]')].map((point) => point.textContent);
    expect(marked).toEqual(['3', '4']);
  });
});
