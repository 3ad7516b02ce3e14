import type { Guid } from '../values/guid.ts';
import { parseGuid } from '../values/guid.ts';
import { fromBase64url } from '../values/base64url.ts';
import { directions, ratingValueOf, type Rating } from './rating.ts';

const form = 'pods-rating/1';
/** Bytes of a salt: a rating has five values, so the salt alone keeps its seal from telling which. */
export const saltBytes = 32;

/** A rating with everything its seal binds: the pair's space, and the salt as base64url of {@link saltBytes} bytes. */
export interface SealedRating extends Rating {
  /** Id of the group that is the pair's space. */
  readonly space: Guid;
  readonly salt: string;
}

/** A note as it is sealed: NFC, line ends as LF. */
export function canonicalNote(note: string): string {
  return note.replaceAll(/\r\n?/g, '\n').normalize('NFC');
}

/**
 * The text whose UTF-8 bytes are sealed (SHA-256, lower-case hex): a JSON array without blanks,
 * `["pods-rating/1",space,meeting,round,rater,about,value,note,salt]`.
 */
export function canonicalText(rating: SealedRating): string {
  const { space, meetingId, round, rater, about, value, note, salt } = rating;
  return JSON.stringify([form, space, meetingId, round, rater, about, value, canonicalNote(note), salt]);
}

/** Reads such a text; null for anything that is not exactly what {@link canonicalText} writes. */
export function parseCanonical(text: string): SealedRating | null {
  const members = arrayIn(text);
  if (members?.length !== 9 || members[0] !== form) return null;
  const [, , , round, , about, points, note, salt] = members;
  const [space, meetingId, rater] = [members[1], members[2], members[4]].map((id) =>
    parseGuid(typeof id === 'string' ? id : ''),
  );
  const value = ratingValueOf(points);
  if (!space || !meetingId || !rater || value === null) return null;
  const direction = directions.find((one) => one === about);
  if (direction === undefined || !isRound(round) || typeof note !== 'string' || !isSalt(salt)) return null;
  const rating: SealedRating = {
    space,
    meetingId,
    round,
    rater,
    about: direction,
    value,
    note,
    salt,
  };
  return canonicalText(rating) === text ? rating : null;
}

function isRound(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1;
}

function isSalt(value: unknown): value is string {
  return typeof value === 'string' && fromBase64url(value)?.length === saltBytes;
}

function arrayIn(text: string): readonly unknown[] | null {
  try {
    const read: unknown = JSON.parse(text);
    return Array.isArray(read) ? read : null;
  } catch {
    return null;
  }
}

/** The text of published bytes (base64url of UTF-8); null when they are not UTF-8. */
export function textOfBytes(bytes: string): string | null {
  const read = fromBase64url(bytes);
  if (read === null) return null;
  try {
    return decodeURIComponent([...read].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''));
  } catch {
    return null;
  }
}

/** The UTF-8 bytes of a well-formed text. */
export function bytesOfText(text: string): Uint8Array {
  const escaped = encodeURIComponent(text);
  const bytes: number[] = [];
  for (let index = 0; index < escaped.length; index += 1) {
    const isEscape = escaped[index] === '%';
    bytes.push(
      isEscape ? Number.parseInt(escaped.slice(index + 1, index + 3), 16) : escaped.charCodeAt(index),
    );
    if (isEscape) index += 2;
  }
  return new Uint8Array(bytes);
}

/** What a person who opens the list reads beside the bytes; never what is verified. */
export function readableRating({ value, note }: Pick<Rating, 'value' | 'note'>): string {
  return note === '' ? String(value) : `${String(value)}\n${note}`;
}
