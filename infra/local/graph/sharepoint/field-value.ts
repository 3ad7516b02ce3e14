import { GraphError } from '../core/route.ts';
import type { Column } from './column.ts';

/** A value as it is kept and sent. A person is the lookup id of the site's user list, as text. */
export type FieldValue = string | number | boolean;

/** Field values of one item by column name. A column without a value is absent, never null. */
export type Fields = Readonly<Record<string, FieldValue>>;

const multiLineLimit = 63_999;

function invalid(message: string): GraphError {
  return new GraphError(400, 'invalidRequest', message);
}

/** An instant as SharePoint gives it back: UTC, whole seconds, `Z`. Null when the text is no date. */
export function sharePointInstant(text: string): string | null {
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : `${new Date(time).toISOString().slice(0, 19)}Z`;
}

function textValue(column: Column, value: unknown): string {
  if (typeof value !== 'string')
    throw invalid(`Invalid text value for field '${column.name}': text is expected.`);
  const limit =
    column.facet['allowMultipleLines'] === true ? multiLineLimit : Number(column.facet['maxLength'] ?? 255);
  if (value.length > limit)
    throw invalid(`Invalid text value for field '${column.name}': it is longer than ${limit} characters.`);
  return value;
}

function numberValue(column: Column, value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value))
    throw invalid(`Invalid number value for field '${column.name}'.`);
  const { minimum, maximum } = column.facet;
  if ((typeof minimum === 'number' && value < minimum) || (typeof maximum === 'number' && value > maximum))
    throw invalid(`The value of field '${column.name}' is out of range.`);
  return value;
}

function dateValue(column: Column, value: unknown): string {
  const instant = typeof value === 'string' ? sharePointInstant(value) : null;
  if (instant === null) throw invalid(`Invalid date/time value for field '${column.name}'.`);
  return column.facet['format'] === 'dateOnly' ? `${instant.slice(0, 10)}T00:00:00Z` : instant;
}

function choiceValue(column: Column, value: unknown): string {
  const choices = Array.isArray(column.facet['choices']) ? column.facet['choices'] : [];
  if (column.facet['displayAs'] === 'checkBoxes')
    throw new GraphError(501, 'notSupported', 'The local tenant has no columns with several choices.');
  if (typeof value !== 'string') throw invalid(`Invalid choice for field '${column.name}'.`);
  if (column.facet['allowTextEntry'] !== true && !choices.includes(value))
    throw invalid(`'${value}' is no choice of field '${column.name}'.`);
  return value;
}

/**
 * Checks one value for its column and brings it into the form SharePoint keeps; null for "no value" (null or empty text).
 * @throws GraphError 400 invalidRequest when the value does not fit.
 */
function fieldValue(column: Column, value: unknown): FieldValue | null {
  if (value === null || value === '') return null;
  switch (column.kind) {
    case 'text':
      return textValue(column, value);
    case 'number':
      return numberValue(column, value);
    case 'boolean':
      if (typeof value !== 'boolean') throw invalid(`Invalid yes/no value for field '${column.name}'.`);
      return value;
    case 'dateTime':
      return dateValue(column, value);
    case 'choice':
      return choiceValue(column, value);
    case 'personOrGroup':
      throw invalid(
        `A value without a type name was found for field '${column.name}' and no expected type is available.`,
      );
  }
}

/**
 * The fields of an item after a write of `input` over `before`.
 * `FooLookupId` writes the person column `Foo`: text only, a number is answered with a general failure (microsoft-graph-docs #19901).
 * @param knowsPerson whether the site's user list has that lookup id.
 * @throws GraphError 400 invalidRequest for an unknown field or a value that does not fit.
 */
export function mergeFields(
  columns: ReadonlyMap<string, Column>,
  before: Fields,
  input: Readonly<Record<string, unknown>>,
  knowsPerson: (lookupId: string) => boolean,
): Fields {
  const after = new Map<string, FieldValue>(Object.entries(before));
  for (const [name, value] of Object.entries(input)) {
    if (name.includes('@') || name === 'ContentType') continue;
    const column = columns.get(name);
    const person = name.endsWith('LookupId') ? columns.get(name.slice(0, -'LookupId'.length)) : undefined;
    if (person?.kind === 'personOrGroup') {
      if (value === null) after.delete(name);
      else if (typeof value !== 'string') throw invalid('General exception while processing');
      else if (!knowsPerson(value)) throw invalid(`Field '${name}' names nobody this site knows.`);
      else after.set(name, value);
    } else if (column === undefined) throw invalid(`Field '${name}' is not recognized`);
    else {
      const kept = fieldValue(column, value);
      if (kept === null) after.delete(name);
      else after.set(name, kept);
    }
  }
  return Object.fromEntries(after);
}
