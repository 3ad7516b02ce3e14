/** Entity id of the one tab, as in the app package. */
const tab = 'pods';

/**
 * Makes addresses of places in the tab, e.g. of `board/okrs`, that Teams opens from anywhere (learn.microsoft.com, deep link to a tab).
 * They name the place and nothing of the pair: a board may have other readers. Null without the app's id in Teams.
 */
export function tabLink(teamsAppId: string | undefined): (place: string) => string | null {
  return (place) => {
    if (!teamsAppId) return null;
    const context = encodeURIComponent(JSON.stringify({ subEntityId: place }));
    return `https://teams.microsoft.com/l/entity/${encodeURIComponent(teamsAppId)}/${tab}?context=${context}`;
  };
}
