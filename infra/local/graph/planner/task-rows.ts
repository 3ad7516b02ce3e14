import type { Database } from 'libsql';
import { placeHint } from './order-hint.ts';

/** A new task as it is stored. Instants are ISO 8601 UTC. */
export interface NewTaskRow {
  readonly id: string;
  readonly planId: string;
  readonly bucketId: string | null;
  readonly title: string;
  readonly createdAt: string;
  readonly createdBy: string;
  /** Composed form; undefined puts the task first. */
  readonly orderHint: string | undefined;
}

/** Inserts a task that has only a title and a place. */
export function insertTaskRow(db: Database, task: NewTaskRow): void {
  db.prepare(
    `INSERT INTO planner_tasks (id, plan_id, bucket_id, title, created_at, created_by, order_hint)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    task.id,
    task.planId,
    task.bucketId,
    task.title,
    task.createdAt,
    task.createdBy,
    placeHint(taskHints(db, task.planId, task.id), task.orderHint),
  );
}

/** Assigns a person, or moves the assignment among the others of the task when it exists. */
export function assign(
  db: Database,
  task: { readonly id: string },
  assignment: {
    readonly userId: string;
    readonly by: string;
    readonly at: string;
    readonly orderHint: string | undefined;
  },
): void {
  const others = db
    .prepare('SELECT order_hint FROM planner_assignments WHERE task_id = ? AND user_id <> ?')
    .all(task.id, assignment.userId) as { order_hint: string }[];
  const hint = placeHint(
    others.map((row) => row.order_hint),
    assignment.orderHint,
  );
  db.prepare(
    `INSERT INTO planner_assignments (task_id, user_id, assigned_by, assigned_at, order_hint) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (task_id, user_id) DO UPDATE SET order_hint = excluded.order_hint`,
  ).run(task.id, assignment.userId, assignment.by, assignment.at, hint);
}

/** Order hints of the other tasks of a plan. */
export function taskHints(db: Database, planId: string, except: string): string[] {
  const rows = db
    .prepare('SELECT order_hint FROM planner_tasks WHERE plan_id = ? AND id <> ?')
    .all(planId, except) as {
    order_hint: string;
  }[];
  return rows.map((row) => row.order_hint);
}

/** Removes a task and everything that hangs on it. */
export function deleteTaskRows(db: Database, id: string): void {
  for (const table of [
    'planner_assignments',
    'planner_checklist',
    'planner_references',
    'planner_board_hints',
  ])
    db.prepare(`DELETE FROM ${table} WHERE task_id = ?`).run(id);
  db.prepare('DELETE FROM planner_tasks WHERE id = ?').run(id);
}
