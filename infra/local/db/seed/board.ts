import { createHash } from 'node:crypto';
import { guidFor } from '../../graph/directory/guid.ts';
import { compareHints, placeHint } from '../../graph/planner/order-hint.ts';
import { assign, insertTaskRow, taskHints } from '../../graph/planner/task-rows.ts';
import type { Tenant } from '../../tenant.ts';
import { dayMs, iso } from './times.ts';

/** A plan to seed with its columns, in their order on screen. */
export interface Board {
  readonly groupId: string;
  readonly title: string;
  /** Names of category1, category2 and so on. */
  readonly labels: readonly string[];
  readonly by: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly buckets: readonly { readonly name: string; readonly cards: readonly Card[] }[];
}

/** A task to seed. */
export interface Card {
  readonly title: string;
  readonly percent?: number;
  /** Days from the tenant's today; negative is past. */
  readonly due?: number;
  /** Numbers of labels, from 1. */
  readonly labels?: readonly number[];
  readonly people?: readonly string[];
  readonly steps?: readonly (readonly [title: string, done: boolean])[];
  readonly description?: string;
}

/** Adds a plan; returns its id, which depends on group and title only. Members count as having opened it. */
export function addBoard(tenant: Tenant, board: Board): string {
  const { db } = tenant;
  const id = plannerId(`plan:${board.groupId}:${board.title}`);
  const labels = Object.fromEntries(board.labels.map((label, index) => [`category${index + 1}`, label]));
  db.prepare(
    'INSERT INTO planner_plans (id, group_id, title, created_at, created_by, created_app, category_descriptions) VALUES (?, ?, ?, ?, ?, ?, ?)',
  ).run(id, board.groupId, board.title, board.at, board.by, tenant.clientId, JSON.stringify(labels));
  db.prepare('INSERT INTO planner_openings SELECT ?, user_id FROM group_members WHERE group_id = ?').run(
    id,
    board.groupId,
  );
  let last = '';
  for (const bucket of board.buckets) {
    const bucketId = plannerId(`bucket:${id}:${bucket.name}`);
    last = placeHint(
      [last].filter((hint) => hint !== ''),
      `${last} !`,
    );
    db.prepare('INSERT INTO planner_buckets VALUES (?, ?, ?, ?)').run(bucketId, id, bucket.name, last);
    for (const card of bucket.cards)
      addCard(tenant, { planId: id, bucketId, by: board.by, at: board.at }, card);
  }
  return id;
}

/** Adds one task at the end of its plan; returns its id. */
function addCard(
  tenant: Tenant,
  place: { readonly planId: string; readonly bucketId: string; readonly by: string; readonly at: string },
  card: Card,
): string {
  const { db } = tenant;
  const id = plannerId(`task:${place.planId}:${card.title}`);
  const last = taskHints(db, place.planId, id).sort(compareHints).at(-1) ?? '';
  insertTaskRow(db, {
    ...place,
    id,
    title: card.title,
    createdAt: place.at,
    createdBy: place.by,
    orderHint: `${last} !`,
  });
  fillCard(tenant, place.by, id, card);
  for (const userId of card.people ?? [])
    assign(db, { id }, { userId, by: place.by, at: place.at, orderHint: undefined });
  addSteps(tenant, place, id, card.steps ?? []);
  return id;
}

/** 28 characters, as every id of Planner, depending on the name only. */
export function plannerId(name: string): string {
  return createHash('sha256').update(name).digest('base64url').slice(0, 28);
}

function fillCard(tenant: Tenant, by: string, id: string, card: Card): void {
  const now = tenant.now().getTime();
  const done = card.percent === 100;
  tenant.db
    .prepare(
      `UPDATE planner_tasks SET percent_complete = ?, due_at = ?, applied_categories = ?, description = ?, completed_at = ?,
     completed_by = ? WHERE id = ?`,
    )
    .run(
      card.percent ?? 0,
      card.due === undefined ? null : `${iso(now + card.due * dayMs).slice(0, 10)}T10:00:00.000Z`,
      JSON.stringify(Object.fromEntries((card.labels ?? []).map((label) => [`category${label}`, true]))),
      card.description ?? '',
      done ? iso(now + Math.min(card.due ?? -7, -1) * dayMs) : null,
      done ? (card.people?.[0] ?? by) : null,
      id,
    );
}

function addSteps(
  tenant: Tenant,
  place: { readonly by: string; readonly at: string },
  id: string,
  steps: readonly (readonly [title: string, done: boolean])[],
): void {
  let step = '';
  for (const [title, checked] of steps) {
    step = placeHint(
      [step].filter((hint) => hint !== ''),
      `${step} !`,
    );
    tenant.db
      .prepare('INSERT INTO planner_checklist VALUES (?, ?, ?, ?, ?, ?, ?)')
      .run(id, guidFor(`step:${id}:${title}`), title, checked ? 1 : 0, step, place.by, place.at);
  }
}
