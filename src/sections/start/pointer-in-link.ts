import { parsePointer, type Pointer } from '#src/domain/space/pointer.ts';

/** Links carry links: a deep link to a tab has the tab's own address inside, encoded once more. */
const deepestEncoding = 3;

/**
 * Finds the place of a space in what a person pasted: a pointer, the address of a tab (`…?space=p1~…`) or a Teams link around
 * it. Null when there is none.
 */
export function pointerInLink(text: string): Pointer | null {
  let decoded = text.trim();
  for (let depth = 0; depth <= deepestEncoding; depth += 1) {
    const found = /p1~[A-Za-z0-9~._-]+/.exec(decoded)?.[0];
    const pointer = found === undefined ? null : parsePointer(found);
    if (pointer) return pointer;
    try {
      decoded = decodeURIComponent(decoded);
    } catch {
      return null; // a stray percent sign: no link of ours
    }
  }
  return null;
}
