import * as v from 'valibot';
import { GraphError } from '../core/route.ts';
import { limits } from './limits.ts';

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const key = (value: RegExp, message: string) => v.pipe(v.string(), v.regex(value, message));
const instant = v.nullable(
  v.pipe(
    v.string(),
    v.check(
      (text) => /^\d{4}-\d{2}-\d{2}T/.test(text) && !Number.isNaN(Date.parse(text)),
      'is not an ISO 8601 instant.',
    ),
    v.transform((text) => new Date(text).toISOString()),
  ),
);
/** Requests name the type with or without `#`; without it Planner answers 400 (planner-overview). */
const typed = (name: string) =>
  key(new RegExp(`^#?microsoft\\.graph\\.${name}$`), `must be #microsoft.graph.${name}.`);
const title = v.pipe(
  v.string(),
  v.minLength(1, 'must not be empty.'),
  v.maxLength(limits.titleLength, 'is too long.'),
);
const whole = (top: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(top));

const assignments = v.record(
  key(guid, 'is not a user id.'),
  v.nullable(v.strictObject({ '@odata.type': typed('plannerAssignment'), orderHint: v.string() })),
);
const categories = v.pipe(
  v.record(
    key(/^(?:@odata\.type|category(?:[1-9]|1\d|2[0-5]))$/, 'is not one of category1 to category25.'),
    v.union([v.boolean(), v.string()]),
  ),
  v.transform((given) =>
    Object.entries(given).filter((entry): entry is [string, boolean] => typeof entry[1] === 'boolean'),
  ),
);
const previewType = v.picklist(['automatic', 'noPreview', 'checklist', 'description', 'reference']);

/** The members of a task that a client writes; every other one is refused, as the service computes it. */
const taskMembers = {
  title: v.optional(title),
  bucketId: v.optional(v.nullable(v.string())),
  percentComplete: v.optional(whole(100)),
  priority: v.optional(whole(10)),
  startDateTime: v.optional(instant),
  dueDateTime: v.optional(instant),
  assignments: v.optional(assignments),
  appliedCategories: v.optional(categories),
  orderHint: v.optional(v.string()),
  assigneePriority: v.optional(v.string()),
};

/** POST /planner/tasks. */
export const newTask = v.strictObject({ ...taskMembers, planId: v.string(), title });
/** PATCH /planner/tasks/{id}. */
export const taskPatch = v.strictObject(taskMembers);
export type TaskPatch = v.InferOutput<typeof taskPatch>;

/** PATCH of task details. Checklist keys are GUIDs the client made; partial values are merged, null removes. */
export const detailsPatch = v.strictObject({
  description: v.optional(v.nullable(v.string())),
  previewType: v.optional(previewType),
  checklist: v.optional(
    v.record(
      key(guid, 'is not a GUID.'),
      v.nullable(
        v.strictObject({
          '@odata.type': typed('plannerChecklistItem'),
          title: v.optional(title),
          isChecked: v.optional(v.boolean()),
          orderHint: v.optional(v.string()),
        }),
      ),
    ),
  ),
  references: v.optional(
    v.record(
      key(
        /^https?%3A(?:[^.:@#%]|%25|%2E|%3A|%40|%23)+$/i,
        'must have only % . : @ # percent-encoded and be http or https.',
      ),
      v.nullable(
        v.strictObject({
          '@odata.type': typed('plannerExternalReference'),
          alias: v.optional(v.nullable(v.string())),
          previewPriority: v.optional(v.string()),
          type: v.optional(v.string()),
        }),
      ),
    ),
  ),
});
export type DetailsPatch = v.InferOutput<typeof detailsPatch>;

/** POST /planner/plans; the deprecated `owner` still works. */
export const newPlan = v.strictObject({
  title,
  owner: v.optional(v.string()),
  container: v.optional(
    v.strictObject({
      '@odata.type': v.optional(v.string()),
      url: v.optional(v.string()),
      containerId: v.optional(v.string()),
      type: v.optional(v.string()),
    }),
  ),
});
export const planPatch = v.strictObject({ title });
export const planDetailsPatch = v.strictObject({
  sharedWith: v.optional(v.record(v.string(), v.boolean())),
  categoryDescriptions: v.optional(
    v.record(
      key(/^category(?:[1-9]|1\d|2[0-5])$/, 'is not one of category1 to category25.'),
      v.nullable(v.string()),
    ),
  ),
});
export const newBucket = v.strictObject({
  name: title,
  planId: v.string(),
  orderHint: v.optional(v.string()),
});
export const bucketPatch = v.strictObject({ name: v.optional(title), orderHint: v.optional(v.string()) });
export const hintPatch = v.strictObject({ orderHint: v.string() });
export const assigneeHintPatch = v.strictObject({
  orderHintsByAssignee: v.optional(v.record(v.string(), v.string())),
  unassignedOrderHint: v.optional(v.string()),
});

/**
 * What a body says, judged by one of the schemas here.
 *
 * @throws GraphError 400 naming the first member that does not fit; nothing has been written by then
 */
export function readBody<S extends v.GenericSchema>(schema: S, body: unknown): v.InferOutput<S> {
  const result = v.safeParse(schema, withoutAnnotations(body));
  if (result.success) return result.output;
  const issue = result.issues[0];
  const where = (issue.path ?? []).map((step) => String(step.key)).join('/');
  throw new GraphError(400, '', `The request is invalid: ${where === '' ? 'body' : where} ${issue.message}`);
}

/** A client may send back the annotations it was given with an object. */
function withoutAnnotations(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body;
  return Object.fromEntries(Object.entries(body).filter(([name]) => !name.startsWith('@odata.')));
}
