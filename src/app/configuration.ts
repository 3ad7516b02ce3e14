import * as v from 'valibot';

const shape = v.object({
  clientId: v.string(),
  authority: v.pipe(v.string(), v.url()),
  authorityMetadata: v.nullable(v.string()),
  knownAuthorities: v.array(v.string()),
  graphBaseUrl: v.pipe(v.string(), v.url()),
  hostOrigins: v.array(v.string()),
  /** The app's id in Teams, for links into the tab; without it cards carry none. */
  teamsAppId: v.optional(v.string()),
});

/**
 * Where this deployment signs in and finds Graph. A file beside the pages, read at run time, so that one build serves every tenant and
 * every national cloud. `hostOrigins` is empty in production: see hosts/teams/teams-host.ts.
 */
export type Configuration = v.InferOutput<typeof shape>;

/** Reads `/config.json`. Rejects when it is missing or has another form: then nothing can work, and the entry says so. */
export async function readConfiguration(): Promise<Configuration> {
  const response = await fetch('/config.json', { cache: 'no-cache' });
  return v.parse(shape, await response.json());
}

/** The tenant named by the authority, for links. */
export function tenantOf(configuration: Configuration): string {
  return new URL(configuration.authority).pathname.split('/')[1] ?? '';
}
