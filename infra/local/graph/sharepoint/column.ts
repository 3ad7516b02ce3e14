import * as v from 'valibot';
import { GraphError } from '../core/route.ts';

const facets = {
  text: v.looseObject({
    allowMultipleLines: v.optional(v.boolean(), false),
    appendChangesToExistingText: v.optional(v.boolean(), false),
    linesForEditing: v.optional(v.number(), 0),
    maxLength: v.optional(v.number()),
    textType: v.optional(v.picklist(['plain', 'richText'])),
  }),
  number: v.looseObject({
    decimalPlaces: v.optional(v.string(), 'automatic'),
    displayAs: v.optional(v.string(), 'number'),
    minimum: v.optional(v.number()),
    maximum: v.optional(v.number()),
  }),
  boolean: v.looseObject({}),
  dateTime: v.looseObject({
    displayAs: v.optional(v.string(), 'default'),
    format: v.optional(v.picklist(['dateOnly', 'dateTime']), 'dateOnly'),
  }),
  choice: v.looseObject({
    allowTextEntry: v.optional(v.boolean(), false),
    choices: v.optional(v.array(v.string()), []),
    displayAs: v.optional(v.picklist(['dropDownMenu', 'radioButtons', 'checkBoxes']), 'dropDownMenu'),
  }),
  personOrGroup: v.looseObject({
    allowMultipleSelection: v.optional(v.boolean(), false),
    chooseFromType: v.optional(v.string(), 'peopleOnly'),
    displayAs: v.optional(v.string(), 'nameWithPresence'),
  }),
};

/** The kinds of column that the local tenant imitates; every other facet answers 501. */
export type ColumnKind = keyof typeof facets;

const kinds = Object.keys(facets) as ColumnKind[];
const common = v.looseObject({
  name: v.pipe(v.string(), v.regex(/^[A-Za-z_][A-Za-z0-9_]{0,254}$/)),
  displayName: v.optional(v.string()),
  description: v.optional(v.string(), ''),
  indexed: v.optional(v.boolean(), false),
  enforceUniqueValues: v.optional(v.boolean(), false),
  required: v.optional(v.boolean(), false),
  hidden: v.optional(v.boolean(), false),
});

/** A column as kept: the common properties, its kind and the facet of that kind (shape of columnDefinition). */
export interface Column {
  readonly name: string;
  readonly displayName: string;
  readonly description: string;
  readonly indexed: boolean;
  readonly enforceUniqueValues: boolean;
  readonly required: boolean;
  readonly hidden: boolean;
  readonly kind: ColumnKind;
  readonly facet: Readonly<Record<string, unknown>>;
}

/** The column every list has. It is not indexed (microsoft-graph-docs #2279). */
export const titleColumn: Column = {
  name: 'Title',
  displayName: 'Title',
  description: '',
  indexed: false,
  enforceUniqueValues: false,
  required: false,
  hidden: false,
  kind: 'text',
  facet: {
    allowMultipleLines: false,
    appendChangesToExistingText: false,
    linesForEditing: 0,
    maxLength: 255,
  },
};

/**
 * Reads a columnDefinition from a request body.
 * @throws GraphError 400 invalidRequest when it is malformed or a unique column is not indexed, 501 for a facet that is not imitated.
 */
export function parseColumn(input: unknown): Column {
  const parsed = v.safeParse(common, input);
  if (!parsed.success)
    throw new GraphError(
      400,
      'invalidRequest',
      `A column definition is not valid: ${parsed.issues[0].message}`,
    );
  const { name, displayName, description, indexed, enforceUniqueValues, required, hidden, ...rest } =
    parsed.output;
  const found = kinds.filter((kind) => rest[kind] !== undefined && rest[kind] !== null);
  const kind = found[0];
  if (kind === undefined || found.length > 1)
    throw new GraphError(
      501,
      'notSupported',
      `The local tenant needs exactly one of ${kinds.join(', ')} on column '${name}'.`,
    );
  const facet = v.safeParse(facets[kind], rest[kind]);
  if (!facet.success)
    throw new GraphError(400, 'invalidRequest', `Column '${name}': ${facet.issues[0].message}`);
  const multiLine =
    kind === 'text' && 'allowMultipleLines' in facet.output && facet.output.allowMultipleLines === true;
  if (multiLine && indexed)
    throw new GraphError(400, 'invalidRequest', `Column '${name}' cannot be indexed: it has multiple lines.`);
  if (enforceUniqueValues && !indexed)
    throw new GraphError(400, 'invalidRequest', `Column '${name}' must be indexed to enforce unique values.`);
  const values: Record<string, unknown> = { ...facet.output };
  if (kind === 'text' && !multiLine) values['maxLength'] ??= 255;
  return {
    name,
    displayName: displayName ?? name,
    description,
    indexed,
    enforceUniqueValues,
    required,
    hidden,
    kind,
    facet: values,
  };
}

/**
 * The column as GET …/columns shows it. That call leaves out isDeletable, isSealed, validation, type and others
 * (docs: columnDefinition resource).
 */
export function columnBody(column: Column, id: string): Record<string, unknown> {
  return {
    columnGroup: 'Custom Columns',
    description: column.description,
    displayName: column.displayName,
    enforceUniqueValues: column.enforceUniqueValues,
    hidden: column.hidden,
    id,
    indexed: column.indexed,
    name: column.name,
    readOnly: false,
    required: column.required,
    [column.kind]: column.facet,
  };
}
