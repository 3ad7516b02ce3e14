import { spawn } from 'node:child_process';

/** Runs a program with its output on the screen and nothing to read. Resolves to its exit code, 1 when it could not be started. */
export function run(
  program: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...environment },
    });
    child.on('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.on('close', (code) => {
      resolve(code ?? 1);
    });
  });
}

/** Runs a script of package.json, as `npm run` does. */
export function runScript(script: string, args: readonly string[]): Promise<number> {
  const npm = process.env['npm_execpath'];
  const tail = ['run', '--silent', script, '--', ...args];
  return npm === undefined ? run('npm', tail) : run(process.execPath, [npm, ...tail]);
}
