import type { Guid } from '#src/domain/values/guid.ts';

/** A Planner plan that can be linked. */
export interface PlanChoice {
  readonly planId: string;
  readonly title: string;
  /** The group it belongs to; null for a plan of another kind of container. */
  readonly groupId: Guid | null;
}

/** A plan to be made in a group. */
export interface NewPlan {
  readonly groupId: Guid;
  readonly title: string;
  /** Name of its bucket. */
  readonly bucket: string;
  /** Names of labels by slot (`category1` … `category25`). */
  readonly labels: Readonly<Record<string, string>>;
}

/** A plan that was made, or was there. */
export interface MadePlan {
  readonly planId: string;
  /** Names its labels have now, by slot. */
  readonly labelNames: Readonly<Record<string, string>>;
}

/** Planner's plans, as far as linking one needs them. Throws `Failure`: `forbidden` also for a person without a licence. */
export interface Plans {
  /**
   * Plans to choose from: the group's first, then the person's own and those their tasks are in. Planner's list of "my plans" may leave
   * out what the person never opened, so a plan that is not here may still be linked by its address.
   */
  list(groupId: Guid): Promise<readonly PlanChoice[]>;
  /** Id of the plan a task is in. */
  planOfTask(taskId: string): Promise<string>;
  /**
   * Makes a plan with its first bucket and the names of its labels. A plan of that title in the group is taken and completed instead:
   * Planner has no unique key to catch a second try by. A label that has another name there, or is on a card, stays as it is.
   */
  create(plan: NewPlan): Promise<MadePlan>;
  /** Adds a bucket at the end of a plan and gives its id; one of that name is taken as it is. */
  addBucket(planId: string, name: string): Promise<string>;
}
