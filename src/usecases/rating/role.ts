import { roleKey, type RoleRecord } from '#src/domain/records/rating-record.ts';
import { updateOf } from '#src/domain/sync/merge.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import type { PairSession } from '../session/pair-session.ts';

/** Role and next role of a person, and where the career framework is; each may be empty: "not agreed yet". */
export async function setRole(
  session: PairSession,
  personId: Guid,
  given: Pick<RoleRecord, 'role' | 'nextRole' | 'link'>,
): Promise<void> {
  const [role, nextRole, link] = [given.role, given.nextRole, given.link].map((text) =>
    text.trim().replaceAll(/\s+/g, ' ').slice(0, longestLine),
  ) as [string, string, string];
  const key = roleKey(personId);
  const before = session.snapshot().view.records.get(key)?.record;
  if (before?.kind === 'role') {
    await session.change(updateOf(before, { role, nextRole, link }));
    return;
  }
  const at = session.system.now();
  await session.change({
    type: 'create',
    record: { kind: 'role', key, at, extra: {}, personId, role, nextRole, link },
  });
}

/** One line, in UTF-16 units. */
const longestLine = 300;
