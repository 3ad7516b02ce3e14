import { describe, expect, it } from 'vitest';
import { isForeignDomain, readPlannerLink, type PlannerLink } from './planner-link.ts';

const planId = 'xqQg5FS2LkCp935s-FIFm2QAFkHM';
const taskId = '01gzSlKkIUSUl6DF_EilrmQAKDhh';
const tenantId = '7e000000-0000-4000-8000-00000000000a';
const premiumId = '0b1c2d3e-4f50-4a61-8b72-9c83ad94be05';

const plan = { type: 'plan', planId, taskId: null, tenantId: null, tenantDomain: null };
const planNamed = { ...plan, tenantDomain: 'contoso.com' };
const planHere = { ...plan, tenantId };
const planAndTask = { ...planHere, taskId };
const task = { type: 'task', taskId, tenantId: null, tenantDomain: null };
const taskNamed = { ...task, tenantDomain: 'contoso.com' };
const taskHere = { ...task, tenantId };
const premium = { type: 'premium' };
const noPlan = { type: 'noPlan' };
const notPlanner = { type: 'notPlanner' };

const teamsApp = 'https://teams.microsoft.com/l/entity/com.microsoft.teamspace.tab.planner';
const allLists = encodeURIComponent('https://tasks.teams.microsoft.com/teamsui/personalApp/alltasklists');
const context = (subEntityId: string, more: object = {}): string =>
  encodeURIComponent(JSON.stringify({ ...more, subEntityId }));
const channelTab = `https://tasks.office.com/${tenantId}/Home/PlanViews/${planId}?Type=PlanLink&Channel=TeamsTab`;
const board = `https://planner.cloud.microsoft/webui/plan/${planId}/view/board?tid=${tenantId}`;
const safe = (inner: string): string =>
  `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(inner)}&data=05%7C02%7Calex%40contoso.example%7C&sdata=x%2By%3D&reserved=0`;
const safeInTeams = (inner: string): string =>
  `https://statics.teams.cdn.office.net/evergreen-assets/safelinks/2/atp-safelinks.html?url=${encodeURIComponent(inner)}&locale=en-us&dest=x`;
const v2 = (inner: string): string =>
  `https://urldefense.proofpoint.com/v2/url?u=${encodeURIComponent(inner).replaceAll('-', '%2D').replaceAll('_', '%5F').replaceAll('%2F', '_').replaceAll('%', '-')}&d=DwMF&c=x&r=y`;

const rows: readonly (readonly [form: string, text: string, expected: object])[] = [
  // The numbers are those of the forms found in public text: old web pages first, then the new ones, then Teams.
  [
    '1: PlanViews under a domain',
    `https://tasks.office.com/contoso.com/Home/PlanViews/${planId}?Type=PlanLink&Channel=Link&CreatedTime=637100000000000000`,
    planNamed,
  ],
  [
    '1: PlanViews under a tenant id and a language',
    `https://tasks.office.com/${tenantId}/de-DE/Home/PlanViews/${planId}?Type=PlanLink&Channel=Link`,
    planHere,
  ],
  [
    '2: plantaskboard',
    `https://tasks.office.com/contoso.com/en-US/Home/Planner/#/plantaskboard?groupId=${premiumId}&planId=${planId}`,
    planNamed,
  ],
  [
    '2: plantaskboard with a task',
    `https://tasks.office.com/${tenantId}/en-US/Home/Planner/#/plantaskboard?groupId=${premiumId}&planId=${planId}&taskId=${taskId}`,
    planAndTask,
  ],
  [
    '2: taskboard',
    `https://tasks.office.com/contoso.com/Home/Planner/#/taskboard?groupId=${premiumId}&planId=${planId}`,
    planNamed,
  ],
  [
    '3: a task alone',
    `https://tasks.office.com/${tenantId}/Home/Task/${taskId}?Type=TaskLink&Channel=Link&CreatedTime=638500000000000000`,
    taskHere,
  ],
  [
    '3: a task alone under a domain',
    `https://tasks.office.com/contoso.com/en-GB/Home/Task/${taskId}?Type=TaskLink`,
    taskNamed,
  ],
  ['4: the website of a Teams tab', channelTab, planHere],
  [
    '4: the frame of a Teams tab',
    `https://tasks.teams.microsoft.com/teamsui/${tenantId}/Home/PlannerFrame?page=7&auth_pvr=Orgid&groupId=${premiumId}&planId=${planId}&channelId=19%3ax%40thread.tacv2`,
    planHere,
  ],
  [
    '5: PlanViews on the new host',
    `https://planner.cloud.microsoft/${tenantId}/Home/PlanViews/${planId}?Type=PlanLink&Channel=Link&CreatedTime=638700000000000000`,
    planHere,
  ],
  ['6: the board', board, planHere],
  [
    '6: the board of an unknown tenant',
    `https://planner.cloud.microsoft/webui/plan/${planId}/view/board`,
    plan,
  ],
  [
    '6: another view',
    `https://planner.cloud.microsoft/webui/plan/${planId}/view/grid?tid=contoso.com`,
    planNamed,
  ],
  ['7: version 1', `https://planner.cloud.microsoft/webui/v1/plan/${planId}?tid=${tenantId}`, planHere],
  [
    '8: a task of a plan',
    `https://planner.cloud.microsoft/webui/plan/${planId}/view/board/task/${taskId}?tid=${tenantId}`,
    planAndTask,
  ],
  [
    '8: a task of a plan, version 1',
    `https://planner.cloud.microsoft/webui/v1/plan/${planId}/view/board/task/${taskId}?tid=${tenantId}`,
    planAndTask,
  ],
  [
    '9: my tasks',
    `https://planner.cloud.microsoft/webui/mytasks/assignedtome/view/board?tid=${tenantId}`,
    noPlan,
  ],
  [
    '9: my tasks as a list',
    `https://planner.cloud.microsoft/webui/mytasks/assignedtome/view/grid?tid=${tenantId}`,
    noPlan,
  ],
  [
    '9: one of my tasks',
    `https://planner.cloud.microsoft/webui/mytasks/all/view/board/task/${taskId}?tid=${tenantId}`,
    taskHere,
  ],
  ['9: my plans', `https://planner.cloud.microsoft/webui/myplans/recent?tid=${tenantId}`, noPlan],
  [
    '10: premium',
    `https://planner.cloud.microsoft/webui/premiumplan/${premiumId}/org/${tenantId}/view/grid?tid=${tenantId}`,
    premium,
  ],
  [
    '10: premium, version 1',
    `https://planner.cloud.microsoft/webui/v1/premiumplan/${premiumId}/org/${tenantId}?tid=${tenantId}`,
    premium,
  ],
  [
    '10: premium, a GUID where a plan stands',
    `https://planner.cloud.microsoft/webui/plan/${premiumId}`,
    premium,
  ],
  [
    '10: premium on the host before',
    `https://project.microsoft.com/en-us/#/taskboard?id=${premiumId}`,
    premium,
  ],
  [
    '11: a plan in the Teams app',
    `${teamsApp}/mytasks?tenantId=${tenantId}&webUrl=${allLists}&context=${context(`/v1/plan/${planId}`)}`,
    planHere,
  ],
  [
    '11: the same on the host to come, not encoded',
    `https://teams.cloud.microsoft/l/entity/com.microsoft.teamspace.tab.planner/mytasks?tenantId=${tenantId}&context={"subEntityId":"/v1/plan/${planId}"}`,
    planHere,
  ],
  ['11: the Teams app without a plan', `${teamsApp}/mytasks?tenantId=${tenantId}&webUrl=${allLists}`, noPlan],
  [
    '11: a premium plan in the Teams app',
    `${teamsApp}/mytasks?tenantId=${tenantId}&context=${context(`/v1/premiumplan/${premiumId}/org/${tenantId}`)}`,
    premium,
  ],
  [
    '12: a task in the Teams app',
    `${teamsApp}/mytasks?tenantId=${tenantId}&webUrl=${allLists}&context=${context(`/v1/assignedtome/view/board/task/${taskId}`)}`,
    taskHere,
  ],
  [
    '12: the older form with its plan',
    `${teamsApp}/mytasks?tenantId=${tenantId}&context=${context(`/taskListType/smartList/SL_Planned/list/plan/${planId}/task/${taskId}`)}`,
    planAndTask,
  ],
  [
    '13: a task in a channel’s tab',
    `${teamsApp}/_djb2_msteams_prefix_1234567890?context=${context(taskId, { channelId: '19:x@thread.tacv2' })}`,
    task,
  ],
  [
    '13: the same with the tab’s website',
    `${teamsApp}/_djb2_msteams_prefix_1234567890?webUrl=${encodeURIComponent(channelTab)}&context=${context(taskId, { channelId: '19:x@thread.tacv2' })}`,
    planAndTask,
  ],
  [
    '13: only the tab’s website',
    `${teamsApp}/_djb2_msteams_prefix_1234567890?webUrl=${encodeURIComponent(channelTab)}`,
    planHere,
  ],
  [
    '13: a tab of another app',
    `https://teams.microsoft.com/l/entity/com.example.app/x?context=${context(taskId)}`,
    notPlanner,
  ],

  ['wrapped by Safe Links', safe(board), planHere],
  ['wrapped by the page Teams has for it', safeInTeams(board), planHere],
  ['wrapped by both', safeInTeams(safe(board)), planHere],
  ['wrapped twice by Safe Links', safe(safe(board)), planHere],
  [
    'a wrapped Teams link',
    safe(`${teamsApp}/mytasks?tenantId=${tenantId}&context=${context(`/v1/plan/${planId}`)}`),
    planHere,
  ],
  ['wrapped by Proofpoint, version 2', v2(board), planHere],
  [
    'wrapped by Proofpoint, version 3',
    `https://urldefense.com/v3/__${board.replace('?', '*')}__;Pw!!abc$`,
    planHere,
  ],
  ['wrapped by Proofpoint, then by Safe Links', safe(v2(board)), planHere],
  [
    'premium, wrapped',
    safe(`https://planner.cloud.microsoft/webui/premiumplan/${premiumId}/org/${tenantId}`),
    premium,
  ],
  ['a wrap around something else', safe('https://contoso.sharepoint.com/sites/x'), notPlanner],

  ['blanks around it', `  ${board}\n`, planHere],
  ['angle brackets around it', `<${board}>`, planHere],
  [
    'broken by a mail program inside angle brackets',
    `<${board.slice(0, 60)}\r\n  ${board.slice(60)}>`,
    planHere,
  ],
  ['words around it', `Our board: ${board}. Have a look.`, planHere],
  ['a link of Markdown', `[OKRs](${board})`, planHere],
  ['quotes around it', `"${board}"`, planHere],
  [
    'copied out of HTML',
    `https://tasks.office.com/contoso.com/Home/Planner/#/plantaskboard?groupId=${premiumId}&amp;planId=${planId}`,
    planNamed,
  ],
  ['without its scheme', `planner.cloud.microsoft/webui/plan/${planId}/view/board?tid=${tenantId}`, planHere],
  ['after another link', `https://contoso.example/agenda and ${board}`, planHere],
  ['the plan rather than my tasks', `https://planner.cloud.microsoft/webui/mytasks/all ${board}`, planHere],
  ['capital letters in the host', board.replace('planner.cloud', 'Planner.Cloud'), planHere],

  [
    'another organisation by its domain in the path',
    `https://tasks.office.com/Fabrikam.com/Home/PlanViews/${planId}?Type=PlanLink`,
    { ...plan, tenantDomain: 'fabrikam.com' },
  ],
  [
    'another organisation by its domain in the query',
    `https://planner.cloud.microsoft/webui/plan/${planId}/view/board?tid=fabrikam.onmicrosoft.com`,
    { ...plan, tenantDomain: 'fabrikam.onmicrosoft.com' },
  ],
  [
    'another organisation by its domain in the Teams app',
    `${teamsApp}/mytasks?tenantId=fabrikam.com&context=${context(`/v1/assignedtome/view/board/task/${taskId}`)}`,
    { ...task, tenantDomain: 'fabrikam.com' },
  ],
  [
    'a domain and the id of the tenant',
    `https://tasks.office.com/contoso.com/Home/PlanViews/${planId}?tid=${tenantId}`,
    { ...planHere, tenantDomain: 'contoso.com' },
  ],

  ['nothing', '', notPlanner],
  ['words', 'OKRs of Alex', notPlanner],
  ['a bare id', planId, notPlanner],
  ['another page', `https://contoso.example/webui/plan/${planId}/view/board`, notPlanner],
  [
    'a host that only looks like it',
    `https://planner.cloud.microsoft.example/webui/plan/${planId}`,
    notPlanner,
  ],
  ['a host that only ends like it', `https://notplanner.cloud.microsoft/webui/plan/${planId}`, notPlanner],
  ['cut off', `https://planner.cloud.microsoft/webui/plan/${planId.slice(0, 20)}`, noPlan],
  ['an id that is too long', `https://planner.cloud.microsoft/webui/plan/${planId}XX`, noPlan],
  ['a percent sign that is none', `https://planner.cloud.microsoft/webui/plan/${planId}?x=%E0%A4%A`, plan],
];

describe('a link to Planner', () => {
  it.each(rows)('%s', (_, text, expected) => {
    expect(readPlannerLink(text)).toEqual<PlannerLink | object>(expected);
  });
});

describe('a domain in a link', () => {
  const at = (...domains: readonly string[]): readonly string[] => domains.map((domain) => `alex@${domain}`);
  it.each<[string, string, readonly string[], boolean]>([
    [
      'is one’s own where the pair’s addresses have it',
      'contoso.com',
      at('contoso.de', 'Contoso.com'),
      false,
    ],
    ['is one’s own where an address is of a part of it', 'contoso.com', at('eu.contoso.com'), false],
    ['is one’s own where it is a part of one', 'eu.contoso.com', at('contoso.com'), false],
    ['is foreign where no address has it', 'fabrikam.com', at('contoso.com'), true],
    ['is foreign where it only ends like one', 'notcontoso.com', at('contoso.com'), true],
    ['cannot be told where no address is known', 'fabrikam.com', [], false],
    [
      'cannot be told where it is Microsoft’s and the addresses’ are not',
      'x.onmicrosoft.com',
      at('x.com'),
      false,
    ],
    [
      'cannot be told where the addresses’ are Microsoft’s and it is not',
      'x.com',
      at('x.onmicrosoft.com'),
      false,
    ],
    ['is foreign where both are Microsoft’s', 'y.onmicrosoft.com', at('x.onmicrosoft.com', 'x.com'), true],
  ])('%s', (_, domain, addresses, expected) => {
    expect(isForeignDomain(domain, addresses)).toBe(expected);
  });
});
