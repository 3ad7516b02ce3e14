import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verify } from '../../infra/verify/verify.ts';
import type { PairExport } from '#src/domain/export/export.ts';
import { exportRatings } from '#src/usecases/export-ratings.ts';
import { RatingPair } from '../fakes/rating-pair.ts';

type Loose = Record<string, unknown>;
/** An export as JSON says it, to be tampered with. */
interface LooseExport {
  form: string;
  rows: (Loose & { createdBy: string; modifiedBy: string; record: Loose })[];
}

let pair: RatingPair;
let made: PairExport;
beforeEach(async () => {
  pair = await RatingPair.started();
  await pair.sealAll();
  await pair.open('report', 'report');
  await pair.open('manager', 'report');
  made = await exportRatings(pair.sessions.report);
});
afterEach(() => pair.close());

function copy(): LooseExport {
  return JSON.parse(JSON.stringify(made)) as LooseExport;
}

function rowOf(exported: LooseExport, kind: string, rater: string): LooseExport['rows'][number] {
  const row = exported.rows.find(({ record }) => record['kind'] === kind && record['rater'] === rater);
  if (!row) throw new Error(`no ${kind}`);
  return row;
}

describe('an export of ratings', () => {
  it('verifies as it was made, and says how many seals were never opened', () => {
    const { checked, neverOpened } = verify(copy());
    expect(checked.map(({ about, failure, rater }) => [rater, about, failure])).toEqual([
      ['Adele Vance', 'report', null],
      ['Alex Wilber', 'report', null],
    ]);
    expect(neverOpened).toBe(2);
  });

  const { alexId, adeleId } = {
    alexId: 'a1000000-0000-4000-8000-000000000002',
    adeleId: 'ad000000-0000-4000-8000-000000000001',
  };
  it.each([
    [
      'another seal',
      (one: LooseExport) => (rowOf(one, 'seal', alexId).record['seal'] = '0'.repeat(64)),
      /does not match/u,
    ],
    [
      'other bytes',
      (one: LooseExport) => {
        const { record } = rowOf(one, 'secret', alexId);
        record['bytes'] = `A${String(record['bytes']).slice(1)}`;
      },
      /does not match/u,
    ],
    [
      'no seal',
      (one: LooseExport) => (one.rows = one.rows.filter(({ record }) => record['kind'] !== 'seal')),
      /no seal/u,
    ],
    [
      'another copy',
      (one: LooseExport) => (rowOf(one, 'secret', alexId).record['body'] = '5'),
      /readable copy/u,
    ],
    [
      'another author',
      (one: LooseExport) => (rowOf(one, 'secret', alexId).createdBy = adeleId),
      /Somebody else wrote/u,
    ],
    [
      'another hand',
      (one: LooseExport) => (rowOf(one, 'secret', alexId).modifiedBy = adeleId),
      /Somebody else changed/u,
    ],
    [
      'another meeting',
      (one: LooseExport) => {
        for (const kind of ['seal', 'secret'])
          rowOf(one, kind, alexId).record['meetingId'] = '33000000-0000-4000-8000-000000000001';
      },
      /another space, meeting/u,
    ],
  ])('names the rating that fails with %s', (_what, tamper, sentence) => {
    const one = copy();
    tamper(one);
    const failures = verify(one).checked.filter(({ failure }) => failure !== null);
    expect(failures.find(({ rater }) => rater === 'Alex Wilber')).toMatchObject({
      rater: 'Alex Wilber',
      failure: expect.stringMatching(sentence) as unknown,
    });
  });

  it('is nothing else', () => {
    expect(() => verify({})).toThrow('no export');
    expect(() => verify({ form: 'pods-export/1' })).toThrow('no rows');
  });
});

describe('npm run verify', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'pods-verify-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  function run(exported: unknown): { readonly code: number; readonly output: string } {
    const file = path.join(folder, 'export.json');
    writeFileSync(file, typeof exported === 'string' ? exported : JSON.stringify(exported));
    const tsx = path.resolve('node_modules/tsx/dist/cli.mjs');
    try {
      const output = execFileSync(process.execPath, [tsx, 'infra/verify/start.ts', file], {
        encoding: 'utf8',
        stdio: 'pipe',
      });
      return { code: 0, output };
    } catch (thrown) {
      const { status, stderr, stdout } = thrown as { status: number; stderr: string; stdout: string };
      return { code: status, output: stdout + stderr };
    }
  }

  it('says what it found, and fails when a rating does', () => {
    expect(run(made)).toEqual({
      code: 0,
      output: expect.stringContaining('2 opened ratings, 0 fail; 2 seals were never opened.') as unknown,
    });
    const one = copy();
    rowOf(one, 'secret', 'a1000000-0000-4000-8000-000000000002').record['body'] = '5';
    expect(run(one)).toMatchObject({
      code: 1,
      output: expect.stringMatching(/FAILS Alex Wilber about the report/u) as unknown,
    });
    expect(run('no json').code).toBe(2);
  }, 60_000);
});
