import { describe, expect, it } from 'vitest';
import { frameworkLink } from './framework-link.ts';

describe('frameworkLink', () => {
  it('is an https address', () => {
    expect(frameworkLink('https://contoso.example/career')).toBe('https://contoso.example/career');
  });

  it.each(['', 'career', 'javascript:alert(1)', 'http://contoso.example', 'data:text/html,x'])(
    'is nothing else: %s',
    (text) => {
      expect(frameworkLink(text)).toBeNull();
    },
  );
});
