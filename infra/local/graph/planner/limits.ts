import { GraphError, type GraphRequest } from '../core/route.ts';

/** The newer of the two published states of Planner's limits (planner-limits). */
export const limits = {
  titleLength: 255,
  activeTasksInPlan: 3000,
  tasksInPlan: 9000,
  bucketsInPlan: 200,
  plansOfGroup: 400,
  assigneesOfTask: 20,
  checklistItemsOfTask: 20,
  referencesOfTask: 15,
  tasksAssignedToUser: 9000,
} as const;

/**
 * Refuses what would go over a limit; the code names it, unlike most errors of Planner (planner-overview).
 *
 * @param sql counts what is there, with the change under way already written inside the transaction
 * @throws GraphError 403
 */
export function requireWithin(
  request: GraphRequest,
  sql: string,
  id: string,
  limit: number,
  code: string,
): void {
  const row = request.tenant.db.prepare(sql).get(id) as { total: number };
  if (row.total > limit) throw new GraphError(403, code, `The limit of ${limit} has been reached.`);
}
