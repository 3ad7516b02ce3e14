/** Of a text that both changed. */
export const conflict = {
  what: (name: string) => `You and ${name} changed this at the same time. Nothing is lost.`,
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
