import { createHash } from 'node:crypto';
import type { CopyRow, Instance } from './rows.ts';

/** The part of an id that names one event in one mailbox; the same event has another one elsewhere. */
export function stubOf(mailboxId: string, eventKey: string): string {
  return createHash('sha512').update(`${mailboxId} ${eventKey}`).digest('base64url').slice(0, 56);
}

/** The id of an event, or of one occurrence by the start its series gave it, so that it survives a move. */
export function eventId(stub: string, originalStart: string | null): string {
  if (originalStart === null) return `AAMk${stub}AENAAA=`;
  const minutes = Math.round(Date.parse(originalStart) / 60_000);
  return `AAMk${stub}FRAAgI${minutes.toString(16).toUpperCase().padStart(8, '0')}AAEYAAA=`;
}

/** What an id names; null when it is none of this form. */
export function parseEventId(id: string): { stub: string; originalStart: string | null } | null {
  const match = /^AAMk([\w-]{56})(?:AENAAA=|FRAAgI([0-9A-F]{8})AAEYAAA=)$/.exec(id);
  if (match?.[1] === undefined) return null;
  return {
    stub: match[1],
    originalStart:
      match[2] === undefined ? null : new Date(Number.parseInt(match[2], 16) * 60_000).toISOString(),
  };
}

/**
 * iCalUId: the same in every mailbox and different for each occurrence (graph types 2.43.1). Bytes 16 to 19 of the
 * global object id hold the occurrence's date and are zero for the master.
 */
export function iCalUId(row: Pick<CopyRow, 'key'>, instance: Pick<Instance, 'originalStart'>): string {
  const hash = createHash('sha256').update(row.key).digest('hex').toUpperCase();
  const date = instance.originalStart === null ? undefined : new Date(instance.originalStart);
  const hex = (value: number, width: number) => value.toString(16).toUpperCase().padStart(width, '0');
  const stamp =
    date === undefined
      ? '00000000'
      : hex(date.getUTCFullYear(), 4) + hex(date.getUTCMonth() + 1, 2) + hex(date.getUTCDate(), 2);
  return `040000008200E00074C5B7101A82E008${stamp}${hash.slice(0, 16)}000000000000000010000000${hash.slice(16, 48)}`;
}
