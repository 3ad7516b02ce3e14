import { describe, expect, it } from 'vitest';
import { insertTaskRow } from './task-rows.ts';
import { testBoard, type TestBoard } from './test-board.ts';

const typed = { '@odata.type': '#microsoft.graph.plannerAssignment', orderHint: ' !' };

function addTasks(board: TestBoard, count: number): void {
  board.tenant.db.transaction(() => {
    for (let index = 0; index < count; index += 1)
      board.tenant.db
        .prepare(
          "INSERT INTO planner_tasks (id, plan_id, title, created_at, created_by, order_hint) VALUES (?, ?, 'More', '2026-01-01T00:00:00Z', ?, ?)",
        )
        .run(`more-${String(index).padStart(23, '0')}`, board.planId, board.ids.adele, `h${index}`);
  })();
}

describe('tasks', () => {
  it('creates with assignment, label and due date, and tells both people', () => {
    const { call, ids, planId, bucketId } = testBoard();
    const body = {
      planId,
      bucketId,
      title: 'Cut p95 to 200 ms',
      dueDateTime: '2026-12-18T10:00:00Z',
      assignments: { [ids.alex]: typed },
      appliedCategories: { category1: true, category2: false },
    };
    const made = call(ids.adele, 'POST', '/planner/tasks', { body });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      title: 'Cut p95 to 200 ms',
      percentComplete: 0,
      priority: 5,
      dueDateTime: '2026-12-18T10:00:00.0000000Z',
      appliedCategories: { category1: true },
      assignments: {
        [ids.alex]: {
          '@odata.type': '#microsoft.graph.plannerAssignment',
          assignedBy: { user: { id: ids.adele } },
        },
      },
      hasDescription: false,
      completedDateTime: null,
    });
    const mine = call(ids.alex, 'GET', '/me/planner/tasks').value.map((task) => task['id']);
    expect(mine).toContain(made.body['id']);
  });

  it('completes at 100 and opens again below', () => {
    const { call, ids, taskId, patch } = testBoard();
    const path = `/planner/tasks/${taskId}`;
    patch(path, { percentComplete: 100 });
    expect(call(ids.adele, 'GET', path).body).toMatchObject({
      completedDateTime: '2026-11-23T13:50:00.0000000Z',
      completedBy: { user: { id: ids.adele } },
    });
    patch(path, { percentComplete: 99 });
    expect(call(ids.adele, 'GET', path).body).toMatchObject({ completedDateTime: null, completedBy: null });
  });

  it('quirk 8: $filter, $top and $orderby are ignored with 200, completed tasks included (microsoft-graph-docs #5779, #4698, #5099)', () => {
    const { call, ids, groupId } = testBoard();
    const plan = call(ids.adele, 'GET', `/groups/${groupId}/planner/plans`).value.find(
      ({ title }) => title === 'Actions',
    );
    const path = `/planner/plans/${String(plan?.['id'])}/tasks`;
    const all = call(ids.adele, 'GET', path);
    const asked = call(ids.adele, 'GET', `${path}?$filter=percentComplete lt 100&$top=1&$orderby=title`);
    expect(asked.status).toBe(200);
    expect(asked.value).toEqual(all.value);
    expect(all.value.map((task) => task['percentComplete'])).toContain(100);
  });

  it('quirk 8: a page holds 400 and a nextLink leads to the rest (microsoft-graph-docs #6438)', () => {
    const board = testBoard();
    addTasks(board, 405);
    const first = board.call(board.ids.adele, 'GET', `/planner/plans/${board.planId}/tasks`);
    expect(first.value).toHaveLength(400);
    expect(first.body['@odata.nextLink']).toMatch(/^http:\/\/localhost:4280\/v1\.0\/planner\/plans\//);
    const second = board.call(board.ids.adele, 'GET', String(first.body['@odata.nextLink']));
    expect(second.body['@odata.nextLink']).toBeUndefined();
    expect(new Set([...first.value, ...second.value].map((task) => task['id'])).size).toBe(
      first.body['@odata.count'],
    );
  });

  it('expands details in lists, or refuses by the switch', () => {
    const { call, ids, planId, switches } = testBoard();
    const path = `/planner/plans/${planId}/tasks?$expand=details`;
    const rows = call(ids.alex, 'GET', path).value;
    const activation = rows.find((task) => String(task['title']).startsWith('Activation'));
    expect(Object.keys((activation?.['details'] as Record<string, object>)['checklist'] ?? {})).toHaveLength(
      4,
    );
    switches.expandDetailsRefused = true;
    expect(call(ids.alex, 'GET', path).status).toBe(400);
  });

  it('quirk 13: an assignment without @odata.type or order hint is answered 400, null removes, false takes a label away (planner-overview, plannerassignments)', () => {
    const { call, ids, taskId, patch } = testBoard();
    const path = `/planner/tasks/${taskId}`;
    for (const bad of [{ orderHint: ' !' }, {}, { '@odata.type': typed['@odata.type'] }])
      expect(patch(path, { assignments: { [ids.alex]: bad } }).status).toBe(400);
    patch(path, { assignments: { [ids.alex]: typed }, appliedCategories: { category3: true } });
    patch(path, { assignments: { [ids.alex]: null }, appliedCategories: { category3: false } });
    expect(call(ids.adele, 'GET', path).body).toMatchObject({ assignments: {}, appliedCategories: {} });
  });

  it('quirk 15: a hint of the service sent back is answered 400 (planner-overview)', () => {
    const { call, ids, taskId, patch } = testBoard();
    const path = `/planner/tasks/${taskId}`;
    const { orderHint } = call(ids.adele, 'GET', path).body;
    expect(patch(path, { orderHint }).status).toBe(400);
  });

  it('quirk 16: the limits answer 403 with their code (planner-overview, planner-limits)', () => {
    const board = testBoard();
    const { tenant, call, ids, planId, groupId } = board;
    addTasks(board, 2995);
    const body = { planId, title: 'One more' };
    const codes: (string | undefined)[] = [];
    for (let attempt = 0; attempt < 5; attempt += 1)
      codes.push(call(ids.adele, 'POST', '/planner/tasks', { body }).error?.code);
    expect(codes).toContain('MaximumActiveTasksInProject');
    tenant.db
      .prepare(
        `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 400)
         INSERT INTO planner_plans (id, group_id, title, created_at, created_by) SELECT 'p' || i, ?, 'P', '2026', ? FROM n`,
      )
      .run(groupId, ids.adele);
    const plan = call(ids.adele, 'POST', '/planner/plans', { body: { title: 'P', owner: groupId } });
    expect([plan.status, plan.error?.code]).toEqual([403, 'MaximumProjectsOwnedByUser']);
    const count = tenant.db
      .prepare('SELECT COUNT(*) AS n FROM planner_plans WHERE group_id = ?')
      .get(groupId) as { n: number };
    expect(count.n).toBe(403);
  });

  it('quirk 16: more than 200 buckets are refused', () => {
    const { call, ids, planId, tenant } = testBoard();
    for (let index = 0; index < 197; index += 1)
      tenant.db
        .prepare('INSERT INTO planner_buckets VALUES (?, ?, ?, ?)')
        .run(`b${index}`, planId, 'B', `${index}x`);
    const answer = call(ids.adele, 'POST', '/planner/buckets', { body: { planId, name: 'Last' } });
    expect([answer.status, answer.error?.code]).toEqual([403, 'MaximumBucketsInProject']);
  });

  it('quirk 17: a start after the due date is answered 400 (planner-overview)', () => {
    const { taskId, patch } = testBoard();
    const path = `/planner/tasks/${taskId}`;
    expect(patch(path, { dueDateTime: '2026-12-01T00:00:00Z' }).status).toBe(204);
    expect(patch(path, { startDateTime: '2026-12-02T00:00:00Z' }).status).toBe(400);
    expect(patch(path, { startDateTime: '2026-11-30T00:00:00Z' }).status).toBe(204);
  });

  it('needs a plan that exists, a bucket of that plan and known members', () => {
    const { call, ids, planId, tenant } = testBoard();
    const post = (body: unknown) => call(ids.adele, 'POST', '/planner/tasks', { body }).status;
    expect(post({ title: 'x', planId: 'xqQg5FS2LkCp935s-FIFm2QAFkHM' })).toBe(404);
    const other = tenant.db
      .prepare(
        "SELECT b.id FROM planner_buckets b JOIN planner_plans p ON p.id = b.plan_id WHERE p.title = 'OKRs Lidia'",
      )
      .get() as { id: string };
    expect(post({ title: 'x', planId, bucketId: other.id })).toBe(400);
    expect(post({ title: '', planId })).toBe(400);
    expect(post({ title: 'x', planId, percentComplete: 101 })).toBe(400);
    expect(post({ title: 'x', planId, lastModifiedDateTime: '2026-01-01T00:00:00Z' })).toBe(400);
    expect(post(undefined)).toBe(400);
  });

  it('deletes a task, and a bucket with its tasks', () => {
    const { call, ids, taskId, bucketId, planId, tenant, tag } = testBoard();
    insertTaskRow(tenant.db, {
      id: 't',
      planId,
      bucketId,
      title: 'T',
      createdAt: '2026-01-01T00:00:00Z',
      createdBy: ids.adele,
      orderHint: undefined,
    });
    const remove = (path: string) =>
      call(ids.adele, 'DELETE', path, { headers: { 'If-Match': tag(path) } }).status;
    expect(remove(`/planner/tasks/${taskId}`)).toBe(204);
    expect(call(ids.adele, 'GET', `/planner/tasks/${taskId}`).status).toBe(404);
    expect(remove(`/planner/buckets/${bucketId}`)).toBe(204);
    expect(call(ids.adele, 'GET', '/planner/tasks/t').status).toBe(404);
  });
});
