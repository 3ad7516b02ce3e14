import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';

const headers = v.record(v.string(), v.string());
const schema = v.object({
  globalHeaders: v.optional(headers, {}),
  routes: v.optional(
    v.array(
      v.object({
        route: v.string(),
        headers: v.optional(headers, {}),
        rewrite: v.optional(v.string()),
        redirect: v.optional(v.string()),
        statusCode: v.optional(v.number()),
      }),
    ),
    [],
  ),
  navigationFallback: v.optional(
    v.object({ rewrite: v.string(), exclude: v.optional(v.array(v.string()), []) }),
  ),
  mimeTypes: v.optional(headers, {}),
});

/** The parts of `staticwebapp.config.json` the local server honours (learn.microsoft.com/azure/static-web-apps/configuration). */
export type StaticConfig = v.InferOutput<typeof schema>;

/** Reads the bundle's hosting configuration; without a file everything is at its default. */
export function readStaticConfig(distDir: string): StaticConfig {
  const file = path.join(distDir, 'staticwebapp.config.json');
  return v.parse(schema, existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {});
}

/** Whether a route pattern of the file fits a path: `/*` at the end takes any rest, `*.{png,svg}` any of the endings. */
export function routeFits(pattern: string, urlPath: string): boolean {
  const source = pattern
    .replace(/[$()+.?[\\\]^|]/gu, '\\$&')
    .replace(/\{([^}]*)\}/gu, (_, list: string) => `(?:${list.split(',').join('|')})`)
    .replace(/\*/gu, '.*');
  return new RegExp(`^${source}$`, 'u').test(urlPath);
}
