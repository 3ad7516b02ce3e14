import { randomBytes } from 'node:crypto';
import { GraphError, type GraphRequest, type GraphResponse } from '../core/route.ts';
import { readBucket, readPlan, readTask, requireLicence } from './access.ts';
import { one, page, patched } from './answers.ts';
import { newTask, readBody, taskPatch, type TaskPatch } from './bodies.ts';
import { checkIfMatch, recordChange } from './etag.ts';
import { limits, requireWithin } from './limits.ts';
import { placeHint } from './order-hint.ts';
import type { TaskRow } from './rows.ts';
import { taskDetailsShape, taskShape, type Shape } from './shapes.ts';
import { assign, deleteTaskRows, insertTaskRow, taskHints } from './task-rows.ts';

const joined = 'SELECT t.*, p.group_id FROM planner_tasks t JOIN planner_plans p ON p.id = t.plan_id';

/** GET /planner/plans/{id}/tasks: completed ones included, in no promised order. */
export function listPlanTasks(request: GraphRequest): GraphResponse {
  const plan = readPlan(request, request.params['plannerPlan-id']);
  return list(
    request,
    `planner/plans('${plan.id}')/tasks`,
    `${joined} WHERE t.plan_id = ? ORDER BY t.id`,
    plan.id,
  );
}

/** GET /planner/buckets/{id}/tasks. */
export function listBucketTasks(request: GraphRequest): GraphResponse {
  const bucket = readBucket(request, request.params['plannerBucket-id']);
  return list(
    request,
    `planner/buckets('${bucket.id}')/tasks`,
    `${joined} WHERE t.bucket_id = ? ORDER BY t.id`,
    bucket.id,
  );
}

/** GET /me/planner/tasks: assigned to the caller, in plans of groups the caller still belongs to. */
export function listMyTasks(request: GraphRequest): GraphResponse {
  requireLicence(request);
  return list(
    request,
    `users('${request.caller.oid}')/planner/tasks`,
    `${joined} JOIN planner_assignments a ON a.task_id = t.id
     JOIN group_members m ON m.group_id = p.group_id AND m.user_id = a.user_id WHERE a.user_id = ? ORDER BY t.id`,
    request.caller.oid,
  );
}

/** GET /planner/tasks/{id}. */
export function getTask(request: GraphRequest): GraphResponse {
  const found = task(request);
  return one(request, 'planner/tasks', expanded(request)(found));
}

/** POST /planner/tasks. Details cannot be created along with it. */
export function createTask(request: GraphRequest): GraphResponse {
  const { planId, title, orderHint, ...rest } = readBody(newTask, request.body);
  const plan = readPlan(request, planId);
  const { db } = request.tenant;
  const id = randomBytes(21).toString('base64url');
  db.transaction(() => {
    insertTaskRow(db, {
      id,
      planId: plan.id,
      bucketId: null,
      title,
      createdAt: request.tenant.now().toISOString(),
      createdBy: request.caller.oid,
      orderHint,
    });
    apply(request, readTask(request, id), rest);
    requireWithin(
      request,
      'SELECT COUNT(*) AS total FROM planner_tasks WHERE plan_id = ?',
      plan.id,
      limits.tasksInPlan,
      'MaximumTasksInProject',
    );
    requireWithin(
      request,
      'SELECT COUNT(*) AS total FROM planner_tasks WHERE plan_id = ? AND percent_complete < 100',
      plan.id,
      limits.activeTasksInPlan,
      'MaximumActiveTasksInProject',
    );
  })();
  return one(request, 'planner/tasks', taskShape(db, readTask(request, id)), 201);
}

/** PATCH /planner/tasks/{id}: only the properties sent change. */
export function updateTask(request: GraphRequest): GraphResponse {
  const found = task(request);
  const body = readBody(taskPatch, request.body);
  const paths = changedPaths(body);
  const { db } = request.tenant;
  db.transaction(() => {
    checkIfMatch(request, 'Task', found.id, paths);
    apply(request, found, body);
    recordChange(db, 'Task', found.id, paths);
  })();
  return patched(request, 'planner/tasks', () => taskShape(db, readTask(request, found.id)));
}

/** DELETE /planner/tasks/{id}: any newer change is a conflict. */
export function deleteTask(request: GraphRequest): GraphResponse {
  const { id } = task(request);
  const { db } = request.tenant;
  db.transaction(() => {
    checkIfMatch(request, 'Task', id, 'whole');
    deleteTaskRows(db, id);
  })();
  return { status: 204 };
}

function task(request: GraphRequest): TaskRow {
  return readTask(request, request.params['plannerTask-id']);
}

function list(request: GraphRequest, context: string, sql: string, id: string): GraphResponse {
  const rows = request.tenant.db.prepare(sql).all(id) as TaskRow[];
  return page(request, context, rows, expanded(request));
}

/** `$expand=details` is used in the field and said to be unsupported; a switch refuses it. */
function expanded(request: GraphRequest): (row: TaskRow) => Shape {
  const { db, switches } = request.tenant;
  const expand = request.query.get('$expand');
  if (expand === null) return (row) => taskShape(db, row);
  if (expand.trim() !== 'details' || switches.expandDetailsRefused)
    throw new GraphError(
      400,
      '',
      `The query specified in the URI is not valid. The property '${expand}' cannot be expanded.`,
    );
  return (row) => ({ ...taskShape(db, row), details: taskDetailsShape(db, row) });
}

function changedPaths(body: TaskPatch): string[] {
  return [
    ...Object.keys(body).filter((name) => name !== 'assignments' && name !== 'appliedCategories'),
    ...Object.keys(body.assignments ?? {}).map((id) => `assignments/${id.toLowerCase()}`),
    ...(body.appliedCategories ?? []).map(([label]) => `appliedCategories/${label}`),
  ];
}

function apply(request: GraphRequest, row: TaskRow, body: TaskPatch): void {
  const { db } = request.tenant;
  const { startAt, dueAt } = datesOf(row, body);
  const percent = body.percentComplete ?? row.percent_complete;
  const { completedAt, completedBy } = completionOf(request, row, percent);
  db.prepare(
    `UPDATE planner_tasks SET title = ?, bucket_id = ?, percent_complete = ?, priority = ?, start_at = ?, due_at = ?,
     order_hint = ?, assignee_priority = ?, applied_categories = ?, completed_at = ?, completed_by = ? WHERE id = ?`,
  ).run(
    body.title ?? row.title,
    bucketOf(request, row, body.bucketId),
    percent,
    body.priority ?? row.priority,
    startAt,
    dueAt,
    placed(row.order_hint, taskHints(db, row.plan_id, row.id), body.orderHint),
    placed(row.assignee_priority, priorities(request, row), body.assigneePriority),
    categoriesOf(row, body.appliedCategories),
    completedAt,
    completedBy,
    row.id,
  );
  for (const [userId, assignment] of Object.entries(body.assignments ?? {}))
    setAssignment(request, row.id, userId.toLowerCase(), assignment);
  requireWithin(
    request,
    'SELECT COUNT(*) AS total FROM planner_assignments WHERE task_id = ?',
    row.id,
    limits.assigneesOfTask,
    'MaximumAssigneesInTasks',
  );
}

/** @throws GraphError 400 for a start after the due date (planner-overview) */
function datesOf(
  row: TaskRow,
  body: TaskPatch,
): { readonly startAt: string | null; readonly dueAt: string | null } {
  const startAt = body.startDateTime === undefined ? row.start_at : body.startDateTime;
  const dueAt = body.dueDateTime === undefined ? row.due_at : body.dueDateTime;
  if (startAt !== null && dueAt !== null && startAt > dueAt)
    throw new GraphError(400, '', 'The start date of a task must not be after its due date.');
  return { startAt, dueAt };
}

/** Reaching 100 sets who completed the task and when; leaving 100 takes both away. */
function completionOf(
  request: GraphRequest,
  row: TaskRow,
  percent: number,
): { readonly completedAt: string | null; readonly completedBy: string | null } {
  if (percent < 100) return { completedAt: null, completedBy: null };
  if (row.completed_at !== null) return { completedAt: row.completed_at, completedBy: row.completed_by };
  return { completedAt: request.tenant.now().toISOString(), completedBy: request.caller.oid };
}

function placed(hint: string, siblings: readonly string[], wish: string | undefined): string {
  return wish === undefined ? hint : placeHint(siblings, wish);
}

function bucketOf(request: GraphRequest, row: TaskRow, bucketId: string | null | undefined): string | null {
  if (bucketId === undefined) return row.bucket_id;
  if (bucketId !== null && readBucket(request, bucketId).plan_id !== row.plan_id)
    throw new GraphError(400, '', 'The bucket does not belong to the plan of the task.');
  return bucketId;
}

/** True sets a label and false takes it away (plannerAppliedCategories). */
function categoriesOf(row: TaskRow, changes: readonly (readonly [string, boolean])[] | undefined): string {
  const all = {
    ...(JSON.parse(row.applied_categories) as Record<string, boolean>),
    ...Object.fromEntries(changes ?? []),
  };
  return JSON.stringify(Object.fromEntries(Object.entries(all).filter(([, on]) => on)));
}

function setAssignment(
  request: GraphRequest,
  taskId: string,
  userId: string,
  assignment: { readonly orderHint: string } | null,
): void {
  const { db } = request.tenant;
  if (assignment === null) {
    db.prepare('DELETE FROM planner_assignments WHERE task_id = ? AND user_id = ?').run(taskId, userId);
    return;
  }
  if (db.prepare('SELECT 1 AS found FROM users WHERE id = ?').get(userId) === undefined)
    throw new GraphError(400, '', `The user '${userId}' does not exist.`);
  assign(
    db,
    { id: taskId },
    {
      userId,
      by: request.caller.oid,
      at: request.tenant.now().toISOString(),
      orderHint: assignment.orderHint,
    },
  );
  requireWithin(
    request,
    'SELECT COUNT(*) AS total FROM planner_assignments WHERE user_id = ?',
    userId,
    limits.tasksAssignedToUser,
    'MaximumTasksAssignedToUser',
  );
}

function priorities(request: GraphRequest, row: TaskRow): string[] {
  const rows = request.tenant.db
    .prepare(
      "SELECT assignee_priority FROM planner_tasks WHERE plan_id = ? AND id <> ? AND assignee_priority <> ''",
    )
    .all(row.plan_id, row.id) as { assignee_priority: string }[];
  return rows.map((other) => other.assignee_priority);
}
