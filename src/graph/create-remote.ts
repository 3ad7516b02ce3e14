import type { AccessTokens } from '#src/ports/access-token.ts';
import type { Plans } from '#src/ports/plans.ts';
import type { Remote } from '#src/ports/remote.ts';
import { OwnBlocks } from './calendar/own-blocks.ts';
import { OwnEvents } from './calendar/own-events.ts';
import { GraphClient } from './client/graph-client.ts';
import { AppFolder } from './drive/app-folder.ts';
import { OwnNotesFile } from './drive/own-notes-file.ts';
import { GraphOpening } from './opening/graph-opening.ts';
import { PlannerBoards } from './planner/planner-boards.ts';
import { FeedList } from './sharepoint/feed-list.ts';

/** Everything behind Microsoft Graph. `graphBaseUrl` ends with the version; `fetcher` reads downloads, which take no header. */
export function createRemote(graphBaseUrl: string, tokens: AccessTokens, fetcher: typeof fetch): Remote {
  const client = new GraphClient(graphBaseUrl, tokens);
  const planner = new PlannerBoards(client);
  const folder = new AppFolder(client, fetcher);
  return {
    tokens,
    opening: new GraphOpening(client, planner, folder, tokens),
    feed: new FeedList(client),
    boards: planner,
    notes: new OwnNotesFile(folder),
    calendar: new OwnBlocks(client),
    events: new OwnEvents(client),
    plans: plansOf(client),
  };
}

/** Comes when a board is to be linked or made: what is loaded before live data has a budget. */
function plansOf(client: GraphClient): Plans {
  const plans = async (): Promise<Plans> =>
    new (await import('./planner/planner-plans.ts')).PlannerPlans(client);
  return {
    list: async (groupId) => (await plans()).list(groupId),
    planOfTask: async (taskId) => (await plans()).planOfTask(taskId),
    create: async (plan) => (await plans()).create(plan),
    addBucket: async (planId, name) => (await plans()).addBucket(planId, name),
  };
}
