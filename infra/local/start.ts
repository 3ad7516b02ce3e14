import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { PortTakenError } from './listen.ts';
import { startTenant, type StartOptions } from './server.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const distDir = path.join(root, 'dist');

/** A command line that cannot be run. */
class UsageError extends Error {}

const help = `npm start -- [--port 4280] [--data DIR] [--reset] [--empty] [--log]
  --port   first of three ports in a row: tenant, app, TLS
  --data   folder of the database (default .data)
  --reset  throw away what is in it and seed again
  --empty  an administrator and users only: no pair, no consent
  --log    keep request and answer bodies, in DIR/exchanges.jsonl`;

try {
  const options = readOptions(process.argv.slice(2));
  if (options === null) console.log(help);
  else await run(options);
} catch (error) {
  console.error(error instanceof PortTakenError || error instanceof UsageError ? error.message : error);
  process.exitCode = 1;
}

async function run(options: StartOptions): Promise<void> {
  await buildIfOutdated();
  const running = await startTenant(options);
  const stop = (): void => {
    void running.close().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  console.log(`Local tenant ready: ${running.baseUrl}`);
}

/** Makes the bundle when there is none, or when a file it is made from is newer. */
async function buildIfOutdated(): Promise<void> {
  const configuration = path.join(root, 'vite.config.ts');
  if (!existsSync(configuration)) return;
  const built = newest(distDir);
  const sources = ['src', 'package-lock.json', 'vite.config.ts'].map((name) => newest(path.join(root, name)));
  if (built > Math.max(...sources)) return;
  const { build } = await import('vite');
  console.log('Building the app …');
  // Where it builds from and to is the configuration's to say: a root given here would move its output folder.
  await build({ configFile: configuration, logLevel: 'warn' });
}

/** Time of the newest file in a folder, or of the file; 0 when there is none. */
function newest(place: string): number {
  const stat = statSync(place, { throwIfNoEntry: false });
  if (stat === undefined) return 0;
  if (stat.isFile()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(place).map((name) => newest(path.join(place, name))));
}

function readOptions(args: string[]): StartOptions | null {
  let values;
  try {
    ({ values } = parseArgs({
      args,
      options: {
        port: { type: 'string', default: '4280' },
        data: { type: 'string', default: path.join(root, '.data') },
        reset: { type: 'boolean', default: false },
        empty: { type: 'boolean', default: false },
        log: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }));
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n${help}`);
  }
  if (values.help) return null;
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65533)
    throw new UsageError(`--port takes a number up to 65533.\n${help}`);
  const { reset, empty, log } = values;
  return { port, dataDir: path.resolve(values.data), distDir, reset, empty, log };
}
