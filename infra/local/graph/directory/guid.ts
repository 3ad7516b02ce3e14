import { createHash } from 'node:crypto';

/**
 * The same lower-case GUID for the same name, so that a tenant seeded twice has the same ids.
 * The version and variant bits say "random" (RFC 9562, version 4), as ids made by Entra do.
 */
export function guidFor(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
