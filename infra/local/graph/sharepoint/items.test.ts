import { describe, expect, it } from 'vitest';
import { testTenant, type TestAnswer, type TestTenant } from '../directory/test-tenant.ts';

function fields(answer: TestAnswer): Record<string, unknown> {
  return answer.body['fields'] as Record<string, unknown>;
}

function create(t: TestTenant, values: Record<string, unknown>): TestAnswer {
  return t.call('POST', t.items, { body: { fields: values } });
}

describe('items', () => {
  it('an item written is read back with its fields', () => {
    const t = testTenant();
    const created = create(t, {
      Title: 'A topic',
      RecordKey: 'entry:1',
      Body: 'Line 1\nLine 2',
      At: '2026-03-02T09:00:00.123Z',
    });
    expect(created.status).toBe(201);
    const read = t.call('GET', `${t.items}/1?$expand=fields($select=Title,Body,At,Section)`);
    expect(fields(read)).toEqual({
      '@odata.etag': created.body['eTag'],
      Title: 'A topic',
      Body: 'Line 1\nLine 2',
      At: '2026-03-02T09:00:00Z',
    });
  });

  it('lists are found by id and by title', () => {
    const t = testTenant();
    create(t, { Title: 'x' });
    expect(t.call('GET', `/sites/${t.group.siteId}/lists/feed/items`).value).toHaveLength(1);
  });

  it('quirk 6: fields are absent without $expand; hidden columns absent unless named; unset columns absent; lookup ids are text; a person value absent unless named (docs: fieldValueSet)', () => {
    const t = testTenant();
    const created = create(t, { Title: 'x', Secret: 's' });
    const author = String(fields(created)['AuthorLookupId']);
    t.call('PATCH', `${t.items}/1/fields`, { body: { BuddyLookupId: author } });
    expect(t.call('GET', `${t.items}/1`).body).not.toHaveProperty('fields');
    const all = fields(t.call('GET', `${t.items}/1?$expand=fields`));
    expect(all).not.toHaveProperty('Secret');
    expect(all).not.toHaveProperty('Body');
    expect(all).not.toHaveProperty('Buddy');
    expect(all['BuddyLookupId']).toBe(author);
    const named = fields(t.call('GET', `${t.items}/1?$expand=fields($select=Secret,Buddy)`));
    expect(named['Secret']).toBe('s');
    expect(named['Buddy']).toEqual([
      { LookupId: author, LookupValue: 'Mona Example', Email: 'mona@contoso.onmicrosoft.com' },
    ]);
  });

  it('quirk 7: item ids are decimal text, unique per list, and never used again after a delete (recorded)', () => {
    const t = testTenant();
    expect(create(t, { Title: 'a' }).body['id']).toBe('1');
    expect(create(t, { Title: 'b' }).body['id']).toBe('2');
    expect(t.call('DELETE', `${t.items}/2`).status).toBe(204);
    expect(t.call('GET', `${t.items}/2`)).toMatchObject({ status: 404, code: 'itemNotFound' });
    expect(create(t, { Title: 'c' }).body['id']).toBe('3');
  });

  it('quirk 8: the eTag has quotes inside, stands in three places and counts saves (recorded)', () => {
    const t = testTenant();
    const created = create(t, { Title: 'a' });
    const tag = String(created.body['eTag']);
    expect(tag).toMatch(/^"[0-9a-f-]{36},1"$/);
    expect(created.body['@odata.etag']).toBe(tag);
    expect(fields(created)['@odata.etag']).toBe(tag);
    const changed = t.call('PATCH', `${t.items}/1/fields`, { body: { Title: 'b' } });
    expect(changed.body['@odata.etag']).toBe(tag.replace(',1"', ',2"'));
  });

  it('quirk 9: a stale If-Match is 412 with alternating code, an unquoted one 400, none overwrites (docs: listItem update)', () => {
    const t = testTenant();
    const first = String(create(t, { Title: 'a' }).body['eTag']);
    const patch = (title: string, tag?: string): TestAnswer =>
      t.call('PATCH', `${t.items}/1/fields`, {
        body: { Title: title },
        headers: tag === undefined ? {} : { 'If-Match': tag },
      });
    expect(patch('b', first).status).toBe(200);
    expect(patch('c', first)).toMatchObject({ status: 412, code: 'notAllowed' });
    expect(patch('d').status).toBe(200);
    expect(patch('e', first)).toMatchObject({ status: 412, code: 'resourceModified' });
    expect(patch('f', first.replaceAll('"', ''))).toMatchObject({ status: 400, code: 'malformedEntityTag' });
    expect(t.call('DELETE', `${t.items}/1`, { headers: { 'If-Match': first } }).status).toBe(412);
    expect(fields(t.call('GET', `${t.items}/1?$expand=fields`))['Title']).toBe('d');
  });

  it('quirk 10: by switch an update without If-Match is 409 resourceModified, because the service touched the item (onedrive-api-docs #1414)', () => {
    const t = testTenant();
    const tag = String(create(t, { Title: 'a' }).body['eTag']);
    t.switches.resourceModifiedWithoutIfMatch = true;
    expect(t.call('PATCH', `${t.items}/1/fields`, { body: { Title: 'b' } })).toMatchObject({
      status: 409,
      code: 'resourceModified',
    });
    const after = t.call('GET', `${t.items}/1?$expand=fields`);
    expect(fields(after)['Title']).toBe('a');
    expect(after.body['eTag']).toBe(tag.replace(',1"', ',2"'));
    expect(after.body['lastModifiedBy']).not.toHaveProperty('application');
    const headers = { 'If-Match': String(after.body['eTag']) };
    expect(t.call('PATCH', `${t.items}/1/fields`, { body: { Title: 'b' }, headers }).status).toBe(200);
  });

  it('quirk 11: PATCH fields answers a fieldValueSet; PATCH item needs fields and answers a listItem (docs #4283)', () => {
    const t = testTenant();
    create(t, { Title: 'a' });
    const set = t.call('PATCH', `${t.items}/1/fields`, { body: { Title: 'b' } });
    expect(set.body['Title']).toBe('b');
    expect(set.body).not.toHaveProperty('id');
    expect(set.body).not.toHaveProperty('createdBy');
    const item = t.call('PATCH', `${t.items}/1`, { body: { fields: { Title: 'c' } } });
    expect(item.body['id']).toBe('1');
    expect(fields(item)['Title']).toBe('c');
    expect(t.call('PATCH', `${t.items}/1`, { body: { Title: 'd' } })).toMatchObject({
      status: 400,
      code: 'invalidRequest',
    });
    expect(t.call('PATCH', `${t.items}/1/fields`, { body: { fields: { Title: 'd' } } })).toMatchObject({
      status: 400,
      message: "Field 'fields' is not recognized",
    });
  });

  it('quirk 13: an unknown field in a body is 400 and nothing is written (code seen in public)', () => {
    const t = testTenant();
    expect(create(t, { Title: 'a', Nonsense: 'x' })).toMatchObject({
      status: 400,
      code: 'invalidRequest',
      message: "Field 'Nonsense' is not recognized",
    });
    expect(t.call('GET', t.items).value).toEqual([]);
  });

  it('quirk 14: a lookup id as a number is 400, as text it is taken, an unknown one is 400 (microsoft-graph-docs #19901)', () => {
    const t = testTenant();
    const author = String(fields(create(t, { Title: 'a' }))['AuthorLookupId']);
    expect(create(t, { BuddyLookupId: Number(author) })).toMatchObject({
      status: 400,
      message: 'General exception while processing',
    });
    expect(create(t, { BuddyLookupId: author }).status).toBe(201);
    expect(create(t, { BuddyLookupId: '999' }).status).toBe(400);
  });

  it.each([400, 409, 500] as const)(
    'quirk 16: a repeated unique value is refused with %i and no item is made (pnpcore #1280)',
    (status) => {
      const t = testTenant();
      t.switches.uniqueViolationStatus = status;
      create(t, { RecordKey: 'entry:1' });
      expect(create(t, { RecordKey: 'ENTRY:1' }).status).toBe(status);
      expect(t.call('GET', t.items).value).toHaveLength(1);
      expect(t.call('DELETE', `${t.items}/1`).status).toBe(204);
      expect(create(t, { RecordKey: 'entry:1' }).status).toBe(201);
    },
  );

  it('quirk 25: the Location of a created item is an address of SharePoint, not of Graph (recorded)', () => {
    const t = testTenant();
    const over = t.call('POST', t.items, {
      body: { fields: { Title: 'a' } },
      origin: 'https://graph.microsoft.com',
    });
    expect(over.headers.get('location')).toMatch(
      /^https:\/\/contoso\.sharepoint\.com\/_api\/v2\.0\/sites\('/,
    );
    expect(create(t, { Title: 'b' }).headers.get('location')).toMatch(
      /^http:\/\/localhost:4280\/_api\/v2\.0\//,
    );
  });

  it('quirk 26: a write names the application; createdBy in the body changes nothing (recorded)', () => {
    const t = testTenant();
    const body = { createdBy: { user: { id: t.outsider } }, fields: { Title: 'a' } };
    const created = t.call('POST', t.items, { body, as: t.report });
    expect(created.body['createdBy']).toMatchObject({ user: { id: t.report } });
    expect(created.body['lastModifiedBy']).toMatchObject({
      application: { id: t.tenant.clientId },
      user: { id: t.report },
    });
    const changed = t.call('PATCH', `${t.items}/1`, { body: { fields: { Title: 'b' } } });
    expect(changed.body['createdBy']).toMatchObject({ user: { id: t.report } });
    expect(changed.body['lastModifiedBy']).toMatchObject({ user: { id: t.manager } });
    expect(t.call('PATCH', `${t.items}/1/fields`, { body: { AuthorLookupId: '6' } }).status).toBe(400);
  });

  it('values are checked: 255 characters, numbers, yes/no, dates and choices', () => {
    const t = testTenant();
    expect(create(t, { Title: 'x'.repeat(255) }).status).toBe(201);
    const wrong = [
      { Title: 'x'.repeat(256) },
      { Title: 5 },
      { Score: '5' },
      { Open: 'true' },
      { At: 'yesterday' },
      { Mood: 'angry' },
      { Buddy: { id: '6' } },
      { Body: 'x'.repeat(64_000) },
    ];
    for (const values of wrong)
      expect(create(t, values)).toMatchObject({ status: 400, code: 'invalidRequest' });
  });

  it('null and empty text clear a field', () => {
    const t = testTenant();
    create(t, { Title: 'a', Section: 's', Score: 0, Open: false });
    t.call('PATCH', `${t.items}/1/fields`, { body: { Title: null, Section: '' } });
    const after = fields(t.call('GET', `${t.items}/1?$expand=fields`));
    expect(after).not.toHaveProperty('Title');
    expect(after).not.toHaveProperty('Section');
    expect(after).toMatchObject({ Score: 0, Open: false });
  });

  it('every save is kept as a version, newest first, with its author and text', () => {
    const t = testTenant();
    create(t, { Title: 'a' });
    t.setNow('2026-03-02T09:01:00Z');
    t.call('PATCH', `${t.items}/1/fields`, { body: { Title: 'b' }, as: t.report });
    const versions = t.call('GET', `${t.items}/1/versions?$expand=fields`);
    expect(versions.value.map(({ id }) => id)).toEqual(['2.0', '1.0']);
    expect(versions.value[0]).toMatchObject({
      lastModifiedDateTime: '2026-03-02T09:01:00Z',
      lastModifiedBy: { user: { id: t.report } },
      fields: { Title: 'b' },
    });
    expect(t.call('GET', `${t.items}/1/versions/1.0?$expand=fields`).body).toMatchObject({
      fields: { Title: 'a' },
    });
    expect(t.call('GET', `${t.items}/1/versions/7.0`).status).toBe(404);
  });
});
