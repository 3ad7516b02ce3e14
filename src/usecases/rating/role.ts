import { roleKey, type RoleRecord } from '#src/domain/records/rating-record.ts';
import { updateOf } from '#src/domain/sync/merge.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import type { PairSession } from '../session/pair-session.ts';

type RoleLines = Pick<RoleRecord, 'role' | 'nextRole' | 'link'>;

/**
 * Role and next role of a person, and where the career framework is; each may be empty: "not agreed yet". What is not given stays as it
 * is, whoever changes it meanwhile.
 */
export async function setRole(
  session: PairSession,
  personId: Guid,
  given: Partial<RoleLines>,
): Promise<void> {
  const lines = Object.fromEntries(
    Object.entries(given).map(([name, text]) => [name, text.trim().replaceAll(/\s+/g, ' ')]),
  ) as Partial<RoleLines>;
  const key = roleKey(personId);
  const before = session.snapshot().view.records.get(key)?.record;
  if (before?.kind === 'role') {
    await session.change(updateOf(before, lines));
    return;
  }
  const at = session.system.now();
  await session.change({
    type: 'create',
    record: { kind: 'role', key, at, extra: {}, personId, role: '', nextRole: '', link: '', ...lines },
  });
}
