import { addGroup } from '../../graph/directory/seed-directory.ts';
import { putFile } from '../../graph/drive/seed-file.ts';
import { createList } from '../../graph/sharepoint/seed-list.ts';
import type { Tenant } from '../../tenant.ts';
import { spaceColumns } from './columns.ts';
import { pointerText } from './pointer.ts';
import { addRow } from './rows.ts';
import { addSeries } from './series.ts';
import { dayMs, iso } from './times.ts';

/** One of the two people. */
export interface Side {
  readonly id: string;
  /** Full name. */
  readonly name: string;
  readonly mail: string;
}

/** A pair to seed; `first` is the start of its first weekly meeting in milliseconds. */
export interface PairPlan {
  readonly nickname: string;
  readonly manager: Side;
  readonly report: Side;
  readonly reportManages: boolean;
  readonly first: number;
  readonly minutes: number;
  /** Adds the Planner plans of the pair and returns their ids. */
  readonly boards: (
    groupId: string,
    at: string,
  ) => { readonly okrs: string; readonly development: string; readonly actions: string };
  /** A team's plan in another group, for a report who manages. */
  readonly teamOkrs: string | null;
}

/** A pair as seeded. */
export interface Pair extends PairPlan {
  readonly groupId: string;
  readonly listId: string;
  readonly eventKey: string;
  readonly plans: { readonly okrs: string; readonly development: string; readonly actions: string };
}

/** Makes the pair's private group, its list with the space record, its plans, series and chat, and both pointers. */
export function addPair(tenant: Tenant, plan: PairPlan): Pair {
  const { manager, report } = plan;
  const at = iso(plan.first - 7 * dayMs);
  const ids = [manager.id, report.id];
  const group = addGroup(tenant, {
    displayName: `${givenName(manager)} and ${givenName(report)}`,
    mailNickname: plan.nickname,
    description: `The 1:1 of ${manager.name} and ${report.name}`,
    members: ids,
    owners: ids,
    at,
  });
  const { groupId } = group;
  const listId = createList(tenant, {
    groupId,
    displayName: 'PODS 1:1',
    description: 'What you both wrote, agreed and decided in your 1:1.',
    columns: spaceColumns,
    createdBy: manager.id,
    createdAt: at,
  });
  const plans = plan.boards(groupId, at);
  const { eventKey, threadId } = addSeries(tenant, {
    key: plan.nickname,
    subject: `1:1 ${givenName(manager)} and ${givenName(report)}`,
    organizerId: manager.id,
    attendeeIds: [report.id],
    first: plan.first,
    minutes: plan.minutes,
    online: true,
  });
  addRow(tenant, listId, {
    key: 'space',
    kind: 'space',
    state: 'open',
    title: `1:1 of ${manager.name} and ${report.name}`,
    at,
    by: manager.id,
    data: {
      groupId,
      manager,
      report,
      reportManages: plan.reportManages,
      chats: threadId === null ? [] : [threadId],
      boards: [
        { use: 'okrs', planId: plans.okrs },
        { use: 'development', planId: plans.development },
        ...(plan.teamOkrs === null ? [] : [{ use: 'teamOkrs', planId: plan.teamOkrs }]),
        { use: 'actions', planId: plans.actions },
      ],
    },
  });
  for (const [owner, other] of [
    [manager, report],
    [report, manager],
  ] as const) {
    const pointer = pointerText({
      otherId: other.id,
      groupId,
      siteHost: `${tenant.sharePointName}.sharepoint.com`,
      siteGuid: group.siteGuid,
      webGuid: group.webGuid,
      listId,
      ...plans,
    });
    putFile(tenant, {
      userId: owner.id,
      path: `${pointer}.pods`,
      bytes: new TextEncoder().encode('{"v":1}'),
      at,
    });
  }
  return { ...plan, groupId, listId, eventKey, plans };
}

/** The first name, as people say it. */
export function givenName(side: Side): string {
  return side.name.split(' ')[0] ?? side.name;
}
