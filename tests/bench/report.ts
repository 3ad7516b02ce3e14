import { budgets, names, type Figures, type Name } from './budgets.ts';

/** A figure with its budget, as it is printed and as the object on standard output has it. */
interface Line {
  /** Null while there is nothing to measure; `reason` then says why. */
  readonly measured: number | null;
  readonly budget: number;
  readonly unit: string;
  readonly reason?: string;
}

/** Every name of the budgets with what was measured. Throws when a figure is missing: nobody judged it then. */
export function report(figures: Figures): Record<Name, Line> {
  const lines = names.map((name) => {
    const figure = figures[name];
    if (figure === undefined) throw new Error(`${name} was not measured`);
    return [name, { ...figure, budget: budgets[name].budget, unit: budgets[name].unit }] as const;
  });
  return Object.fromEntries(lines) as Record<Name, Line>;
}

/** Whether a figure breaks its budget. What measured nothing although it should (NaN) does too. */
export function isOver({ measured, budget }: Pick<Line, 'measured' | 'budget'>): boolean {
  return measured !== null && !(measured <= budget);
}

/** The report as a table; what is over its budget is marked at the start of its line. */
export function table(lines: Readonly<Record<Name, Line>>): string {
  const rows = names.map((name) => {
    const line = lines[name];
    const { measured, budget, unit, reason } = line;
    return {
      mark: isOver(line) ? 'OVER' : '',
      cells: [name, measured === null ? '–' : String(measured), String(budget)],
      rest: reason ?? unit,
    };
  });
  const all = [{ mark: '', cells: ['name', 'measured', 'budget'], rest: 'unit' }, ...rows];
  const width = (column: number): number => Math.max(...all.map(({ cells }) => cells[column]?.length ?? 0));
  const widths = [width(0), width(1), width(2)];
  return all
    .map(({ mark, cells, rest }) => {
      const padded = cells.map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      );
      return [mark.padEnd(4), ...padded, rest].join('  ');
    })
    .join('\n');
}
