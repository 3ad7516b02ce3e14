/**
 * Where this deployment signs in and finds Graph. A file beside the pages, read at run time, so that one build serves every tenant and
 * every national cloud. `hostOrigins` is empty in production: see hosts/teams/teams-host.ts.
 */
export interface Configuration {
  readonly clientId: string;
  readonly authority: string;
  readonly authorityMetadata: string | null;
  readonly knownAuthorities: readonly string[];
  readonly graphBaseUrl: string;
  readonly hostOrigins: readonly string[];
  /** The app's id in Teams, for links into the tab; without it cards carry none. */
  readonly teamsAppId?: string | undefined;
  /** Where to ask what time it is, for a tenant whose clock can be moved. Absent in production: the device's clock counts. */
  readonly clockUrl?: string | undefined;
}

/** Reads `/config.json`. Rejects when it is missing or has another form: then nothing can work, and the entry says so. */
export async function readConfiguration(): Promise<Configuration> {
  const response = await fetch('/config.json', { cache: 'no-cache' });
  return parseConfiguration(await response.json());
}

/** Reads the file's content by hand: the library that reads everything else comes after the first screen, which has a budget. Throws. */
export function parseConfiguration(content: unknown): Configuration {
  if (typeof content !== 'object' || content === null) throw new Error('config.json is no object');
  const has = content as Readonly<Record<string, unknown>>;
  const { authorityMetadata, clockUrl, teamsAppId } = has;
  return {
    clientId: text(has, 'clientId'),
    authority: address(has, 'authority'),
    authorityMetadata: authorityMetadata === null ? null : text(has, 'authorityMetadata'),
    knownAuthorities: texts(has, 'knownAuthorities'),
    graphBaseUrl: address(has, 'graphBaseUrl'),
    hostOrigins: texts(has, 'hostOrigins'),
    ...(teamsAppId === undefined ? {} : { teamsAppId: text(has, 'teamsAppId') }),
    ...(clockUrl === undefined ? {} : { clockUrl: address(has, 'clockUrl') }),
  };
}

/** The tenant named by the authority, for links. */
export function tenantOf(configuration: Configuration): string {
  return new URL(configuration.authority).pathname.split('/')[1] ?? '';
}

type Content = Readonly<Record<string, unknown>>;

function text(content: Content, name: keyof Configuration): string {
  const value = content[name];
  if (typeof value !== 'string') throw new Error(`config.json: ${name} is no text`);
  return value;
}

function address(content: Content, name: keyof Configuration): string {
  const value = text(content, name);
  if (!URL.canParse(value)) throw new Error(`config.json: ${name} is no address`);
  return value;
}

function texts(content: Content, name: keyof Configuration): readonly string[] {
  const value = content[name];
  if (!Array.isArray(value) || !value.every((one) => typeof one === 'string'))
    throw new Error(`config.json: ${name} is no list of texts`);
  return value;
}
