import { describe, expect, it } from 'vitest';
import { testTenant, type TestAnswer, type TestTenant } from './test-tenant.ts';

const newGroup = {
  displayName: 'New',
  mailNickname: 'new',
  mailEnabled: true,
  securityEnabled: false,
  groupTypes: ['Unified'],
};

function userUrl(id: string): string {
  return `https://graph.microsoft.com/v1.0/users/${id}`;
}

function create(t: TestTenant, more: Record<string, unknown>, as?: string): TestAnswer {
  return t.call('POST', '/groups', { body: { ...newGroup, ...more }, ...(as === undefined ? {} : { as }) });
}

describe('people', () => {
  it('/me has the default properties, or the selected ones', () => {
    const t = testTenant();
    const me = t.call('GET', '/me', { scopes: ['User.Read'] });
    expect(me.body).toMatchObject({
      id: t.manager,
      displayName: 'Mona Example',
      jobTitle: 'Engineer',
      businessPhones: [],
    });
    const { '@odata.context': context, ...few } = t.call('GET', '/me?$select=id,displayName').body;
    expect(context).toBe('http://localhost:4280/v1.0/$metadata#users(id,displayName)/$entity');
    expect(few).toEqual({ id: t.manager, displayName: 'Mona Example' });
  });

  it('User.ReadBasic.All shows the basic set of another person, by id and by name; User.Read alone shows nobody else', () => {
    const t = testTenant();
    const basic = { scopes: ['User.ReadBasic.All'] };
    expect(t.call('GET', `/users/${t.report}`, basic).body).toMatchObject({
      displayName: 'Ravi Example',
      jobTitle: null,
    });
    expect(t.call('GET', '/users/ravi@contoso.onmicrosoft.com', basic).body['id']).toBe(t.report);
    expect(t.call('GET', `/users/${t.report}`, { scopes: ['User.Read'] })).toMatchObject({
      status: 403,
      code: 'Authorization_RequestDenied',
    });
    expect(t.call('GET', '/users/nobody@contoso.onmicrosoft.com', basic)).toMatchObject({
      status: 404,
      code: 'Request_ResourceNotFound',
    });
  });

  it('quirk 35: /me/manager needs User.Read.All, and is 404 when there is none; directReports needs User.Read (entra-powershell #237)', () => {
    const t = testTenant();
    const all = { scopes: ['User.Read.All'] };
    expect(t.call('GET', '/me/manager', { as: t.report, scopes: ['User.Read'] })).toMatchObject({
      status: 403,
      code: 'Authorization_RequestDenied',
    });
    expect(t.call('GET', '/me/manager', { as: t.report, ...all }).body['id']).toBe(t.manager);
    expect(t.call('GET', '/me/manager', all)).toMatchObject({
      status: 404,
      code: 'Request_ResourceNotFound',
    });
    expect(t.call('GET', '/me/directReports', { scopes: ['User.Read'] }).value.map(({ id }) => id)).toEqual([
      t.report,
    ]);
    expect(t.call('GET', '/me/directReports', { as: t.report, scopes: ['User.Read'] }).value).toEqual([]);
  });

  it('quirk 36: a photo nobody set is 404, its metadata one gif pixel (docs: profilePhoto get)', () => {
    const t = testTenant();
    for (const of of ['/me', `/users/${t.report}`]) {
      expect(t.call('GET', `${of}/photo/$value`).status).toBe(404);
      expect(t.call('GET', `${of}/photo`).body).toMatchObject({
        id: '1x1',
        '@odata.mediaContentType': 'image/gif',
      });
    }
  });

  it('quirk 21: groups of a token without a group scope come as type and id, the rest null (docs: permissions overview)', () => {
    const t = testTenant();
    const [limited] = t.call('GET', '/me/memberOf', { scopes: ['User.Read'] }).value;
    expect(limited).toMatchObject({
      '@odata.type': '#microsoft.graph.group',
      id: t.group.groupId,
      displayName: null,
      visibility: null,
    });
    const [whole] = t.call('GET', '/me/memberOf', { scopes: ['GroupMember.Read.All'] }).value;
    expect(whole).toMatchObject({ displayName: 'Mona / Ravi', visibility: 'Private' });
    expect(t.call('GET', '/me/memberOf', { as: t.outsider }).value).toEqual([]);
  });
});

describe('groups', () => {
  it('quirk 2: without visibility a group is public; the caller is owner and not member; oneself as bound owner is 400 (docs: group post, 2026-06)', () => {
    const t = testTenant();
    const made = create(t, {});
    expect(made).toMatchObject({ status: 201 });
    expect(made.body['visibility']).toBe('Public');
    const id = String(made.body['id']);
    expect(t.call('GET', `/groups/${id}/owners`).value.map((user) => user['id'])).toEqual([t.manager]);
    expect(t.call('GET', `/groups/${id}/members`).value).toEqual([]);
    const self = { mailNickname: 'other', 'owners@odata.bind': [userUrl(t.manager)] };
    expect(create(t, self)).toMatchObject({ status: 400, code: 'Request_BadRequest' });
    expect(
      create(t, { mailNickname: 'third', 'owners@odata.bind': [userUrl(t.admin)] }, t.admin).status,
    ).toBe(201);
  });

  it('members are bound at creation; a nickname is taken once; required values are asked for', () => {
    const t = testTenant();
    const members = { 'members@odata.bind': [userUrl(t.manager), userUrl(t.report)], visibility: 'Private' };
    const id = String(create(t, members).body['id']);
    expect(t.call('GET', `/groups/${id}/members`, { as: t.report }).value).toHaveLength(2);
    expect(create(t, {})).toMatchObject({ status: 400, code: 'Request_BadRequest' });
    expect(create(t, { mailNickname: 'sp ace' })).toMatchObject({ status: 400, code: 'Request_BadRequest' });
    expect(create(t, { mailNickname: 'x', 'members@odata.bind': [userUrl('nobody')] }).status).toBe(404);
  });

  it('quirk 21: owners need not be members; $count needs ConsistencyLevel: eventual (docs: group list members)', () => {
    const t = testTenant();
    const path = `/groups/${t.group.groupId}/members`;
    const headers = { ConsistencyLevel: 'eventual' };
    expect(t.call('GET', `${path}/$count`)).toMatchObject({ status: 400, code: 'Request_BadRequest' });
    const counted = t.call('GET', `${path}/$count`, { headers });
    expect(new TextDecoder().decode(counted.raw as Uint8Array)).toBe('2');
    expect(t.call('GET', `${path}?$count=true`).body).not.toHaveProperty('@odata.count');
    expect(t.call('GET', `${path}?$count=true`, { headers }).body['@odata.count']).toBe(2);
    expect(t.call('DELETE', `${path}/${t.manager}/$ref`).status).toBe(204);
    expect(t.call('GET', `/groups/${t.group.groupId}/owners`).value).toHaveLength(2);
    expect(t.call('GET', path).value).toHaveLength(1);
  });

  it('quirk 21: by switch the count lags behind a change by seconds (docs: group list members)', () => {
    const t = testTenant();
    t.switches.memberCountLagSeconds = 5;
    const path = `/groups/${t.group.groupId}/members`;
    const count = (): unknown =>
      t.call('GET', `${path}?$count=true`, { headers: { ConsistencyLevel: 'eventual' } }).body[
        '@odata.count'
      ];
    t.call('DELETE', `${path}/${t.report}/$ref`);
    expect(count()).toBe(2);
    expect(t.call('GET', path).value).toHaveLength(1);
    t.setNow('2026-03-02T09:00:05Z');
    expect(count()).toBe(1);
  });

  it('quirk 24: adding a member twice is 400 (docs: group post members)', () => {
    const t = testTenant();
    const add = (id: string, as: string): TestAnswer =>
      t.call('POST', `/groups/${t.group.groupId}/members/$ref`, {
        as,
        body: { '@odata.id': `https://graph.microsoft.com/v1.0/directoryObjects/${id}` },
      });
    expect(add(t.admin, t.manager).status).toBe(204);
    expect(add(t.admin, t.manager)).toMatchObject({ status: 400, code: 'Request_BadRequest' });
    expect(add('nobody', t.manager).status).toBe(404);
    expect(add(t.outsider, t.outsider).status).toBe(403);
  });

  it('the last owner cannot be removed', () => {
    const t = testTenant();
    const path = `/groups/${t.group.groupId}/owners`;
    expect(t.call('DELETE', `${path}/${t.report}/$ref`).status).toBe(204);
    expect(t.call('DELETE', `${path}/${t.manager}/$ref`)).toMatchObject({
      status: 400,
      code: 'Request_BadRequest',
    });
  });

  it('a private group is closed to strangers, and pages when asked', () => {
    const t = testTenant();
    for (const rest of ['', '/members', '/owners', '/members/$count'])
      expect(t.call('GET', `/groups/${t.group.groupId}${rest}`, { as: t.outsider })).toMatchObject({
        status: 403,
        code: 'Authorization_RequestDenied',
      });
    const first = t.call('GET', `/groups/${t.group.groupId}/members?$top=1`);
    const second = t.call('GET', String(first.body['@odata.nextLink']));
    expect([...first.value, ...second.value].map(({ id }) => id)).toEqual([t.manager, t.report]);
    expect(second.body).not.toHaveProperty('@odata.nextLink');
  });
});
