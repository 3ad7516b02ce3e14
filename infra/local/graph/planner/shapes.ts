import type { Database } from 'libsql';
import { etagOf } from './etag.ts';
import type { BucketRow, PlanRow, TaskRow } from './rows.ts';

/** A JSON object of an answer. */
export type Shape = Record<string, unknown>;

/** plannerPlan of v1.0. A roster plan shows its type only under `Prefer: include-unknown-enum-members` (graph types 2.43.1). */
export function planShape(db: Database, plan: PlanRow, unknownMembers: boolean): Shape {
  return {
    '@odata.etag': etagOf(db, 'Plan', plan.id),
    createdDateTime: instant(plan.created_at),
    owner: plan.group_id,
    title: plan.title,
    id: plan.id,
    createdBy: {
      user: identity(plan.created_by),
      ...(plan.created_app === null ? {} : { application: identity(plan.created_app) }),
    },
    container: {
      containerId: plan.group_id,
      type: plan.container_type === 'group' || unknownMembers ? plan.container_type : 'unknownFutureValue',
      url: `https://graph.microsoft.com/v1.0/groups/${plan.group_id}`,
    },
  };
}

/** plannerPlanDetails: the 25 label names, null while unnamed. */
export function planDetailsShape(db: Database, plan: PlanRow): Shape {
  const names = JSON.parse(plan.category_descriptions) as Record<string, string | null>;
  const labels = Array.from({ length: 25 }, (_, index) => `category${index + 1}`);
  return {
    '@odata.etag': etagOf(db, 'PlanDetails', plan.id),
    id: plan.id,
    sharedWith: JSON.parse(plan.shared_with) as unknown,
    categoryDescriptions: Object.fromEntries(labels.map((label) => [label, names[label] ?? null])),
  };
}

/** plannerBucket. */
export function bucketShape(db: Database, bucket: BucketRow): Shape {
  return {
    '@odata.etag': etagOf(db, 'Bucket', bucket.id),
    name: bucket.name,
    planId: bucket.plan_id,
    orderHint: bucket.order_hint,
    id: bucket.id,
  };
}

/** plannerTask of v1.0, which has no last-modified date. Its counters come from its details. */
export function taskShape(db: Database, task: TaskRow): Shape {
  const checklist = db
    .prepare(
      'SELECT COUNT(*) AS total, COALESCE(SUM(is_checked = 0), 0) AS open FROM planner_checklist WHERE task_id = ?',
    )
    .get(task.id) as { total: number; open: number };
  const references = db
    .prepare('SELECT COUNT(*) AS total FROM planner_references WHERE task_id = ?')
    .get(task.id) as {
    total: number;
  };
  return {
    '@odata.etag': etagOf(db, 'Task', task.id),
    planId: task.plan_id,
    bucketId: task.bucket_id,
    title: task.title,
    orderHint: task.order_hint,
    assigneePriority: task.assignee_priority,
    percentComplete: task.percent_complete,
    startDateTime: instant(task.start_at),
    createdDateTime: instant(task.created_at),
    dueDateTime: instant(task.due_at),
    hasDescription: task.description !== '',
    previewType: task.preview_type,
    completedDateTime: instant(task.completed_at),
    completedBy: task.completed_by === null ? null : { user: identity(task.completed_by) },
    referenceCount: references.total,
    checklistItemCount: checklist.total,
    activeChecklistItemCount: checklist.open,
    conversationThreadId: null,
    priority: task.priority,
    id: task.id,
    createdBy: { user: identity(task.created_by) },
    appliedCategories: JSON.parse(task.applied_categories) as unknown,
    assignments: assignments(db, task.id),
  };
}

/** plannerTaskDetails, a resource with a tag of its own. */
export function taskDetailsShape(db: Database, task: TaskRow): Shape {
  return {
    '@odata.etag': etagOf(db, 'TaskDetails', task.id),
    description: task.description,
    previewType: task.preview_type,
    id: task.id,
    references: references(db, task.id),
    checklist: checklist(db, task.id),
  };
}

/** Only the properties asked for by `$select`, and those that say what the object is. */
export function selected(shape: Shape, select: string | null): Shape {
  if (select === null) return shape;
  const names = new Set(select.split(',').map((name) => name.trim()));
  return Object.fromEntries(
    Object.entries(shape).filter(([name]) => name.startsWith('@') || names.has(name)),
  );
}

/** `2026-11-23T13:50:00.0000000Z` is how the service writes an instant: seven digits after the second. */
function instant(at: string | null): string | null {
  return at === null
    ? null
    : at.replace(/(?:\.(\d+))?Z$/, (_, fraction?: string) => `.${(fraction ?? '').padEnd(7, '0')}Z`);
}

function assignments(db: Database, taskId: string): Shape {
  const rows = db.prepare('SELECT * FROM planner_assignments WHERE task_id = ?').all(taskId) as {
    user_id: string;
    assigned_by: string;
    assigned_at: string;
    order_hint: string;
  }[];
  return Object.fromEntries(
    rows.map((row) => [
      row.user_id,
      {
        '@odata.type': '#microsoft.graph.plannerAssignment',
        assignedDateTime: instant(row.assigned_at),
        orderHint: row.order_hint,
        assignedBy: { user: identity(row.assigned_by) },
      },
    ]),
  );
}

function checklist(db: Database, taskId: string): Shape {
  const rows = db.prepare('SELECT * FROM planner_checklist WHERE task_id = ?').all(taskId) as {
    id: string;
    title: string;
    is_checked: number;
    order_hint: string;
    modified_by: string;
    modified_at: string;
  }[];
  return Object.fromEntries(
    rows.map((row) => [
      row.id,
      {
        '@odata.type': '#microsoft.graph.plannerChecklistItem',
        isChecked: row.is_checked === 1,
        title: row.title,
        orderHint: row.order_hint,
        lastModifiedDateTime: instant(row.modified_at),
        lastModifiedBy: { user: identity(row.modified_by) },
      },
    ]),
  );
}

function references(db: Database, taskId: string): Shape {
  const rows = db.prepare('SELECT * FROM planner_references WHERE task_id = ?').all(taskId) as {
    url_key: string;
    alias: string | null;
    type: string;
    preview_priority: string;
    modified_by: string;
    modified_at: string;
  }[];
  return Object.fromEntries(
    rows.map((row) => [
      row.url_key,
      {
        '@odata.type': '#microsoft.graph.plannerExternalReference',
        alias: row.alias,
        type: row.type,
        previewPriority: row.preview_priority,
        lastModifiedDateTime: instant(row.modified_at),
        lastModifiedBy: { user: identity(row.modified_by) },
      },
    ]),
  );
}

function identity(id: string): Shape {
  return { displayName: null, id };
}
