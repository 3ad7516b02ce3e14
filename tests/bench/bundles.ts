import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

/** Where the app's bundle is made and served from; PODS_DIST names another folder. */
export const distDir = path.resolve(process.env['PODS_DIST'] ?? 'dist');

/**
 * Builds the page the agenda is compared with into a folder, as the app is built and hosted: the same target, scripts that never change. It is
 * called `tab.html`, so that the local tenant frames it as it frames the app.
 */
export async function buildBarePage(outDir: string): Promise<void> {
  const root = fileURLToPath(new URL('bare-page', import.meta.url));
  await build({
    configFile: false,
    logLevel: 'warn',
    root,
    plugins: [react()],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
      rolldownOptions: { input: path.join(root, 'tab.html') },
    },
  });
  const routes = [
    { route: '/assets/*', headers: { 'cache-control': 'public, max-age=31536000, immutable' } },
  ];
  writeFileSync(path.join(outDir, 'staticwebapp.config.json'), JSON.stringify({ routes }));
}
