import { GraphError } from '../core/route.ts';
import type { Column } from './column.ts';
import { sharePointInstant } from './field-value.ts';
import type { Filter, Literal } from './filter.ts';

type SqlValue = string | number;

/** A piece of SQL with its parameters in order. */
export interface Sql {
  readonly text: string;
  readonly values: readonly SqlValue[];
}

function mismatch(column: Column): GraphError {
  return new GraphError(400, 'invalidRequest', `The filter value does not fit field '${column.name}'.`);
}

function sqlValue(column: Column, value: Exclude<Literal, null>, booleanAsNumber: boolean): SqlValue {
  switch (column.kind) {
    case 'number': {
      const number = Number(value);
      if (typeof value === 'boolean' || Number.isNaN(number)) throw mismatch(column);
      return number;
    }
    case 'boolean':
      if (typeof value === 'boolean' && booleanAsNumber) throw mismatch(column);
      if (typeof value === 'boolean') return Number(value);
      if (value !== 0 && value !== 1) throw mismatch(column);
      return value;
    case 'dateTime': {
      const instant = sharePointInstant(String(value));
      if (instant === null) throw mismatch(column);
      return instant;
    }
    case 'text':
    case 'choice':
      return String(value);
    case 'personOrGroup':
      throw new GraphError(501, 'notSupported', 'The local tenant does not filter on person columns.');
  }
}

const signs = { eq: '=', ne: '<>', lt: '<', le: '<=', gt: '>', ge: '>=' } as const;
const afterEveryText = '\u{10ffff}';

/**
 * The condition of a filter on one column. `expression` is the SQL of the column's value.
 * A field without a value is unequal to everything, as in SharePoint's own queries (INFERRED for Graph).
 */
export function filterSql(filter: Filter, column: Column, expression: string, booleanAsNumber: boolean): Sql {
  if (filter.kind !== 'compare') {
    const left = filterSql(filter.left, column, expression, booleanAsNumber);
    const right = filterSql(filter.right, column, expression, booleanAsNumber);
    return { text: `(${left.text} ${filter.kind} ${right.text})`, values: [...left.values, ...right.values] };
  }
  const { operator, value } = filter;
  if (value === null) {
    if (operator === 'eq') return { text: `${expression} IS NULL`, values: [] };
    if (operator === 'ne') return { text: `${expression} IS NOT NULL`, values: [] };
    throw mismatch(column);
  }
  const operand = sqlValue(column, value, booleanAsNumber);
  if (operator === 'startswith')
    return {
      text: `(${expression} >= ? AND ${expression} < ?)`,
      values: [operand, `${operand}${afterEveryText}`],
    };
  if (operator === 'ne') return { text: `(${expression} IS NULL OR ${expression} <> ?)`, values: [operand] };
  return { text: `${expression} ${signs[operator]} ?`, values: [operand] };
}

/** Whether a filter can hold for an item that has no value in the column, so that the index alone is not enough. */
export function matchesNothing(filter: Filter): boolean {
  if (filter.kind !== 'compare') return matchesNothing(filter.left) || matchesNothing(filter.right);
  return filter.value === null ? filter.operator === 'eq' : filter.operator === 'ne';
}
