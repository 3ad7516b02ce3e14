// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { Face, type FaceValue } from './face.tsx';

afterEach(cleanup);

function pathsOf(value: FaceValue): readonly (string | null)[] {
  const { container } = render(<Face value={value} />);
  return [...container.querySelectorAll('path')].map((path) => path.getAttribute('d'));
}

describe('Face', () => {
  it('bends its mouth from a frown over a line to a smile', () => {
    expect(pathsOf(1)).toEqual(['M8 16.5Q12 12.3 16 16.5']);
    expect(pathsOf(3)).toEqual(['M8 15.4Q12 15.4 16 15.4']);
    expect(pathsOf(5)).toEqual(['M8 14.3Q12 18.5 16 14.3']);
  });

  it('raises one brow when confused', () => {
    expect(pathsOf('confused')).toHaveLength(2);
  });

  it('is decoration, with a stronger line when it is small', () => {
    const { container } = render(<Face size={16} value={4} />);
    const face = container.querySelector('svg');
    expect(face?.getAttribute('aria-hidden')).toBe('true');
    expect(face?.getAttribute('stroke-width')).toBe('1.6');
  });
});
