/** A row of planner_plans. */
export interface PlanRow {
  readonly id: string;
  readonly group_id: string;
  readonly title: string;
  /** `group`, or `roster`, which v1.0 hides behind `unknownFutureValue`. */
  readonly container_type: string;
  readonly created_at: string;
  readonly created_by: string;
  readonly created_app: string | null;
  readonly category_descriptions: string;
  readonly shared_with: string;
}

/** A row of planner_buckets with the group of its plan. */
export interface BucketRow {
  readonly id: string;
  readonly plan_id: string;
  readonly name: string;
  readonly order_hint: string;
  readonly group_id: string;
}

/** A row of planner_tasks with the group of its plan. Instants are ISO 8601 UTC. */
export interface TaskRow {
  readonly id: string;
  readonly plan_id: string;
  readonly group_id: string;
  readonly bucket_id: string | null;
  readonly title: string;
  /** 0–100. */
  readonly percent_complete: number;
  /** 0–10. */
  readonly priority: number;
  readonly start_at: string | null;
  readonly due_at: string | null;
  readonly created_at: string;
  readonly created_by: string;
  readonly completed_at: string | null;
  readonly completed_by: string | null;
  readonly order_hint: string;
  readonly assignee_priority: string;
  readonly applied_categories: string;
  readonly preview_type: string;
  readonly description: string;
}
