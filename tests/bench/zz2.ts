import { launchBrowser } from '../run/launch-browser.ts';
import { withTenant } from './bench-tenant.ts';
await withTenant(async (t) => {
  const b = await launchBrowser(t);
  const c = await b.newContext({ viewport: { width: 1640, height: 900 } });
  const p = await c.newPage();
  p.on('console', (m) => console.log('C', m.text())); p.on('pageerror', (m) => console.log('E', m)); p.on('requestfailed', (m) => console.log('F', m.url(), m.failure()?.errorText));
  await p.goto('https://teams.microsoft.com/teams/meeting?scenario=0&people=alex@contoso.example&frame=sidePanel');
  await p.waitForTimeout(6000);
  console.log(await p.frames()[1]!.evaluate('document.body.innerHTML')); await p.screenshot({ path: '/tmp/shot-h10.png' });
  console.log(p.frames().map((f) => f.url()));
  await b.close();
}, { distDir: '/tmp/dist-h10', clock: new Date() });
