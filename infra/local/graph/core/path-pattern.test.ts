import { describe, expect, it } from 'vitest';
import { pathPattern } from './path-pattern.ts';

describe('pathPattern', () => {
  it('matches literal segments in any case and keeps the values as written', () => {
    const found = pathPattern('/groups/{group-id}/planner/plans').match('/Groups/AbC/PLANNER/plans');
    expect(found?.params).toEqual({ 'group-id': 'AbC' });
  });

  it('knows approot in its own case only (msgraph #4287)', () => {
    const pattern = pathPattern('/me/drive/special/approot/children');
    expect(pattern.match('/me/Drive/special/approot/children')).not.toBeNull();
    expect(pattern.match('/me/drive/special/AppRoot/children')).toBeNull();
  });

  it('takes the path between the colons, folders and percent-encoding included', () => {
    const content = pathPattern('/me/drive/special/approot:/{path}:/content');
    expect(content.match('/me/drive/special/approot:/a%20b/c.json:/content')?.params).toEqual({
      path: 'a b/c.json',
    });
    const item = pathPattern('/me/drive/special/approot:/{path}');
    expect(item.match('/me/drive/special/approot:/c.json')?.params).toEqual({ path: 'c.json' });
    expect(item.match('/me/drive/special/approot:/c.json:')?.params).toEqual({ path: 'c.json' });
    expect(item.match('/me/drive/special/approot:/c.json:/content')).toBeNull();
  });

  it('reads the arguments of an OData function in its three spellings', () => {
    const delta = pathPattern('/sites/{site-id}/lists/{list-id}/items/delta');
    expect(delta.match('/sites/s/lists/l/items/delta')?.arguments).toEqual({});
    expect(delta.match('/sites/s/lists/l/items/delta()')?.arguments).toEqual({});
    expect(delta.match("/sites/s/lists/l/items/delta(token='a%2Bb')")?.arguments).toEqual({ token: 'a+b' });
  });

  it('matches $ and quotes whether a client encoded them or not', () => {
    expect(pathPattern('/groups/{group-id}/members/$ref').match('/groups/g/members/%24ref')).not.toBeNull();
  });

  it('takes any rest for a star', () => {
    expect(pathPattern('/teams/*').match('/teams/1/channels/2')).not.toBeNull();
    expect(pathPattern('/teams/*').match('/team/1')).toBeNull();
  });
});
