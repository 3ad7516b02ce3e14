/** Of a text that both changed. */
export const conflict = {
  what: (name: string) => `You and ${name} changed this at the same time. Nothing is lost.`,
  whatOfDevices: 'You changed this on two devices at the same time. Nothing is lost.',
  /** What was changed, where it is not the words of the line itself. */
  members: {
    body: null,
    role: 'Role',
    nextRole: 'Next role',
    link: 'Career framework',
    unit: 'Unit',
    serves: 'What it serves',
  },
  empty: 'Nothing: it was taken away',
  together: 'Or write it together',
  keepBoth: 'Keep both',
  use: 'Use this text',
  missing: 'Choose one of the texts, or write one.',
  note: 'The version you leave stays in the history of the list.',
};
