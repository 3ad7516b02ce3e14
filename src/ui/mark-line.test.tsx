// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
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
