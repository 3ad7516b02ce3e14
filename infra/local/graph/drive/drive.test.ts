import { describe, expect, it } from 'vitest';
import { testTenant, type TestAnswer, type TestCall, type TestTenant } from '../directory/test-tenant.ts';
import { handleDownload, readDownload } from './download.ts';
import { putFile } from './seed-file.ts';

const approot = '/me/drive/special/approot';

function put(t: TestTenant, path: string, text: string, options: TestCall = {}): TestAnswer {
  const body = new TextEncoder().encode(text);
  return t.call('PUT', `${approot}:/${path}:/content`, { body, ...options });
}

function opened(): TestTenant {
  const t = testTenant();
  expect(t.call('GET', approot).status).toBe(200);
  return t;
}

function textOf(t: TestTenant, url: unknown): string | undefined {
  const found = readDownload(t.tenant, new URL(String(url)).pathname.replace('/_download/', ''));
  return found === null ? undefined : new TextDecoder().decode(found.bytes);
}

describe('app folder', () => {
  it('a file is made with 201, replaced with 200, listed, and read by its download URL', () => {
    const t = opened();
    const made = put(t, 'only-me.json', '{"v":1}');
    expect(made.status).toBe(201);
    expect(made.body['eTag']).toMatch(/^"\{[0-9A-F-]{36}\},1"$/);
    expect(put(t, 'ONLY-ME.json', '{"v":2}').status).toBe(200);
    const [file] = t.call('GET', `${approot}/children?$select=id,name,@microsoft.graph.downloadUrl`).value;
    expect(file).toMatchObject({ id: made.body['id'], name: 'only-me.json' });
    expect(textOf(t, file?.['@microsoft.graph.downloadUrl'])).toBe('{"v":2}');
    expect(t.call('GET', `${approot}/children?$select=name`).value[0]).not.toHaveProperty(
      '@microsoft.graph.downloadUrl',
    );
    expect(t.call('GET', `${approot}:/only-me.json`).body).toMatchObject({ name: 'only-me.json', size: 7 });
  });

  it('the names of pointers survive as they are', () => {
    const t = opened();
    const name = `p1~${'A'.repeat(22)}~${'b'.repeat(22)}~contoso.sharepoint.com~-_x~-.pods`;
    expect(put(t, encodeURIComponent(name), '').status).toBe(201);
    expect(t.call('GET', `${approot}/children`).value[0]?.['name']).toBe(name);
    expect(put(t, 'x'.repeat(256), '').status).toBe(400);
    expect(put(t, 'a%3Fb', '').status).toBe(400);
    expect(put(t, 'folder/a', '').status).toBe(501);
  });

  it('pages of children have every file once', () => {
    const t = opened();
    for (const name of ['c', 'a', 'b']) put(t, name, name);
    const first = t.call('GET', `${approot}/children?$top=2`);
    const second = t.call('GET', String(first.body['@odata.nextLink']));
    expect([...first.value, ...second.value].map(({ name }) => name)).toEqual(['a', 'b', 'c']);
  });

  it('quirk 23: PUT before the first GET is 403 accessDenied (issue #4287)', () => {
    const t = testTenant();
    expect(put(t, 'a', 'x')).toMatchObject({ status: 403, code: 'accessDenied' });
    t.call('GET', approot);
    expect(put(t, 'a', 'x').status).toBe(201);
  });

  it('quirk 23: the folder name counts its case (docs: app folder, 2025-03)', () => {
    expect([400, 404]).toContain(testTenant().call('GET', '/me/drive/special/AppRoot').status);
  });

  it('quirk 23: by switch the app folder scope alone is 403 everywhere (issue #5600)', () => {
    const t = opened();
    const scopes = ['Files.ReadWrite.AppFolder'];
    expect(t.call('GET', approot, { scopes }).status).toBe(200);
    t.switches.appFolderForbidden = true;
    expect(t.call('GET', approot, { scopes })).toMatchObject({ status: 403, code: 'accessDenied' });
    expect(put(t, 'a', 'x', { scopes }).status).toBe(403);
    expect(put(t, 'a', 'x', { scopes: [...scopes, 'Sites.ReadWrite.All'] }).status).toBe(201);
  });

  it('quirk 23: a stale If-Match is 412 notAllowed and changes nothing, the current one is taken (code seen in public, probed 2026-09)', () => {
    const t = opened();
    const first = String(put(t, 'a', 'one').body['eTag']);
    const second = put(t, 'a', 'two', { headers: { 'If-Match': first } });
    expect(second.status).toBe(200);
    expect(put(t, 'a', 'three', { headers: { 'If-Match': first } })).toMatchObject({
      status: 412,
      code: 'notAllowed',
      message: "ETag does not match current item's value",
    });
    expect(textOf(t, second.body['@microsoft.graph.downloadUrl'])).toBe('two');
    expect(t.call('DELETE', `${approot}:/a`, { headers: { 'If-Match': first } }).status).toBe(412);
    expect(t.call('DELETE', `${approot}:/a`).status).toBe(204);
    expect(t.call('GET', `${approot}:/a`)).toMatchObject({ status: 404, code: 'itemNotFound' });
  });

  it('quirk 23: conflictBehavior=fail is 409 nameAlreadyExists, rename finds another name (OneDrive documentation)', () => {
    const t = opened();
    put(t, 'a.json', 'one');
    const options = (behaviour: string): string =>
      `${approot}:/a.json:/content?@microsoft.graph.conflictBehavior=${behaviour}`;
    expect(t.call('PUT', options('fail'), { body: new Uint8Array() })).toMatchObject({
      status: 409,
      code: 'nameAlreadyExists',
    });
    expect(t.call('PUT', options('rename'), { body: new Uint8Array() }).body['name']).toBe('a 1.json');
  });

  it('quirk 23: content is a 302 to another origin (code seen in public)', () => {
    const t = opened();
    put(t, 'a', 'text');
    const answer = (origin: string): URL => {
      const found = t.call('GET', `${approot}:/a:/content`, { origin });
      expect(found.status).toBe(302);
      return new URL(found.headers.get('location') ?? '');
    };
    expect(answer('http://localhost:4280').origin).toBe('http://127.0.0.1:4280');
    expect(answer('http://127.0.0.1:4280').origin).toBe('http://localhost:4280');
    expect(answer('https://graph.microsoft.com').origin).toBe('https://contoso-my.sharepoint.com');
  });

  it("a person sees their own files only, and deletes nobody else's", () => {
    const t = opened();
    const id = putFile(t.tenant, {
      userId: t.report,
      path: 'mine',
      bytes: new Uint8Array(3),
      at: '2026-01-01T00:00:00Z',
    });
    expect(t.call('GET', `${approot}/children`).value).toEqual([]);
    expect(t.call('GET', `${approot}:/mine`).status).toBe(404);
    expect(t.call('DELETE', `/me/drive/items/${id}`).status).toBe(404);
    expect(t.call('DELETE', `/me/drive/items/${id}`, { as: t.report }).status).toBe(204);
  });
});

describe('downloads', () => {
  function link(t: TestTenant): string {
    put(t, 'a.json', '{}', { headers: { 'Content-Type': 'application/json' } });
    return String(t.call('GET', `${approot}:/a.json`).body['@microsoft.graph.downloadUrl']);
  }

  it('a plain GET gives the bytes to any origin', async () => {
    const t = opened();
    const answer = handleDownload(t.tenant, new Request(link(t)));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('content-type')).toBe('application/json');
    expect(await answer.text()).toBe('{}');
  });

  it('a preflight is refused without CORS headers, and so is an Authorization header', () => {
    const t = opened();
    const url = link(t);
    const preflight = handleDownload(t.tenant, new Request(url, { method: 'OPTIONS' }));
    expect(preflight.status).toBe(405);
    expect(preflight.headers.has('access-control-allow-origin')).toBe(false);
    expect(
      handleDownload(t.tenant, new Request(url, { headers: { Authorization: 'Bearer x' } })).status,
    ).toBe(401);
  });

  it('a link lasts an hour, and a changed one opens nothing', () => {
    const t = opened();
    const url = link(t);
    const last = url.endsWith('A') ? 'B' : 'A';
    expect(handleDownload(t.tenant, new Request(url.slice(0, -1) + last)).status).toBe(404);
    expect(handleDownload(t.tenant, new Request(`${new URL(url).origin}/_download/%F0`)).status).toBe(404);
    t.setNow('2026-03-02T10:00:01Z');
    expect(handleDownload(t.tenant, new Request(url)).status).toBe(404);
  });
});
