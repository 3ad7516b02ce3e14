import { tokensOf } from './html-tokens.ts';

const allowed: ReadonlySet<string> = new Set(['a', 'b', 'h3', 'li', 'p', 'ul']);

/**
 * What a block may not hold, named for a person: elements besides `h3`, `p`, `ul`, `li`, `a` and `b`, attributes besides a link's `href`,
 * addresses besides `https:`, comments. Outlook takes styles and classes away and refuses scripts. Empty for a good block.
 */
export function forbiddenMarkup(block: string): readonly string[] {
  return tokensOf(block).flatMap((token) => {
    if (token.type === 'hidden') return ['hidden'];
    if (token.type !== 'open') return [];
    if (!allowed.has(token.name)) return [token.name];
    return [...token.attributes].flatMap(([name, value]) => {
      if (token.name !== 'a' || name !== 'href') return [`${token.name} ${name}`];
      return value.startsWith('https://') ? [] : [`a href ${value}`];
    });
  });
}
