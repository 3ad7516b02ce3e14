// @vitest-environment node
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ajaxCdn, localOffice, officeCdn, withLocalOffice } from './office-files.ts';

const require = createRequire(import.meta.url);
const dist = path.join(path.dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
const original = (name: string) => readFileSync(path.join(dist, name), 'utf8');

describe('office.js at its production name', () => {
  it('is the file of the npm package byte by byte, with the supplement behind it', async () => {
    const text = await (await officeCdn('/lib/1/hosted/office.js')).text();
    expect(text.startsWith(original('office.js'))).toBe(true);
    expect(text.slice(original('office.js').length)).toContain('nestedAppAuthBridge');
  });

  it('leaves every other file as it is, and finds names in any case (office.js asks for folders in capitals)', async () => {
    const host = await officeCdn('/lib/1/hosted/Outlook-Web-16.01.js');
    expect(await host.text()).toBe(original('outlook-web-16.01.js'));
    expect((await officeCdn('/lib/1/hosted/en-US/office_strings.js')).headers.get('Content-Type')).toContain(
      'text/javascript',
    );
  });

  it.each(['/lib/1/hosted/../package.json', '/lib/1/hosted/', '/office.js', '/lib/1/hosted/nothing.js'])(
    'has nothing at %s',
    async (pathname) => {
      expect((await officeCdn(pathname)).status).toBe(404);
    },
  );

  it('has a stand-in for the library of ajax.aspnetcdn.com that office.js takes for loaded (office-js 1.1.110, isMsAjaxLoaded)', async () => {
    const text = await (await ajaxCdn('/ajax/3.5/MicrosoftAjax.js')).text();
    for (const name of [
      'StringBuilder',
      'registerNamespace',
      'registerClass',
      '_validateParams',
      'JavaScriptSerializer',
    ])
      expect(text).toContain(name);
    expect((await ajaxCdn('/ajax/jquery.js')).status).toBe(404);
  });
});

describe('office.js over http', () => {
  it('comes with the stand-in before it, and its host file trusts localhost', async () => {
    const office = await (await localOffice('/office-js/office.js'))?.text();
    expect(office?.indexOf('JavaScriptSerializer')).toBeLessThan(office?.indexOf(original('office.js')) ?? 0);
    const host = await (await localOffice('/office-js/outlook-web-16.01.js'))?.text();
    expect(host?.startsWith(original('outlook-web-16.01.js'))).toBe(true);
    expect(host).toContain('checkReceiverOriginAndRun');
  });

  it('takes no other path of the app', async () => {
    expect(await localOffice('/tab.html')).toBeNull();
  });

  it('swaps the address of office.js alone', () => {
    const page = (src: string) => `<script src="${src}"></script><p>appsforoffice.microsoft.com</p>`;
    expect(withLocalOffice(page('https://appsforoffice.microsoft.com/lib/1/hosted/office.js'))).toBe(
      page('/office-js/office.js'),
    );
  });
});
