/** Of a field that takes so much and no more. */
export const field = {
  count: (used: string, limit: string, over: number) =>
    over > 0
      ? `${used} of ${limit} characters, ${over} too many. Shorten it to save it.`
      : `${used} of ${limit} characters`,
};
