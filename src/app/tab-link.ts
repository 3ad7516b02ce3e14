import type { TabLink } from '#src/usecases/session/tab-link.ts';

/** Entity id of the one tab, as in the app package. */
const tab = 'pods';

/**
 * Makes addresses of places in the tab, e.g. of `board/okrs`, that Teams opens from anywhere (learn.microsoft.com, deep link to a tab).
 * They name the place and nothing of the pair: a board may have other readers. With a chat the tab of that chat opens, for its members; it
 * is for one's own eyes. Null without the app's id in Teams.
 */
export function tabLink(teamsAppId: string | undefined): TabLink {
  return (place, chatId) => {
    if (!teamsAppId) return null;
    const chat = chatId === undefined ? {} : { chatId, contextType: 'chat' };
    const context = encodeURIComponent(JSON.stringify({ subEntityId: place, ...chat }));
    return `https://teams.microsoft.com/l/entity/${encodeURIComponent(teamsAppId)}/${tab}?context=${context}`;
  };
}
