import type { Part } from '#src/ports/opening.ts';

/** What was read, null when it was refused for good: the rest goes on without it. Throws the `Failure` of anything else. */
export function valueOf<T>(part: Part<T>): T | null {
  if (part.type === 'read') return part.value;
  if (part.failure.kind === 'forbidden' || part.failure.kind === 'notFound') return null;
  throw part.failure;
}
