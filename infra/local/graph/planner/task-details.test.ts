import { describe, expect, it } from 'vitest';
import { testBoard } from './test-board.ts';

const item = { '@odata.type': 'microsoft.graph.plannerChecklistItem', title: 'Step', isChecked: false };
const step = (index: number) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
const link = {
  '@odata.type': '#microsoft.graph.plannerExternalReference',
  alias: 'Notes',
  previewPriority: ' !',
  type: 'Other',
};

describe('task details', () => {
  it('merges partial checklist items and counts them on the task', () => {
    const { call, ids, taskId, patch } = testBoard();
    const path = `/planner/tasks/${taskId}`;
    patch(`${path}/details`, { checklist: { [step(1)]: item, [step(2)]: { ...item, title: 'Other' } } });
    patch(`${path}/details`, {
      checklist: { [step(1)]: { '@odata.type': item['@odata.type'], isChecked: true } },
    });
    expect(call(ids.alex, 'GET', path).body).toMatchObject({
      checklistItemCount: 2,
      activeChecklistItemCount: 1,
    });
    expect(call(ids.alex, 'GET', `${path}/details`).body).toMatchObject({
      checklist: {
        [step(1)]: { title: 'Step', isChecked: true },
        [step(2)]: { title: 'Other', isChecked: false },
      },
    });
  });

  it('quirk 13: checklist items and references need @odata.type, and null removes (planner-overview)', () => {
    const { call, ids, taskId, patch } = testBoard();
    const path = `/planner/tasks/${taskId}/details`;
    expect(patch(path, { checklist: { [step(1)]: { title: 'x' } } }).status).toBe(400);
    expect(patch(path, { references: { 'https%3A//contoso%2Eexample': { alias: 'x' } } }).status).toBe(400);
    patch(path, { checklist: { [step(1)]: item } });
    patch(path, { checklist: { [step(1)]: null } });
    expect(call(ids.adele, 'GET', path).body['checklist']).toEqual({});
  });

  it('quirk 14: reference keys carry only % . : @ # encoded and come back so; an unencoded one is answered 400 (plannerexternalreferences)', () => {
    const { call, ids, taskId, patch } = testBoard();
    const path = `/planner/tasks/${taskId}/details`;
    const key = 'https%3A//contoso%2Esharepoint%2Ecom/x?a=1&b=%2525%40%23';
    expect(patch(path, { references: { [key]: link } }).status).toBe(204);
    expect(Object.keys(call(ids.adele, 'GET', path).body['references'] as object)).toEqual([key]);
    for (const bad of ['https://contoso.example', 'https%3A//contoso.example', 'ftp%3A//contoso'])
      expect(patch(path, { references: { [bad]: link } }).status).toBe(400);
  });

  it('quirk 16: 21 checklist items or 16 references are refused and nothing is kept (planner-limits)', () => {
    const { call, ids, taskId, patch } = testBoard();
    const path = `/planner/tasks/${taskId}/details`;
    const many = Object.fromEntries(Array.from({ length: 21 }, (_, index) => [step(index), item]));
    expect(patch(path, { checklist: many }).error?.code).toBe('MaximumChecklistItemsOnTask');
    const links = Object.fromEntries(
      Array.from({ length: 16 }, (_, index) => [`https%3A//contoso/${index}`, link]),
    );
    expect(patch(path, { references: links }).error?.code).toBe('MaximumReferencesOnTask');
    expect(call(ids.adele, 'GET', path).body).toMatchObject({ checklist: {}, references: {} });
  });

  it('quirk 17: a checklist key must be a GUID', () => {
    const { taskId, patch } = testBoard();
    expect(patch(`/planner/tasks/${taskId}/details`, { checklist: { first: item } }).status).toBe(400);
  });

  it('quirk 4: ticking two items with one tag works, changing one twice conflicts (planner-overview)', () => {
    const { taskId, patch, tag } = testBoard();
    const path = `/planner/tasks/${taskId}/details`;
    patch(path, { checklist: { [step(1)]: item, [step(2)]: item } });
    const old = tag(path);
    const tick = (index: number) => ({
      checklist: { [step(index)]: { '@odata.type': item['@odata.type'], isChecked: true } },
    });
    expect(patch(path, tick(1), { 'If-Match': old }).status).toBe(204);
    expect(patch(path, tick(2), { 'If-Match': old }).status).toBe(204);
    expect(patch(path, { checklist: { [step(1)]: null } }, { 'If-Match': old }).status).toBe(409);
  });
});

describe('board formats', () => {
  it('have tags of their own and take composed hints', () => {
    const { call, ids, taskId, patch } = testBoard();
    for (const board of ['bucketTaskBoardFormat', 'progressTaskBoardFormat']) {
      const path = `/planner/tasks/${taskId}/${board}`;
      const before = call(ids.adele, 'GET', path).body;
      expect(patch(path, { orderHint: 'raw' }).status).toBe(400);
      expect(patch(path, { orderHint: ' !' }, { 'If-Match': String(before['@odata.etag']) }).status).toBe(
        204,
      );
      expect(call(ids.adele, 'GET', path).body['@odata.etag']).not.toBe(before['@odata.etag']);
    }
    const path = `/planner/tasks/${taskId}/assignedToTaskBoardFormat`;
    expect(patch(path, { orderHintsByAssignee: { [ids.alex]: ' !' } }).status).toBe(204);
    expect(Object.keys(call(ids.adele, 'GET', path).body['orderHintsByAssignee'] as object)).toEqual([
      ids.alex,
    ]);
  });
});
