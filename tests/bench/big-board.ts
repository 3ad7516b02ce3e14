import { readScenarios } from '../../infra/local/db/seed/facts.ts';
import { plannerId } from '../../infra/local/db/seed/board.ts';
import { assign, insertTaskRow } from '../../infra/local/graph/planner/task-rows.ts';
import type { RunningTenant } from '../../infra/local/server.ts';

/** Fills the OKR board of the first pair up to so many cards, spread over its objectives and over the three columns. */
export function fillBoard({ tenant }: RunningTenant, cards: number): void {
  const { db } = tenant;
  const [manager, report] = readScenarios(tenant)[0]?.people ?? [];
  if (!manager || !report) throw new Error('no pair was seeded');
  const { id: planId } = db
    .prepare(
      `SELECT p.id FROM planner_plans p JOIN group_members m ON m.group_id = p.group_id
       WHERE p.title LIKE 'OKRs %' AND m.user_id IN (?, ?) GROUP BY p.id HAVING COUNT(*) = 2`,
    )
    .get(manager.oid, report.oid) as { readonly id: string };
  const buckets = db.prepare('SELECT id FROM planner_buckets WHERE plan_id = ?').all(planId) as {
    readonly id: string;
  }[];
  const { count } = db
    .prepare('SELECT COUNT(*) AS count FROM planner_tasks WHERE plan_id = ?')
    .get(planId) as { readonly count: number };
  const at = tenant.now().toISOString();
  const complete = db.prepare(
    'UPDATE planner_tasks SET percent_complete = ?, due_at = ?, completed_at = ?, applied_categories = ? WHERE id = ?',
  );
  for (let index = count; index < cards; index += 1) {
    const id = plannerId(`bench card ${String(index)}`);
    const bucketId = buckets[index % buckets.length]?.id ?? null;
    const title = `Key result ${String(index)}: activation reaches 40 % in the second quarter`;
    insertTaskRow(db, {
      id,
      planId,
      bucketId,
      title,
      createdAt: at,
      createdBy: manager.oid,
      orderHint: undefined,
    });
    const percent = [0, 50, 100][index % 3] ?? 0;
    complete.run(
      percent,
      at,
      percent === 100 ? at : null,
      JSON.stringify({ category1: true, category3: index % 2 === 0 }),
      id,
    );
    assign(db, { id }, { userId: report.oid, by: manager.oid, at, orderHint: undefined });
  }
}
