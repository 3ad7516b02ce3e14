/**
 * Planner: plans of groups, their buckets and tasks. `planner_versions` keeps, for every resource with a tag of its own,
 * which properties each version changed, because Planner judges a stale tag by what was changed since.
 * A resource without a row there is at version 1.
 */
export const plannerTables = `
CREATE TABLE IF NOT EXISTS planner_plans (
  id TEXT PRIMARY KEY,
  group_id TEXT NOT NULL REFERENCES groups(id),
  title TEXT NOT NULL,
  container_type TEXT NOT NULL DEFAULT 'group',
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  created_app TEXT,
  category_descriptions TEXT NOT NULL DEFAULT '{}',
  shared_with TEXT NOT NULL DEFAULT '{}'
);
CREATE INDEX IF NOT EXISTS planner_plans_by_group ON planner_plans(group_id);
CREATE TABLE IF NOT EXISTS planner_openings (
  plan_id TEXT NOT NULL REFERENCES planner_plans(id), user_id TEXT NOT NULL REFERENCES users(id), PRIMARY KEY (plan_id, user_id)
);
CREATE TABLE IF NOT EXISTS planner_buckets (
  id TEXT PRIMARY KEY, plan_id TEXT NOT NULL REFERENCES planner_plans(id), name TEXT NOT NULL, order_hint TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS planner_buckets_by_plan ON planner_buckets(plan_id);
CREATE TABLE IF NOT EXISTS planner_tasks (
  id TEXT PRIMARY KEY,
  plan_id TEXT NOT NULL REFERENCES planner_plans(id),
  bucket_id TEXT,
  title TEXT NOT NULL,
  percent_complete INTEGER NOT NULL DEFAULT 0,
  priority INTEGER NOT NULL DEFAULT 5,
  start_at TEXT,
  due_at TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  completed_at TEXT,
  completed_by TEXT,
  order_hint TEXT NOT NULL,
  assignee_priority TEXT NOT NULL DEFAULT '',
  applied_categories TEXT NOT NULL DEFAULT '{}',
  preview_type TEXT NOT NULL DEFAULT 'automatic',
  description TEXT NOT NULL DEFAULT ''
);
CREATE INDEX IF NOT EXISTS planner_tasks_by_plan ON planner_tasks(plan_id);
CREATE INDEX IF NOT EXISTS planner_tasks_by_bucket ON planner_tasks(bucket_id);
CREATE TABLE IF NOT EXISTS planner_assignments (
  task_id TEXT NOT NULL REFERENCES planner_tasks(id),
  user_id TEXT NOT NULL REFERENCES users(id),
  assigned_by TEXT NOT NULL,
  assigned_at TEXT NOT NULL,
  order_hint TEXT NOT NULL,
  PRIMARY KEY (task_id, user_id)
);
CREATE INDEX IF NOT EXISTS planner_assignments_by_user ON planner_assignments(user_id);
CREATE TABLE IF NOT EXISTS planner_checklist (
  task_id TEXT NOT NULL REFERENCES planner_tasks(id),
  id TEXT NOT NULL,
  title TEXT NOT NULL,
  is_checked INTEGER NOT NULL,
  order_hint TEXT NOT NULL,
  modified_by TEXT NOT NULL,
  modified_at TEXT NOT NULL,
  PRIMARY KEY (task_id, id)
);
CREATE TABLE IF NOT EXISTS planner_references (
  task_id TEXT NOT NULL REFERENCES planner_tasks(id),
  url_key TEXT NOT NULL,
  alias TEXT,
  type TEXT NOT NULL,
  preview_priority TEXT NOT NULL,
  modified_by TEXT NOT NULL,
  modified_at TEXT NOT NULL,
  PRIMARY KEY (task_id, url_key)
);
CREATE TABLE IF NOT EXISTS planner_board_hints (
  task_id TEXT NOT NULL REFERENCES planner_tasks(id), board TEXT NOT NULL, place TEXT NOT NULL, order_hint TEXT NOT NULL,
  PRIMARY KEY (task_id, board, place)
);
CREATE TABLE IF NOT EXISTS planner_versions (
  kind TEXT NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL, paths TEXT NOT NULL, PRIMARY KEY (kind, id, version)
);
`;
