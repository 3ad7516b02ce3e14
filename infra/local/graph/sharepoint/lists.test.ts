import { describe, expect, it } from 'vitest';
import { testTenant, type TestAnswer, type TestTenant } from '../directory/test-tenant.ts';

function lists(t: TestTenant): string {
  return `/sites/${t.group.siteId}/lists`;
}

function create(t: TestTenant, body: unknown): TestAnswer {
  return t.call('POST', lists(t), { body });
}

describe('lists', () => {
  it('a list is made with its columns, found by title, and named by the server', () => {
    const t = testTenant();
    const made = create(t, {
      displayName: 'PODS 1:1',
      columns: [{ name: 'Key', indexed: true, enforceUniqueValues: true, text: {} }],
      list: { template: 'genericList' },
    });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      displayName: 'PODS 1:1',
      name: 'PODS 11',
      list: { template: 'genericList' },
    });
    const found = t.call(
      'GET',
      `${lists(t)}?$filter=${encodeURIComponent("displayName eq 'PODS 1:1'")}&$select=id`,
    );
    expect(found.value.map(({ id }) => id)).toEqual([made.body['id']]);
    const columns = t.call('GET', `${lists(t)}/${String(made.body['id'])}/columns`).value;
    expect(
      columns.map(({ name, indexed, enforceUniqueValues }) => ({ name, indexed, enforceUniqueValues })),
    ).toEqual([
      { name: 'Title', indexed: false, enforceUniqueValues: false },
      { name: 'Key', indexed: true, enforceUniqueValues: true },
    ]);
  });

  it('quirk 12: a name is refused with its text, an unknown template too, a repeated title is 409 (microsoft-graph-docs #1484)', () => {
    const t = testTenant();
    expect(create(t, { name: 'x', displayName: 'X' })).toMatchObject({
      status: 400,
      code: 'invalidRequest',
      message:
        "Cannot define a 'name' for a list as it is assigned by the server. Instead, provide 'displayName'",
    });
    expect(create(t, { displayName: 'X', list: { template: 'nonsense' } })).toMatchObject({
      status: 400,
      message: 'One of the provided arguments is not acceptable.',
    });
    expect(create(t, { displayName: 'feed' })).toMatchObject({ status: 409, code: 'nameAlreadyExists' });
    expect(
      create(t, {
        displayName: 'X',
        columns: [
          { name: 'A', text: {} },
          { name: 'a', text: {} },
        ],
      }).status,
    ).toBe(409);
    expect(t.call('GET', lists(t)).value.map(({ displayName }) => displayName)).toEqual(['Feed']);
  });

  it('columns: a unique one must be indexed, a multi-line one cannot be, an unknown kind is 501, 20 indexes are the most', () => {
    const t = testTenant();
    const add = (body: unknown): TestAnswer => t.call('POST', `${lists(t)}/Feed/columns`, { body });
    expect(add({ name: 'U', enforceUniqueValues: true, text: {} }).status).toBe(400);
    expect(add({ name: 'M', indexed: true, text: { allowMultipleLines: true } }).status).toBe(400);
    expect(add({ name: 'L', lookup: { listId: 'x' } })).toMatchObject({ status: 501 });
    expect(add({ name: 'Ünder', text: {} }).status).toBe(400);
    for (let n = 5; n < 20; n++) expect(add({ name: `I${n}`, indexed: true, text: {} }).status).toBe(201);
    expect(add({ name: 'I20', indexed: true, text: {} }).status).toBe(400);
    expect(t.call('POST', t.items, { body: { fields: { I5: 'v' } } }).status).toBe(201);
    expect(t.call('GET', `${t.items}?$filter=${encodeURIComponent("fields/I5 eq 'v'")}`).value).toHaveLength(
      1,
    );
  });

  it('hidden columns are not listed (docs: columnDefinition)', () => {
    const t = testTenant();
    expect(t.call('GET', `${lists(t)}/Feed?$expand=columns`).body['columns']).not.toContainEqual(
      expect.objectContaining({ name: 'Secret' }),
    );
  });

  it('a list can be renamed and deleted', () => {
    const t = testTenant();
    expect(
      t.call('PATCH', `${lists(t)}/Feed`, { body: { displayName: 'Archive' } }).body['displayName'],
    ).toBe('Archive');
    expect(t.call('DELETE', `${lists(t)}/Archive`).status).toBe(204);
    expect(t.call('GET', t.items)).toMatchObject({ status: 404, code: 'itemNotFound' });
  });
});

describe('sites', () => {
  it('the site of a group has the id host,guid,guid', () => {
    const t = testTenant();
    const site = t.call('GET', `/groups/${t.group.groupId}/sites/root`);
    expect(site.body['id']).toBe(t.group.siteId);
    expect(t.call('GET', `/sites/${t.group.siteId}?$select=id,displayName`).body).toMatchObject({
      displayName: 'Mona / Ravi',
    });
  });

  it('quirk 1: the site of a new group is 404 ResourceNotFound, then reads work and writes are 403, then all works (#631, #1265)', () => {
    const t = testTenant();
    t.switches.groupProvisioningSeconds = 60;
    t.switches.siteReadOnlySeconds = 120;
    const body = {
      displayName: 'New',
      mailNickname: 'new',
      mailEnabled: true,
      securityEnabled: false,
      groupTypes: ['Unified'],
      visibility: 'Private',
    };
    const id = String(t.call('POST', '/groups', { body }).body['id']);
    expect(t.call('GET', `/groups/${id}/sites/root`)).toMatchObject({
      status: 404,
      code: 'ResourceNotFound',
      message: 'Resource provisioning is in progress. Please try again.',
    });
    t.setNow('2026-03-02T09:01:00Z');
    const site = String(t.call('GET', `/groups/${id}/sites/root`).body['id']);
    expect(t.call('POST', `/sites/${site}/lists`, { body: { displayName: 'L' } })).toMatchObject({
      status: 403,
      code: 'accessDenied',
    });
    t.setNow('2026-03-02T09:03:00Z');
    expect(t.call('POST', `/sites/${site}/lists`, { body: { displayName: 'L' } }).status).toBe(201);
  });

  it('quirk 22: an outsider gets 403 accessDenied everywhere, a wrong site 404, a foreign host 400 (recorded)', () => {
    const t = testTenant();
    t.call('POST', t.items, { body: { fields: { Title: 'secret' } } });
    const calls: [string, string, unknown?][] = [
      ['GET', `/groups/${t.group.groupId}/sites/root`],
      ['GET', `/sites/${t.group.siteId}`],
      ['GET', lists(t)],
      ['POST', lists(t), { displayName: 'X' }],
      ['GET', `${lists(t)}/Feed`],
      ['PATCH', `${lists(t)}/Feed`, { displayName: 'X' }],
      ['DELETE', `${lists(t)}/Feed`],
      ['GET', `${lists(t)}/Feed/columns`],
      ['POST', `${lists(t)}/Feed/columns`, { name: 'X', text: {} }],
      ['GET', t.items],
      ['POST', t.items, { fields: {} }],
      ['GET', `${t.items}/1`],
      ['PATCH', `${t.items}/1`, { fields: {} }],
      ['PATCH', `${t.items}/1/fields`, {}],
      ['DELETE', `${t.items}/1`],
      ['GET', `${t.items}/1/versions`],
      ['GET', `${t.items}/1/versions/1.0`],
      ['GET', `${t.items}/delta`],
    ];
    for (const [method, url, body] of calls)
      expect(t.call(method, url, { as: t.outsider, body }), `${method} ${url}`).toMatchObject({
        status: 403,
        code: 'accessDenied',
      });
    const wrong = t.group.siteId.replace(t.group.siteGuid, t.group.webGuid);
    expect(t.call('GET', `/sites/${wrong}`)).toMatchObject({ status: 404, code: 'itemNotFound' });
    const foreign = t.group.siteId.replace('contoso', 'fabrikam');
    expect(t.call('GET', `/sites/${foreign}`)).toMatchObject({
      status: 400,
      code: 'invalidRequest',
      message: 'Invalid hostname for this tenancy',
    });
  });

  it('quirk 22: Sites.Manage.All makes lists and columns and reaches no item (permission reference)', () => {
    const t = testTenant();
    const manage = { scopes: ['Sites.Manage.All'] };
    const write = { scopes: ['Sites.ReadWrite.All'] };
    expect(t.call('POST', lists(t), { ...manage, body: { displayName: 'X' } }).status).toBe(201);
    expect(t.call('POST', lists(t), { ...write, body: { displayName: 'Y' } }).status).toBe(403);
    expect(t.call('GET', t.items, manage).status).toBe(403);
    expect(t.call('POST', t.items, { ...write, body: { fields: {} } }).status).toBe(201);
  });
});
