/** A GUID in lower case with hyphens, e.g. an Entra object id. {@link parseGuid} is the only way to get one. */
export type Guid = string & { readonly __brand: 'Guid' };

const form = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Reads a GUID of any case; null when the text is none. */
export function parseGuid(text: string): Guid | null {
  const lower = text.trim().toLowerCase();
  return form.test(lower) ? (lower as Guid) : null;
}

/** Makes a GUID of the first 16 of the bytes given (version 8, RFC 9562: bits of our own choice). */
export function guidFromBytes(bytes: Uint8Array): Guid {
  const sixteen = Array.from(bytes.slice(0, 16));
  sixteen[6] = ((sixteen[6] ?? 0) & 0x0f) | 0x80;
  sixteen[8] = ((sixteen[8] ?? 0) & 0x3f) | 0x80;
  return formatGuid(sixteen);
}

/** The 16 bytes of a GUID in the order of its digits. */
export function guidBytes(guid: Guid): number[] {
  const digits = guid.replaceAll('-', '');
  return Array.from({ length: 16 }, (_, index) =>
    Number.parseInt(digits.slice(index * 2, index * 2 + 2), 16),
  );
}

/** Writes 16 bytes as a GUID, unchanged. */
export function formatGuid(bytes: readonly number[]): Guid {
  const digits = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    digits.slice(12, 16),
    digits.slice(16, 20),
    digits.slice(20, 32),
  ].join('-') as Guid;
}
