import type { Scenario } from '../db/seed/facts.ts';
import { parseEventId } from '../graph/calendar/ids.ts';
import { openCase } from '../mailbox/cases.ts';
import type { Tenant } from '../tenant.ts';

/** What a link to an event may lead to, the usual first. */
const cases = ['next', 'moved', 'series'] as const;

/**
 * The page of the local tenant for an event's `webLink`, `https://outlook.office365.com/owa/?itemid=…`: that event in the window of
 * the person whose mailbox the id is of. An id of no event of a pair leads to the next meeting of the first (Graph event, `webLink`).
 */
export function webLinkPage(tenant: Tenant, itemId: string, scenarios: readonly Scenario[]): string {
  const parsed = parseEventId(itemId);
  const row = tenant.db
    .prepare(
      `SELECT u.user_principal_name AS upn, ch.id AS chatId, c.event_key AS key FROM calendar_copies c
       JOIN users u ON u.id = c.mailbox_id JOIN chats ch ON ch.event_key = c.event_key WHERE c.stub = ?`,
    )
    .get(parsed?.stub ?? '') as { upn: string; chatId: string; key: string } | undefined;
  const scenario = scenarios.find(({ chatId }) => chatId === row?.chatId);
  if (!parsed || !row || !scenario) return '/outlook/event';
  const name = cases.find((one) => {
    const place = openCase(tenant, scenario, one)?.place;
    return place?.key === row.key && place.originalStart === parsed.originalStart;
  });
  const query = new URLSearchParams({
    scenario: String(scenarios.indexOf(scenario)),
    people: row.upn,
    case: name ?? 'next',
  });
  return `/outlook/event?${query.toString()}`;
}
