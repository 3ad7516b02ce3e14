import * as v from 'valibot';
import type { Scenario } from '../db/seed/facts.ts';

const context = v.object({ subEntityId: v.optional(v.string()), chatId: v.optional(v.string()) });

/**
 * The page of the local tenant for a link into the app, `https://teams.microsoft.com/l/entity/<app>/<page>?context=…`: the tab of
 * the chat named, both people beside each other because a link does not say who follows it, at the place `subEntityId` names.
 * Without a chat it is the personal app. Source: Microsoft Teams documentation, deep links to an app.
 *
 * @param query of the link
 */
export function deepLinkPage(query: URLSearchParams, scenarios: readonly Scenario[]): string {
  const { chatId, subEntityId } = readContext(query.get('context'));
  const index = scenarios.findIndex((scenario) => scenario.chatId === chatId);
  const page = new URLSearchParams(
    index < 0
      ? { scenario: '0', frame: 'personal', width: '1280' }
      : { scenario: String(index), frame: 'sidePanel' },
  );
  if (subEntityId !== undefined && subEntityId !== '') page.set('sub', subEntityId);
  return `/teams/meeting?${page.toString()}`;
}

function readContext(text: string | null): v.InferOutput<typeof context> {
  try {
    const read = v.safeParse(context, JSON.parse(text ?? '{}'));
    return read.success ? read.output : {};
  } catch {
    return {};
  }
}
