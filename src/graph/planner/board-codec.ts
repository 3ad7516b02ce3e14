import * as v from 'valibot';
import { progressOf, type Board, type Bucket, type Card } from '#src/domain/board/board.ts';
import { parseGuid, type Guid } from '#src/domain/values/guid.ts';
import { parseInstant } from '#src/domain/values/instant.ts';
import type { GraphCall } from '../client/graph-client.ts';
import { path } from '../client/path.ts';

/** The four reads of a board: they do not grow with its cards beyond paging, and need no task details. */
export function boardCalls(
  planId: string,
): Readonly<Record<'plan' | 'details' | 'buckets' | 'tasks', GraphCall>> {
  return {
    plan: { method: 'GET', path: path`/planner/plans/${planId}` },
    details: { method: 'GET', path: path`/planner/plans/${planId}/details` },
    buckets: { method: 'GET', path: path`/planner/plans/${planId}/buckets` },
    tasks: { method: 'GET', path: path`/planner/plans/${planId}/tasks` },
  };
}

const count = v.fallback(v.number(), 0);
const taskShape = v.looseObject({
  id: v.string(),
  '@odata.etag': v.fallback(v.string(), ''),
  title: v.fallback(v.string(), ''),
  bucketId: v.nullish(v.string()),
  percentComplete: count,
  dueDateTime: v.nullish(v.string()),
  completedDateTime: v.nullish(v.string()),
  orderHint: v.fallback(v.string(), ''),
  assignments: v.fallback(v.record(v.string(), v.unknown()), {}),
  appliedCategories: v.fallback(v.record(v.string(), v.unknown()), {}),
  checklistItemCount: count,
  activeChecklistItemCount: count,
});
const bucketShape = v.looseObject({
  id: v.string(),
  name: v.fallback(v.string(), ''),
  orderHint: v.fallback(v.string(), ''),
});
const page = v.looseObject({ value: v.array(v.unknown()), '@odata.nextLink': v.optional(v.string()) });
const planShape = v.looseObject({
  title: v.string(),
  container: v.nullish(v.looseObject({ containerId: v.nullish(v.string()), type: v.nullish(v.string()) })),
  owner: v.nullish(v.string()),
});
const detailsShape = v.looseObject({
  categoryDescriptions: v.nullish(v.record(v.string(), v.nullish(v.string()))),
});

/** Names of the labels by slot (`category1` … `category25`). */
export type LabelNames = Readonly<Record<string, string>>;

export function readLabelNames(body: unknown): LabelNames {
  const names = Object.entries(v.parse(detailsShape, body).categoryDescriptions ?? {});
  return Object.fromEntries(names.flatMap(([slot, name]) => (name ? [[slot, name]] : [])));
}

/** The plan itself. A board of a roster or another container has no group. */
export function readPlan(body: unknown): Pick<Board, 'title' | 'groupId'> {
  const { container, owner, title } = v.parse(planShape, body);
  const isGroup = !container || container.type === 'group';
  return { title, groupId: isGroup ? parseGuid(container?.containerId ?? owner ?? '') : null };
}

/** One page of a Planner collection. Pages hold about 400 and cannot be made larger (microsoft-graph-docs issue 6438). */
export function readPlannerPage(body: unknown): {
  readonly value: readonly unknown[];
  readonly nextLink: string | null;
} {
  const { value, '@odata.nextLink': nextLink } = v.parse(page, body);
  return { value, nextLink: nextLink ?? null };
}

export function readBuckets(values: readonly unknown[]): readonly Bucket[] {
  return values.flatMap((value) => {
    const read = v.safeParse(bucketShape, value);
    return read.success
      ? [{ id: read.output.id, name: read.output.name, orderHint: read.output.orderHint }]
      : [];
  });
}

export function readCards(values: readonly unknown[], labels: LabelNames): readonly Card[] {
  return values.flatMap((value) => {
    const read = v.safeParse(taskShape, value);
    return read.success ? [cardOf(read.output, labels)] : [];
  });
}

/** One task as a card. Throws when it is none. */
export function readCard(body: unknown): Card {
  return cardOf(v.parse(taskShape, body), {});
}

const creatorShape = v.looseObject({ createdBy: v.looseObject({ user: v.looseObject({ id: v.string() }) }) });

/** Who made a task; null when it does not say. */
export function readCreator(value: unknown): Guid | null {
  const read = v.safeParse(creatorShape, value);
  return read.success ? parseGuid(read.output.createdBy.user.id) : null;
}

function cardOf(task: v.InferOutput<typeof taskShape>, labels: LabelNames): Card {
  const slots = Object.entries(task.appliedCategories).flatMap(([slot, applied]) =>
    applied === true ? [slot] : [],
  );
  return {
    id: task.id,
    title: task.title,
    bucketId: task.bucketId ?? null,
    percentComplete: task.percentComplete,
    progress: progressOf(task.percentComplete),
    dueAt: parseInstant(task.dueDateTime ?? ''),
    completedAt: parseInstant(task.completedDateTime ?? ''),
    // A removed assignment may stand as null; the type annotation is no person.
    assigneeIds: Object.entries(task.assignments).flatMap(([id, value]) => {
      const person = value === null ? null : parseGuid(id);
      return person ? [person] : [];
    }),
    labels: slots.sort(bySlot).map((slot) => labels[slot] ?? slot),
    labelSlots: slots,
    checklistDone: Math.max(0, task.checklistItemCount - task.activeChecklistItemCount),
    checklistTotal: task.checklistItemCount,
    orderHint: task.orderHint,
    version: task['@odata.etag'],
  };
}

function bySlot(one: string, other: string): number {
  return Number(one.replace(/\D+/, '')) - Number(other.replace(/\D+/, ''));
}
