import { describe, expect, it } from 'vitest';
import { literal, path, withQuery } from './path.ts';

describe('a path', () => {
  it('encodes every value, but for what Graph’s site ids are written with', () => {
    expect(path`/sites/${'contoso.sharepoint.com,1,2'}/lists/${'PODS 1:1'}/items/${'a/../b?c#d'}`).toBe(
      '/sites/contoso.sharepoint.com,1,2/lists/PODS%201:1/items/a%2F..%2Fb%3Fc%23d',
    );
    expect(path`/chats/${'19:meeting_x@thread.v2'}/members`).toBe('/chats/19:meeting_x@thread.v2/members');
  });

  it('has a query only of what is there', () => {
    expect(withQuery('/me', {})).toBe('/me');
    expect(withQuery('/me', { $select: 'id,name', $top: undefined, $filter: "a eq 'b&c'" })).toBe(
      "/me?$select=id%2Cname&$filter=a%20eq%20'b%26c'",
    );
  });

  it('doubles the quotes of a literal', () => {
    expect(literal("it's")).toBe("'it''s'");
  });
});
