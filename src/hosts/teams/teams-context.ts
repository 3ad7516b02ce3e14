import type { app } from '@microsoft/teams-js';
import { parseGuid } from '#src/domain/values/guid.ts';
import type { HostContext, Surface, Theme } from '#src/ports/host.ts';

/** What Teams says, in our words. `search` is the query of the content URL, which carries the pointer. */
export function readTeamsContext(context: app.Context, search: string): HostContext {
  return {
    host: 'teams',
    surface: surfaceOf(context.page.frameContext),
    theme: themeOf(context.app.theme),
    locale: context.app.locale,
    tenantId: parseGuid(context.user?.tenant?.id ?? ''),
    personId: parseGuid(context.user?.id ?? ''),
    chatId: context.chat?.id ?? null,
    pointer: new URLSearchParams(search).get('space'),
    subPage: context.page.subPageId ?? null,
  };
}

/** Teams' theme names; one that is not known (`glass`, and whatever comes) shows as light. */
export function themeOf(name: string): Theme {
  if (name === 'dark') return 'dark';
  return name === 'contrast' ? 'contrast' : 'light';
}

function surfaceOf(frameContext: string): Surface {
  return frameContext === 'sidePanel' ? 'sidePanel' : 'content';
}
