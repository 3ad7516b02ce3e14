import { describe, expect, it } from 'vitest';
import { testBoard } from './test-board.ts';

describe('plans', () => {
  it('quirk 9: GET /planner/plans is served with a filter on owner only (microsoft-graph-docs #21031)', () => {
    const { call, ids, groupId } = testBoard();
    const bare = call(ids.adele, 'GET', '/planner/plans');
    expect([bare.status, bare.error?.code]).toEqual([400, '']);
    const filtered = call(ids.adele, 'GET', `/planner/plans?$filter=owner eq '${groupId}'`);
    expect(filtered.value.map((plan) => plan['title']).sort()).toEqual([
      'Actions',
      'Development Alex',
      'OKRs Alex',
    ]);
  });

  it('quirk 10: GET /me/planner/plans/{id}/tasks is answered 404 with an empty code (microsoft-graph-docs-contrib #4619)', () => {
    const { call, ids, planId } = testBoard();
    const answer = call(ids.adele, 'GET', `/me/planner/plans/${planId}/tasks`);
    expect([answer.status, answer.error?.code]).toEqual([404, '']);
    expect(answer.error?.message).toMatch(/^No HTTP resource was found that matches the request URI/);
  });

  it('quirk 11: /me/planner/plans can leave out plans never opened (ModernWorkplaceConcierge #48)', () => {
    const { call, ids, groupId, switches } = testBoard();
    const body = { title: 'Quiet', container: { url: `https://graph.microsoft.com/v1.0/groups/${groupId}` } };
    expect(call(ids.adele, 'POST', '/planner/plans', { body }).status).toBe(201);
    const titles = () => call(ids.adele, 'GET', '/me/planner/plans').value.map((plan) => plan['title']);
    expect(titles()).toContain('Quiet');
    switches.hidePlansNeverOpened = true;
    expect(titles()).not.toContain('Quiet');
    expect(titles()).toContain('OKRs Alex');
  });

  it('quirk 12: every call asks for membership; an owner who is no member is refused (msgraph-sdk-powershell #624)', () => {
    const { call, ids, tenant, groupId, planId, bucketId, taskId } = testBoard();
    tenant.db.prepare('INSERT INTO group_owners VALUES (?, ?)').run(groupId, ids.grady);
    for (const path of [
      `/groups/${groupId}/planner/plans`,
      `/planner/plans?$filter=owner eq '${groupId}'`,
      `/planner/plans/${planId}`,
      `/planner/plans/${planId}/details`,
      `/planner/plans/${planId}/buckets`,
      `/planner/plans/${planId}/tasks`,
      `/planner/buckets/${bucketId}`,
      `/planner/buckets/${bucketId}/tasks`,
      `/planner/tasks/${taskId}`,
      `/planner/tasks/${taskId}/details`,
      `/planner/tasks/${taskId}/bucketTaskBoardFormat`,
      `/planner/tasks/${taskId}/progressTaskBoardFormat`,
      `/planner/tasks/${taskId}/assignedToTaskBoardFormat`,
    ])
      for (const stranger of [ids.grady, ids.diego]) {
        const answer = call(stranger, 'GET', path);
        expect([path, answer.status]).toEqual([path, 403]);
        expect(answer.error?.message).toBe('You do not have the required permissions to access this item.');
      }
  });

  it('answers 403 to a person without a licence, and to everybody under the switch', () => {
    const { call, ids, tenant, planId, switches } = testBoard();
    tenant.db.prepare('UPDATE users SET planner_licence = 0 WHERE id = ?').run(ids.alex);
    expect(call(ids.alex, 'GET', `/planner/plans/${planId}`).status).toBe(403);
    expect(call(ids.alex, 'GET', '/me/planner/tasks').status).toBe(403);
    switches.plannerRefuses = true;
    expect(call(ids.adele, 'GET', `/planner/plans/${planId}/tasks`).status).toBe(403);
  });

  it('deletes a plan with all that is in it, for who names its tag', () => {
    const { call, ids, tenant, planId } = testBoard();
    const path = `/planner/plans/${planId}`;
    expect(call(ids.adele, 'DELETE', path).status).toBe(412);
    const tag = String(call(ids.adele, 'GET', path).body['@odata.etag']);
    expect(call(ids.diego, 'DELETE', path, { headers: { 'If-Match': tag } }).status).toBe(403);
    expect(call(ids.adele, 'DELETE', path, { headers: { 'If-Match': tag } }).status).toBe(204);
    expect(call(ids.adele, 'GET', path).status).toBe(404);
    expect(
      tenant.db.prepare('SELECT COUNT(*) AS n FROM planner_tasks WHERE plan_id = ?').get(planId),
    ).toMatchObject({
      n: 0,
    });
  });

  it('quirk 18: errors have an empty code and an innerError with date and request ids (pnpjs #841)', () => {
    const { call, ids } = testBoard();
    const { error } = call(ids.adele, 'GET', '/planner/plans/xqQg5FS2LkCp935s-FIFm2QAFkHM');
    expect(error?.code).toBe('');
    expect(Object.keys(error?.innerError ?? {}).sort()).toEqual(['client-request-id', 'date', 'request-id']);
  });

  it('quirk 19: a roster plan shows its type only under Prefer, and a premium id is never found (graph types)', () => {
    const { call, ids, tenant, planId } = testBoard();
    tenant.db.prepare("UPDATE planner_plans SET container_type = 'roster' WHERE id = ?").run(planId);
    const type = (headers: Record<string, string>) =>
      (
        call(ids.adele, 'GET', `/planner/plans/${planId}`, { headers }).body['container'] as Record<
          string,
          unknown
        >
      )['type'];
    expect(type({})).toBe('unknownFutureValue');
    expect(type({ Prefer: 'include-unknown-enum-members' })).toBe('roster');
    expect(call(ids.adele, 'GET', '/planner/plans/0f7a3a0e-52b7-4f4e-8c39-0c2f6f6d9e21').status).toBe(404);
  });

  it('quirk 20: who creates a plan must be listed as a member, also of a new group (planner-post-plans)', () => {
    const { call, ids, tenant, groupId } = testBoard();
    const body = { title: 'New', container: { containerId: groupId, type: 'group' } };
    expect(call(ids.grady, 'POST', '/planner/plans', { body }).status).toBe(403);
    tenant.db.prepare('INSERT INTO group_members VALUES (?, ?)').run(groupId, ids.grady);
    const made = call(ids.grady, 'POST', '/planner/plans', { body });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      title: 'New',
      owner: groupId,
      container: { containerId: groupId, type: 'group' },
    });
    expect(String(made.body['id'])).toMatch(/^[\w-]{28}$/);
  });

  it('names labels in its details, which have a tag of their own, and nothing else', () => {
    const { call, ids, planId, patch } = testBoard();
    const path = `/planner/plans/${planId}/details`;
    expect(patch(path, { categoryDescriptions: { category7: 'At risk', category1: null } }).status).toBe(204);
    const names = call(ids.alex, 'GET', path).body['categoryDescriptions'] as Record<string, unknown>;
    expect(Object.keys(names)).toHaveLength(25);
    expect(names).toMatchObject({
      category1: null,
      category2: 'Aspirational',
      category7: 'At risk',
      category25: null,
    });
  });

  it('renames a plan and leaves its container alone', () => {
    const { call, ids, planId, patch } = testBoard();
    expect(patch(`/planner/plans/${planId}`, { title: 'Renamed' }).status).toBe(204);
    expect(call(ids.adele, 'GET', `/planner/plans/${planId}`).body['title']).toBe('Renamed');
    expect(patch(`/planner/plans/${planId}`, { container: {} }).status).toBe(400);
  });
});
