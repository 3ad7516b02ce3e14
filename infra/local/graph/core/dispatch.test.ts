import { beforeEach, describe, expect, it } from 'vitest';
import { createTestRuntime } from '../../control/test-runtime.ts';
import type { Tenant } from '../../tenant.ts';
import { dispatch, type Call } from './dispatch.ts';
import { GraphError, type Route } from './route.ts';

const routes: readonly Route[] = [
  {
    method: 'GET',
    path: '/me',
    scopes: ['User.Read'],
    units: 0,
    coverage: 'whole',
    handle: ({ query, params }) => ({ status: 200, body: { query: Object.fromEntries(query), params } }),
  },
  {
    method: 'GET',
    path: '/sites/{site-id}/lists/{list-id}/items/{item-id}',
    scopes: ['Sites.ReadWrite.All'],
    units: 1,
    coverage: 'whole',
    handle: ({ params }) => ({ status: 200, body: params }),
  },
  {
    method: 'GET',
    path: '/sites/{site-id}/lists/{list-id}/items/delta',
    scopes: ['Sites.ReadWrite.All'],
    units: 1,
    coverage: 'whole',
    handle: ({ query }) => ({ status: 200, body: { token: query.get('token') } }),
  },
  {
    method: 'GET',
    path: '/planner/tasks/{task-id}',
    scopes: ['Tasks.ReadWrite'],
    units: 0,
    coverage: 'whole',
    handle: () => {
      throw new GraphError(404, '', 'The requested item is not found.');
    },
  },
];

let tenant: Tenant;
beforeEach(async () => {
  ({ tenant } = await createTestRuntime());
});

function call(
  url: string,
  over: Partial<Call> = {},
  scopes = ['User.Read', 'Sites.ReadWrite.All', 'Tasks.ReadWrite'],
): Call {
  return {
    method: 'GET',
    url,
    headers: new Headers(),
    body: undefined,
    caller: { oid: 'o', tid: 't', appId: 'a', scopes: new Set(scopes) },
    origin: 'https://graph.microsoft.com',
    ...over,
  };
}

describe('dispatch', () => {
  it('runs the route with decoded parameters and the query', () => {
    const answer = dispatch(tenant, routes, call('/sites/h,1,2/lists/My%20list/items/7?x=1'));
    expect(answer.body).toEqual({ 'site-id': 'h,1,2', 'list-id': 'My list', 'item-id': '7' });
  });

  it('prefers the literal segment over a placeholder, and hands a function argument over as a query option', () => {
    expect(dispatch(tenant, routes, call("/sites/s/lists/l/items/delta(token='latest')")).body).toEqual({
      token: 'latest',
    });
    expect(dispatch(tenant, routes, call('/sites/s/lists/l/items/delta?token=abc')).body).toEqual({
      token: 'abc',
    });
  });

  it('takes a whole URL of its own address, such as a nextLink', () => {
    const answer = dispatch(tenant, routes, call('https://graph.microsoft.com/v1.0/me?$select=id'));
    expect(answer.body).toMatchObject({ query: { $select: 'id' } });
  });

  it('names the segment it does not know (recorded by PnP Core)', () => {
    expect(dispatch(tenant, routes, call('/me/thiswillgiveanerror'))).toMatchObject({
      status: 400,
      body: {
        error: { code: 'BadRequest', message: "Resource not found for the segment 'thiswillgiveanerror'." },
      },
    });
  });

  it('answers 405 to another method and 501 with a sentence to what it does not imitate', () => {
    expect(dispatch(tenant, routes, call('/me', { method: 'DELETE' })).status).toBe(405);
    const absent = [{ method: '*', path: '/teams/*' }];
    expect(dispatch(tenant, routes, call('/teams/1/channels'), absent)).toMatchObject({
      status: 501,
      body: { error: { message: 'The local tenant does not imitate GET /teams/*.' } },
    });
  });

  it('answers 400 to broken percent-encoding', () => {
    expect(dispatch(tenant, routes, call('/sites/%E0%A4%A/lists/l/items/1')).status).toBe(400);
  });

  it.each([
    ['/me', 'Authorization_RequestDenied'],
    ['/sites/s/lists/l/items/1', 'accessDenied'],
    ['/planner/tasks/1', ''],
  ])('refuses %s without the scope with code "%s"', (url, code) => {
    expect(dispatch(tenant, routes, call(url, {}, []))).toMatchObject({
      status: 403,
      body: { error: { code } },
    });
  });

  it('dates errors without a zone and repeats the ids in innerError (quirk 29 of SharePoint; recorded answers)', () => {
    const headers = new Headers({ 'client-request-id': 'mine' });
    const answer = dispatch(tenant, routes, call('/planner/tasks/1', { headers }));
    expect(answer).toMatchObject({
      status: 404,
      body: { error: { code: '', innerError: { 'client-request-id': 'mine' } } },
    });
    expect(JSON.stringify(answer.body)).toMatch(/"date":"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d"/u);
  });
});
