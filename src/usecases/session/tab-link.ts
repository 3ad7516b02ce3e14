/** The address of a place in the tab, e.g. `board/okrs`, in the tab of a chat when one is named; null where there is none. */
export type TabLink = (place: string, chatId?: string) => string | null;
