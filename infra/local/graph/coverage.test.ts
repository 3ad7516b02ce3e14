import { describe, expect, it } from 'vitest';
import { coverage } from './coverage.ts';
import { graphRoutes } from './routes.ts';

const line = ({
  method,
  path,
  coverage: level,
}: {
  method: string;
  path: string;
  coverage: string;
}): string => `${method} ${path} ${level}`;

describe('the coverage table', () => {
  it('says of every registered route, and of no other, that it is there', () => {
    const promised = coverage.filter((row) => row.coverage !== 'absent' && row.path !== '/$batch').map(line);
    expect(promised.sort()).toEqual(graphRoutes.map(line).sort());
  });

  it('has each route once', () => {
    const routes = coverage.map(({ method, path }) => `${method} ${path}`);
    expect(new Set(routes).size).toBe(routes.length);
  });

  it('says what a partial or absent route lacks', () => {
    expect(coverage.filter((row) => row.coverage !== 'whole' && row.note === '')).toEqual([]);
  });
});
