import type { SpaceRecord, Stored } from '#src/domain/records/feed-record.ts';
import { readPage } from './feed-calls.ts';

/** The space record of a page of rows; null when there is none or it cannot be read. */
export function readSpace(body: unknown): Stored<SpaceRecord> | null {
  for (const stored of readPage(body).stored) {
    const { record } = stored;
    if (record.kind === 'space') return { ...stored, record };
  }
  return null;
}
