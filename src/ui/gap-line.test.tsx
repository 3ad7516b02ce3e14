// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { GapLine } from './gap-line.tsx';
import { MarkLine } from './mark-line.tsx';

afterEach(cleanup);

function placesOf(container: HTMLElement): readonly string[] {
  return [...container.querySelectorAll<HTMLElement>('.mark-line-mark')].map(
    (mark) => `${mark.dataset['shape'] ?? ''} ${mark.style.insetInlineStart}`,
  );
}

describe('MarkLine', () => {
  it('puts each mark in the middle of its place', () => {
    const { container } = render(<MarkLine disc={3} ring={4} />);
    expect(placesOf(container)).toEqual(['ring 70%', 'disc 50%']);
  });

  it('lets the marks touch at the same place', () => {
    const { container } = render(<MarkLine disc={0} first={0} last={10} ring={0} />);
    expect(container.querySelector('[data-together=true]')).toBeTruthy();
  });

  it('has nothing between when one of them is missing', () => {
    const { container } = render(<MarkLine disc={null} ring={2} />);
    expect(placesOf(container)).toEqual(['ring 30%']);
    expect(container.querySelector('.mark-line-span')).toBeNull();
  });
});

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
