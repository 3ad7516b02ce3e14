import { GraphError, type GraphRequest } from '../core/route.ts';
import type { BucketRow, PlanRow, TaskRow } from './rows.ts';

/**
 * Planner serves members of the plan's container only; an owner who is no member is refused as well
 * (msgraph-sdk-powershell #624, microsoft-graph-docs #636).
 *
 * @throws GraphError 403 for anyone else, and for a person whom Planner serves nothing (no licence)
 */
export function requireMember(request: GraphRequest, groupId: string): void {
  requireLicence(request);
  const row = request.tenant.db
    .prepare('SELECT 1 AS found FROM group_members WHERE group_id = ? AND user_id = ?')
    .get(groupId, request.caller.oid);
  if (row === undefined) throw refusal();
}

/** @throws GraphError 403 for a person without a Planner licence, or while the switch says so */
export function requireLicence(request: GraphRequest): void {
  const row = request.tenant.db
    .prepare('SELECT planner_licence FROM users WHERE id = ?')
    .get(request.caller.oid) as { planner_licence: number } | undefined;
  if (request.tenant.switches.plannerRefuses || row?.planner_licence !== 1) throw refusal();
}

/** The plan of an id, for a member. @throws GraphError 404, 403 */
export function readPlan(request: GraphRequest, id: string | undefined): PlanRow {
  return checked(
    request,
    row(request, 'SELECT * FROM planner_plans WHERE id = ?', id) as PlanRow | undefined,
  );
}

/** The bucket of an id, for a member of its plan's group. @throws GraphError 404, 403 */
export function readBucket(request: GraphRequest, id: string | undefined): BucketRow {
  return checked(
    request,
    row(
      request,
      'SELECT b.*, p.group_id FROM planner_buckets b JOIN planner_plans p ON p.id = b.plan_id WHERE b.id = ?',
      id,
    ) as BucketRow | undefined,
  );
}

/** The task of an id, for a member of its plan's group. @throws GraphError 404, 403 */
export function readTask(request: GraphRequest, id: string | undefined): TaskRow {
  return checked(
    request,
    row(
      request,
      'SELECT t.*, p.group_id FROM planner_tasks t JOIN planner_plans p ON p.id = t.plan_id WHERE t.id = ?',
      id,
    ) as TaskRow | undefined,
  );
}

function row(request: GraphRequest, sql: string, id: string | undefined): unknown {
  return request.tenant.db.prepare(sql).get(id ?? '');
}

function checked<R extends { readonly group_id: string }>(request: GraphRequest, found: R | undefined): R {
  requireLicence(request);
  if (found === undefined) throw new GraphError(404, '', 'The requested item is not found.');
  requireMember(request, found.group_id);
  return found;
}

function refusal(): GraphError {
  return new GraphError(403, '', 'You do not have the required permissions to access this item.');
}
