import { randomBytes } from 'node:crypto';
import type { GraphRequest, GraphResponse } from '../core/route.ts';
import { readBucket, readPlan } from './access.ts';
import { one, page, patched } from './answers.ts';
import { bucketPatch, newBucket, readBody } from './bodies.ts';
import { checkIfMatch, recordChange } from './etag.ts';
import { limits, requireWithin } from './limits.ts';
import { placeHint } from './order-hint.ts';
import type { BucketRow } from './rows.ts';
import { bucketShape } from './shapes.ts';
import { deleteTaskRows } from './task-rows.ts';

/** GET /planner/plans/{id}/buckets. */
export function listBuckets(request: GraphRequest): GraphResponse {
  const plan = readPlan(request, request.params['plannerPlan-id']);
  const rows = request.tenant.db
    .prepare('SELECT b.*, ? AS group_id FROM planner_buckets b WHERE b.plan_id = ? ORDER BY b.id')
    .all(plan.group_id, plan.id) as BucketRow[];
  return page(request, `planner/plans('${plan.id}')/buckets`, rows, (row) =>
    bucketShape(request.tenant.db, row),
  );
}

/** GET /planner/buckets/{id}. */
export function getBucket(request: GraphRequest): GraphResponse {
  return one(request, 'planner/buckets', bucketShape(request.tenant.db, bucket(request)));
}

/** POST /planner/buckets. */
export function createBucket(request: GraphRequest): GraphResponse {
  const body = readBody(newBucket, request.body);
  const plan = readPlan(request, body.planId);
  const { db } = request.tenant;
  const id = randomBytes(21).toString('base64url');
  db.transaction(() => {
    db.prepare('INSERT INTO planner_buckets (id, plan_id, name, order_hint) VALUES (?, ?, ?, ?)').run(
      id,
      plan.id,
      body.name,
      placeHint(siblingHints(request, plan.id, id), body.orderHint),
    );
    requireWithin(
      request,
      'SELECT COUNT(*) AS total FROM planner_buckets WHERE plan_id = ?',
      plan.id,
      limits.bucketsInPlan,
      'MaximumBucketsInProject',
    );
  })();
  return one(request, 'planner/buckets', bucketShape(db, readBucket(request, id)), 201);
}

/** PATCH /planner/buckets/{id}: name and place. */
export function updateBucket(request: GraphRequest): GraphResponse {
  const found = bucket(request);
  const body = readBody(bucketPatch, request.body);
  const { db } = request.tenant;
  db.transaction(() => {
    checkIfMatch(request, 'Bucket', found.id, Object.keys(body));
    const hint =
      body.orderHint === undefined
        ? found.order_hint
        : placeHint(siblingHints(request, found.plan_id, found.id), body.orderHint);
    db.prepare('UPDATE planner_buckets SET name = ?, order_hint = ? WHERE id = ?').run(
      body.name ?? found.name,
      hint,
      found.id,
    );
    recordChange(db, 'Bucket', found.id, Object.keys(body));
  })();
  return patched(request, 'planner/buckets', () => bucketShape(db, readBucket(request, found.id)));
}

/** DELETE /planner/buckets/{id}: its tasks go with it. */
export function deleteBucket(request: GraphRequest): GraphResponse {
  const found = bucket(request);
  const { db } = request.tenant;
  db.transaction(() => {
    checkIfMatch(request, 'Bucket', found.id, 'whole');
    const tasks = db.prepare('SELECT id FROM planner_tasks WHERE bucket_id = ?').all(found.id) as {
      id: string;
    }[];
    for (const task of tasks) deleteTaskRows(db, task.id);
    db.prepare('DELETE FROM planner_buckets WHERE id = ?').run(found.id);
  })();
  return { status: 204 };
}

function bucket(request: GraphRequest): BucketRow {
  return readBucket(request, request.params['plannerBucket-id']);
}

function siblingHints(request: GraphRequest, planId: string, except: string): string[] {
  const rows = request.tenant.db
    .prepare('SELECT order_hint FROM planner_buckets WHERE plan_id = ? AND id <> ?')
    .all(planId, except) as { order_hint: string }[];
  return rows.map((row) => row.order_hint);
}
