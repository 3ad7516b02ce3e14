import type { Instant } from '../values/instant.ts';

/** Key of a record, unique in the pair's list and made by the client that wrote it: `<kind>:<guid>[:<what>]`, or `space`. */
export type RecordKey = string & { readonly __brand: 'RecordKey' };

/** Members of a row's data that this version does not know; written back unchanged so that a newer version loses nothing. */
export type Extra = Readonly<Record<string, unknown>>;

/** Members of every record. */
export interface Common {
  readonly key: RecordKey;
  /** When it was made; for a meeting its planned start. */
  readonly at: Instant;
  readonly extra: Extra;
}
