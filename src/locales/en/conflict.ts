/** Of a text that both changed. */
export const conflict = {
  what: (name: string) => `You and ${name} changed this at the same time. Nothing is lost.`,
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
  /** Of small values, where the one sent last stands. */
  replaced: (name: string, what: string, was: string) =>
    `${name} had changed “${what}” at the same time (${was}). Yours stands now.`,
  replacedMembers: {
    state: (value: string) => value,
    ownerId: (value: string) => `owner ${value}`,
    dueOn: (value: string) => value,
    every: (value: string) => value,
    start: (value: string) => `start ${value}`,
    target: (value: string) => `target ${value}`,
    commitment: (value: string) => value,
  },
  states: { open: 'open', done: 'done', dropped: 'dropped' },
  cadence: 'How often you rate',
  nothing: 'none',
  whatOwn: 'You changed this on two devices at the same time. Nothing is lost.',
  showBoth: 'Show both versions',
  here: (time: string) => `On this device, ${time}`,
  elsewhere: (time: string) => `On another device, ${time}`,
  noteOwn: 'The version you leave is not kept.',
  together: 'Or write it together',
  keepBoth: 'Keep both',
  use: 'Use this text',
  missing: 'Choose one of the texts, or write one.',
  note: 'The version you leave stays in the history of the list.',
};
