import { seededTenant, type Answer, type SeededTenant } from '../../db/seed/test-tenant.ts';

/** The seeded tenant with one fresh task of Adele in the OKR plan of the pair. */
export interface TestBoard extends SeededTenant {
  readonly groupId: string;
  readonly planId: string;
  readonly bucketId: string;
  readonly taskId: string;
  /** The tag a resource has now. */
  readonly tag: (path: string) => string;
  /** PATCH as Adele with a tag; the current one of the resource unless told. */
  readonly patch: (path: string, body: unknown, headers?: Readonly<Record<string, string>>) => Answer;
}

/** Seeds a tenant and adds the task; nothing is shared between two boards. */
export function testBoard(): TestBoard {
  const seeded = seededTenant();
  const { call, ids } = seeded;
  const group = seeded.tenant.db
    .prepare("SELECT id FROM groups WHERE mail_nickname = 'adele-and-alex'")
    .get() as { id: string };
  const plan = call(ids.adele, 'GET', `/groups/${group.id}/planner/plans`).value.find(
    ({ title }) => title === 'OKRs Alex',
  );
  const planId = String(plan?.['id']);
  const bucketId = String(call(ids.adele, 'GET', `/planner/plans/${planId}/buckets`).value[0]?.['id']);
  const made = call(ids.adele, 'POST', '/planner/tasks', { body: { planId, bucketId, title: 'Fresh' } });
  const tag = (path: string): string => String(call(ids.adele, 'GET', path).body['@odata.etag']);
  return {
    ...seeded,
    groupId: group.id,
    planId,
    bucketId,
    taskId: String(made.body['id']),
    tag,
    patch: (path, body, headers) =>
      call(ids.adele, 'PATCH', path, { body, headers: headers ?? { 'If-Match': tag(path) } }),
  };
}
