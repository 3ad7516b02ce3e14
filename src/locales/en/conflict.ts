/** Of a text that both changed. */
export const conflict = {
  what: (name: string) => `You and ${name} changed this at the same time. Nothing is lost.`,
  together: 'Or write it together',
  keepBoth: 'Keep both',
  use: 'Use this text',
  missing: 'Choose one of the texts, or write one.',
  note: 'The version you leave stays in the history of the list.',
};
