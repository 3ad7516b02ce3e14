import type { AccessTokens } from '#src/ports/access-token.ts';
import type { Remote } from '#src/ports/remote.ts';
import { OwnBlocks } from './calendar/own-blocks.ts';
import { OwnEvents } from './calendar/own-events.ts';
import { GraphClient } from './client/graph-client.ts';
import { AppFolder } from './drive/app-folder.ts';
import { OwnNotesFile } from './drive/own-notes-file.ts';
import { GraphOpening } from './opening/graph-opening.ts';
import { PlannerBoards } from './planner/planner-boards.ts';
import { PlannerPlans } from './planner/planner-plans.ts';
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
    plans: new PlannerPlans(client),
  };
}
