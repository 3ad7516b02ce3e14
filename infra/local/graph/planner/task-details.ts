import type { Database } from 'libsql';
import type { GraphRequest, GraphResponse } from '../core/route.ts';
import { readTask } from './access.ts';
import { one, patched } from './answers.ts';
import { detailsPatch, readBody, type DetailsPatch } from './bodies.ts';
import { checkIfMatch, recordChange } from './etag.ts';
import { limits, requireWithin } from './limits.ts';
import { placeHint } from './order-hint.ts';
import type { TaskRow } from './rows.ts';
import { taskDetailsShape, taskShape } from './shapes.ts';

/** GET /planner/tasks/{id}/details. */
export function getTaskDetails(request: GraphRequest): GraphResponse {
  const found = task(request);
  return one(request, context(found), taskDetailsShape(request.tenant.db, found));
}

/**
 * PATCH /planner/tasks/{id}/details. What the task derives from its details moves the task's own tag as well
 * (python-o365 #1082).
 */
export function updateTaskDetails(request: GraphRequest): GraphResponse {
  const found = task(request);
  const body = readBody(detailsPatch, request.body);
  const paths = changedPaths(body);
  const { db } = request.tenant;
  db.transaction(() => {
    checkIfMatch(request, 'TaskDetails', found.id, paths);
    const before = derived(db, found);
    db.prepare('UPDATE planner_tasks SET description = ?, preview_type = ? WHERE id = ?').run(
      body.description === undefined ? found.description : (body.description ?? ''),
      body.previewType ?? found.preview_type,
      found.id,
    );
    for (const [id, item] of Object.entries(body.checklist ?? {}))
      setItem(request, found.id, id.toLowerCase(), item);
    for (const [key, reference] of Object.entries(body.references ?? {}))
      setReference(request, found.id, key, reference);
    requireWithin(
      request,
      'SELECT COUNT(*) AS total FROM planner_checklist WHERE task_id = ?',
      found.id,
      limits.checklistItemsOfTask,
      'MaximumChecklistItemsOnTask',
    );
    requireWithin(
      request,
      'SELECT COUNT(*) AS total FROM planner_references WHERE task_id = ?',
      found.id,
      limits.referencesOfTask,
      'MaximumReferencesOnTask',
    );
    recordChange(db, 'TaskDetails', found.id, paths);
    const after = derived(db, readTask(request, found.id));
    const moved = Object.keys(after).filter((name) => after[name] !== before[name]);
    if (moved.length > 0) recordChange(db, 'Task', found.id, moved);
  })();
  return patched(request, context(found), () => taskDetailsShape(db, readTask(request, found.id)));
}

function task(request: GraphRequest): TaskRow {
  return readTask(request, request.params['plannerTask-id']);
}

function context(row: TaskRow): string {
  return `planner/tasks('${row.id}')/details`;
}

/** The properties of a task that its details decide. */
function derived(db: Database, row: TaskRow): Record<string, unknown> {
  const names = [
    'hasDescription',
    'previewType',
    'referenceCount',
    'checklistItemCount',
    'activeChecklistItemCount',
  ];
  return Object.fromEntries(Object.entries(taskShape(db, row)).filter(([name]) => names.includes(name)));
}

function changedPaths(body: DetailsPatch): string[] {
  const members = (name: 'checklist' | 'references') =>
    Object.entries<object | null>(body[name] ?? {}).flatMap(([key, value]) =>
      value === null
        ? [`${name}/${key.toLowerCase()}`]
        : Object.keys(value)
            .filter((property) => property !== '@odata.type')
            .map((property) => `${name}/${key.toLowerCase()}/${property}`),
    );
  return [
    ...Object.keys(body).filter((name) => name === 'description' || name === 'previewType'),
    ...members('checklist'),
    ...members('references'),
  ];
}

function setItem(
  request: GraphRequest,
  taskId: string,
  id: string,
  item: NonNullable<DetailsPatch['checklist']>[string] | undefined,
): void {
  const { db } = request.tenant;
  if (item === null || item === undefined) {
    db.prepare('DELETE FROM planner_checklist WHERE task_id = ? AND id = ?').run(taskId, id);
    return;
  }
  const rows = db.prepare('SELECT * FROM planner_checklist WHERE task_id = ?').all(taskId) as {
    id: string;
    title: string;
    is_checked: number;
    order_hint: string;
  }[];
  const old = rows.find((row) => row.id === id);
  const hints = rows.filter((row) => row.id !== id).map((row) => row.order_hint);
  db.prepare('INSERT OR REPLACE INTO planner_checklist VALUES (?, ?, ?, ?, ?, ?, ?)').run(
    taskId,
    id,
    item.title ?? old?.title ?? '',
    (item.isChecked ?? old?.is_checked === 1) ? 1 : 0,
    item.orderHint === undefined && old !== undefined ? old.order_hint : placeHint(hints, item.orderHint),
    request.caller.oid,
    request.tenant.now().toISOString(),
  );
}

function setReference(
  request: GraphRequest,
  taskId: string,
  key: string,
  reference: NonNullable<DetailsPatch['references']>[string] | undefined,
): void {
  const { db } = request.tenant;
  if (reference === null || reference === undefined) {
    db.prepare('DELETE FROM planner_references WHERE task_id = ? AND url_key = ?').run(taskId, key);
    return;
  }
  const rows = db.prepare('SELECT * FROM planner_references WHERE task_id = ?').all(taskId) as {
    url_key: string;
    alias: string | null;
    type: string;
    preview_priority: string;
  }[];
  const old = rows.find((row) => row.url_key === key);
  const hints = rows.filter((row) => row.url_key !== key).map((row) => row.preview_priority);
  db.prepare('INSERT OR REPLACE INTO planner_references VALUES (?, ?, ?, ?, ?, ?, ?)').run(
    taskId,
    key,
    reference.alias === undefined ? (old?.alias ?? null) : reference.alias,
    reference.type ?? old?.type ?? 'Other',
    reference.previewPriority === undefined && old !== undefined
      ? old.preview_priority
      : placeHint(hints, reference.previewPriority),
    request.caller.oid,
    request.tenant.now().toISOString(),
  );
}
