import type { Change } from '#src/domain/sync/change.ts';

/** Whether the person's own folder refused a change. */
export function isRefusedOwn({ problem, type }: Change): boolean {
  return problem !== null && (type === 'putNote' || type === 'removeNote' || type === 'putOwn');
}
