import { describe, expect, it } from 'vitest';
import { names, type Figures } from './budgets.ts';
import { isOver, report, table } from './report.ts';

const within: Figures = Object.fromEntries(names.map((name) => [name, { measured: 0 }]));

describe('report', () => {
  it('has every name of the budgets with its budget and unit', () => {
    const lines = report({ ...within, units_meeting: { measured: 700 } });
    expect(Object.keys(lines)).toEqual(names);
    expect(lines.units_meeting).toEqual({ measured: 700, budget: 800, unit: 'resource units' });
  });

  it('keeps the reason of what is not there to measure', () => {
    const lines = report({ ...within, outlook_js_live_kib: { measured: null, reason: 'not built yet' } });
    expect(lines.outlook_js_live_kib).toEqual({
      measured: null,
      reason: 'not built yet',
      budget: 225,
      unit: 'KiB gzip',
    });
  });

  it('refuses to leave one out', () => {
    const figures = { ...within };
    delete figures.agenda_ratio;
    expect(() => report(figures)).toThrow('agenda_ratio was not measured');
  });
});

describe('isOver', () => {
  it('allows the budget itself and nothing above it', () => {
    expect(isOver({ measured: 100, budget: 100 })).toBe(false);
    expect(isOver({ measured: 100.1, budget: 100 })).toBe(true);
  });

  it('takes nothing to measure as within, and a measurement that failed as over', () => {
    expect(isOver({ measured: null, budget: 100 })).toBe(false);
    expect(isOver({ measured: Number.NaN, budget: 100 })).toBe(true);
  });
});

describe('table', () => {
  const rows = table(
    report({
      ...within,
      interaction_ms: { measured: 104 },
      outlook_js_local_kib: { measured: null, reason: 'not built yet' },
    }),
  ).split('\n');

  it('marks what is over and nothing else', () => {
    const marked = rows.filter((row) => row.startsWith('OVER'));
    expect(marked).toHaveLength(1);
    expect(marked[0]).toMatch(/^OVER {2}interaction_ms +104 +100 {2}ms$/);
  });

  it('says why there is no figure in place of the unit', () => {
    expect(rows.find((row) => row.includes('outlook_js_local_kib'))).toMatch(/– +140 {2}not built yet$/);
  });
});
