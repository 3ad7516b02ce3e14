import { randomBytes } from 'node:crypto';
import { GraphError, type GraphRequest, type GraphResponse } from '../core/route.ts';
import { readPlan, requireLicence, requireMember } from './access.ts';
import { one, page, patched } from './answers.ts';
import { newPlan, planDetailsPatch, planPatch, readBody } from './bodies.ts';
import { checkIfMatch, recordChange } from './etag.ts';
import { limits, requireWithin } from './limits.ts';
import type { PlanRow } from './rows.ts';
import { planDetailsShape, planShape, type Shape } from './shapes.ts';
import { deleteTaskRows } from './task-rows.ts';

/** GET /groups/{id}/planner/plans. */
export function listGroupPlans(request: GraphRequest): GraphResponse {
  const groupId = (request.params['group-id'] ?? '').toLowerCase();
  requireGroup(request, groupId);
  const rows = request.tenant.db
    .prepare('SELECT * FROM planner_plans WHERE group_id = ? ORDER BY created_at DESC, id')
    .all(groupId) as PlanRow[];
  return page(request, `groups('${groupId}')/planner/plans`, rows, (plan) => shape(request, plan));
}

/** GET /planner/plans, which is served only with `$filter=owner eq '<group id>'` (microsoft-graph-docs #21031). */
export function listPlansOfOwner(request: GraphRequest): GraphResponse {
  requireLicence(request);
  const owner = /^owner eq '([^']+)'$/i.exec(request.query.get('$filter')?.trim() ?? '')?.[1];
  if (owner === undefined)
    throw new GraphError(
      400,
      '',
      'This entity set must be queried with a filter on the owner property, or container type and container external id, or contextScenarioId.',
    );
  requireGroup(request, owner.toLowerCase());
  const rows = request.tenant.db
    .prepare('SELECT * FROM planner_plans WHERE group_id = ? ORDER BY created_at DESC, id')
    .all(owner.toLowerCase()) as PlanRow[];
  return page(request, 'planner/plans', rows, (plan) => shape(request, plan));
}

/** GET /me/planner/plans; a switch leaves out plans the person has never opened (ModernWorkplaceConcierge #48). */
export function listMyPlans(request: GraphRequest): GraphResponse {
  requireLicence(request);
  const rows = request.tenant.db
    .prepare(
      `SELECT p.* FROM planner_plans p JOIN group_members m ON m.group_id = p.group_id AND m.user_id = ?
       WHERE ? = 0 OR EXISTS (SELECT 1 FROM planner_openings o WHERE o.plan_id = p.id AND o.user_id = m.user_id)
       ORDER BY p.created_at DESC, p.id`,
    )
    .all(request.caller.oid, request.tenant.switches.hidePlansNeverOpened ? 1 : 0) as PlanRow[];
  return page(request, `users('${request.caller.oid}')/planner/plans`, rows, (plan) => shape(request, plan));
}

/** GET /planner/plans/{id}. */
export function getPlan(request: GraphRequest): GraphResponse {
  return one(request, 'planner/plans', shape(request, plan(request)));
}

/** POST /planner/plans. The creator must be listed as a member, also right after making the group (planner-post-plans). */
export function createPlan(request: GraphRequest): GraphResponse {
  const body = readBody(newPlan, request.body);
  const groupId = (
    body.container?.containerId ??
    /^https:\/\/graph\.microsoft\.com\/(?:v1\.0|beta)\/groups\/([^/]+)$/i.exec(
      body.container?.url ?? '',
    )?.[1] ??
    body.owner
  )?.toLowerCase();
  if (groupId === undefined)
    throw new GraphError(400, '', 'The request is invalid: container must name a group.');
  if (body.container?.type !== undefined && body.container.type !== 'group')
    throw new GraphError(
      501,
      'notImplemented',
      'The local tenant does not imitate plans of other containers than groups.',
    );
  requireMember(request, groupId);
  const { db } = request.tenant;
  const id = randomBytes(21).toString('base64url');
  db.transaction(() => {
    db.prepare(
      'INSERT INTO planner_plans (id, group_id, title, created_at, created_by, created_app) VALUES (?, ?, ?, ?, ?, ?)',
    ).run(
      id,
      groupId,
      body.title,
      request.tenant.now().toISOString(),
      request.caller.oid,
      request.caller.appId,
    );
    requireWithin(
      request,
      'SELECT COUNT(*) AS total FROM planner_plans WHERE group_id = ?',
      groupId,
      limits.plansOfGroup,
      'MaximumProjectsOwnedByUser',
    );
  })();
  return one(request, 'planner/plans', shape(request, readPlan(request, id)), 201);
}

/** PATCH /planner/plans/{id}: the title; the container cannot change. */
export function updatePlan(request: GraphRequest): GraphResponse {
  const { id } = plan(request);
  const body = readBody(planPatch, request.body);
  const { db } = request.tenant;
  db.transaction(() => {
    checkIfMatch(request, 'Plan', id, ['title']);
    db.prepare('UPDATE planner_plans SET title = ? WHERE id = ?').run(body.title, id);
    recordChange(db, 'Plan', id, ['title']);
  })();
  return patched(request, 'planner/plans', () => shape(request, readPlan(request, id)));
}

/** DELETE /planner/plans/{id}, with everything in it. */
export function deletePlan(request: GraphRequest): GraphResponse {
  const { id } = plan(request);
  const { db } = request.tenant;
  db.transaction(() => {
    checkIfMatch(request, 'Plan', id, 'whole');
    const tasks = db.prepare('SELECT id FROM planner_tasks WHERE plan_id = ?').all(id) as { id: string }[];
    for (const task of tasks) deleteTaskRows(db, task.id);
    for (const table of ['planner_buckets', 'planner_openings'])
      db.prepare(`DELETE FROM ${table} WHERE plan_id = ?`).run(id);
    db.prepare('DELETE FROM planner_plans WHERE id = ?').run(id);
  })();
  return { status: 204 };
}

/** GET /planner/plans/{id}/details. */
export function getPlanDetails(request: GraphRequest): GraphResponse {
  const found = plan(request);
  return one(request, `planner/plans('${found.id}')/details`, planDetailsShape(request.tenant.db, found));
}

/** PATCH /planner/plans/{id}/details: names of labels, people the plan is shared with. */
export function updatePlanDetails(request: GraphRequest): GraphResponse {
  const found = plan(request);
  const body = readBody(planDetailsPatch, request.body);
  const paths = [
    ...Object.keys(body.categoryDescriptions ?? {}).map((name) => `categoryDescriptions/${name}`),
    ...Object.keys(body.sharedWith ?? {}).map((id) => `sharedWith/${id}`),
  ];
  const { db } = request.tenant;
  db.transaction(() => {
    checkIfMatch(request, 'PlanDetails', found.id, paths);
    db.prepare('UPDATE planner_plans SET category_descriptions = ?, shared_with = ? WHERE id = ?').run(
      merged(found.category_descriptions, body.categoryDescriptions),
      merged(found.shared_with, body.sharedWith),
      found.id,
    );
    recordChange(db, 'PlanDetails', found.id, paths);
  })();
  return patched(request, `planner/plans('${found.id}')/details`, () =>
    planDetailsShape(db, readPlan(request, found.id)),
  );
}

function plan(request: GraphRequest): PlanRow {
  return readPlan(request, request.params['plannerPlan-id']);
}

function requireGroup(request: GraphRequest, groupId: string): void {
  const row = request.tenant.db.prepare('SELECT 1 AS found FROM groups WHERE id = ?').get(groupId);
  if (row === undefined) throw new GraphError(404, '', 'The requested item is not found.');
  requireMember(request, groupId);
}

function shape(request: GraphRequest, row: PlanRow): Shape {
  return planShape(
    request.tenant.db,
    row,
    /\binclude-unknown-enum-members\b/i.test(request.headers.get('prefer') ?? ''),
  );
}

/** An open object with changes laid over it; false and null take a key away. */
function merged(
  stored: string,
  changes: Readonly<Record<string, string | boolean | null>> | undefined,
): string {
  const all = { ...(JSON.parse(stored) as Record<string, string | boolean | null>), ...changes };
  return JSON.stringify(
    Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null && value !== false)),
  );
}
