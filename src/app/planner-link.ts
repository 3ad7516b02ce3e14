/** Planner on the web. The host has moved three times; it stands here and nowhere else. */
const planner = 'https://planner.cloud.microsoft/webui/plan';

/** Makes links to a plan, or one task of it, in the form Planner itself copies in 2025 and 2026. */
export function plannerLink(tenantId: string): (planId: string, taskId?: string) => string {
  const tid = encodeURIComponent(tenantId);
  return (planId, taskId) => {
    const task = taskId === undefined ? '' : `/task/${encodeURIComponent(taskId)}`;
    return `${planner}/${encodeURIComponent(planId)}/view/board${task}?tid=${tid}`;
  };
}
