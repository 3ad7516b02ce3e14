import { describe, expect, it } from 'vitest';
import { formatEtag } from './etag.ts';
import { testBoard } from './test-board.ts';

describe('tags of Planner', () => {
  it('quirk 1: PATCH and DELETE without If-Match are answered 412 with an empty code (pnpjs #1033, #841)', () => {
    const { call, ids, taskId, patch } = testBoard();
    const answers = [
      patch(`/planner/tasks/${taskId}`, { title: 'x' }, {}),
      call(ids.adele, 'DELETE', `/planner/tasks/${taskId}`),
    ];
    for (const answer of answers) {
      expect(answer.status).toBe(412);
      expect(answer.error).toMatchObject({
        code: '',
        message: 'The If-Match header must be specified for this kind of request.',
      });
    }
  });

  it('quirk 2: a tag of another resource or a malformed one is answered 412 (ms-365-mcp-server #290, microsoft-graph-docs #4617)', () => {
    const { taskId, planId, patch, tag } = testBoard();
    const details = `/planner/tasks/${taskId}/details`;
    for (const wrong of [
      tag(`/planner/tasks/${taskId}`),
      tag(`/planner/plans/${planId}`),
      'W/\\"x\\"',
      'abc',
      '"x"',
    ]) {
      const answer = patch(details, { description: 'x' }, { 'If-Match': wrong });
      expect(answer.status).toBe(412);
      expect(answer.error?.message).toBe('The If-Match header contains an invalid value.');
    }
  });

  it('quirk 2: a version that was never given out is answered 412', () => {
    const { taskId, patch } = testBoard();
    const future = formatEtag('Task', taskId, 99);
    expect(patch(`/planner/tasks/${taskId}`, { title: 'x' }, { 'If-Match': future }).status).toBe(412);
  });

  it('quirk 3: If-Match * is refused (cli-microsoft365 #2877)', () => {
    const { taskId, patch } = testBoard();
    const answer = patch(`/planner/tasks/${taskId}`, { title: 'x' }, { 'If-Match': '*' });
    expect(answer.status).toBe(400);
    expect(answer.error?.message).toBe('The given key was not present in the dictionary.');
  });

  it('quirk 4: a stale tag is good for other properties and a conflict for the same (planner-overview, python-o365 #1082)', () => {
    const { call, ids, taskId, patch, tag } = testBoard();
    const path = `/planner/tasks/${taskId}`;
    const old = tag(path);
    expect(patch(path, { title: 'Second' }).status).toBe(204);
    expect(patch(path, { percentComplete: 50 }, { 'If-Match': old }).status).toBe(204);
    const conflict = patch(path, { title: 'Third' }, { 'If-Match': old });
    expect(conflict.status).toBe(409);
    expect(conflict.error?.message).toMatch(
      /^The attempted changes conflicted with already accepted changes\. Read the latest s/,
    );
    expect(call(ids.adele, 'GET', path).body).toMatchObject({ title: 'Second', percentComplete: 50 });
    expect(call(ids.adele, 'DELETE', path, { headers: { 'If-Match': old } }).status).toBe(409);
  });

  it('quirk 4: two people may assign themselves with the same tag, and collide on the same one', () => {
    const { ids, taskId, patch, tag } = testBoard();
    const path = `/planner/tasks/${taskId}`;
    const assignment = { '@odata.type': '#microsoft.graph.plannerAssignment', orderHint: ' !' };
    const old = tag(path);
    expect(patch(path, { assignments: { [ids.adele]: assignment } }, { 'If-Match': old }).status).toBe(204);
    expect(patch(path, { assignments: { [ids.alex]: assignment } }, { 'If-Match': old }).status).toBe(204);
    expect(patch(path, { assignments: { [ids.adele]: null } }, { 'If-Match': old }).status).toBe(409);
  });

  it('quirk 5: a PATCH of details moves the tag of the task (python-o365 #1082)', () => {
    const { call, ids, taskId, patch, tag } = testBoard();
    const path = `/planner/tasks/${taskId}`;
    const before = tag(path);
    expect(patch(`${path}/details`, { description: 'Why it matters' }).status).toBe(204);
    expect(tag(path)).not.toBe(before);
    expect(call(ids.adele, 'GET', path).body['hasDescription']).toBe(true);
    expect(call(ids.adele, 'DELETE', path, { headers: { 'If-Match': before } }).status).toBe(409);
  });

  it('quirk 6: a tag is W/"base64" of kind and 16 characters, and grows in ordinal order (planner-overview)', () => {
    const id = 'xqQg5FS2LkCp935s-FIFm2QAFkHM';
    const decoded = Buffer.from(/"(.+)"/.exec(formatEtag('Task', id, 1))?.[1] ?? '', 'base64').toString();
    expect(decoded).toMatch(/^'1-Task {2}[@A-Z]{16}'$/);
    let last = '';
    for (let version = 1; version < 2500; version += 1) {
      const next = formatEtag('Task', id, version);
      expect(next > last).toBe(true);
      last = next;
    }
  });

  it('quirk 7: PATCH answers 204, or the object under Prefer: return=representation (plannertaskdetails-update)', () => {
    const { taskId, patch, tag } = testBoard();
    const path = `/planner/tasks/${taskId}`;
    const silent = patch(path, { percentComplete: 25 });
    expect([silent.status, silent.body]).toEqual([204, {}]);
    const full = patch(
      path,
      { percentComplete: 75 },
      { 'If-Match': tag(path), Prefer: 'return=representation' },
    );
    expect(full.status).toBe(200);
    expect(full.body).toMatchObject({ id: taskId, percentComplete: 75, '@odata.etag': tag(path) });
    expect(full.headers.get('preference-applied')).toBe('return=representation');
  });
});
