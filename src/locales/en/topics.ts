/** Of the screen of actions and topics. */
export const topics = {
  title: 'Actions and topics',
  heading: 'Topics',
  none: 'No topics yet. Note one below.',
  noActions: 'No open actions from last time.',
  move: 'Move to a section',
  moved: (section: string) => `Moved to ${section}`,
  makeAction: 'Make an action',
  madeAction: 'Made an action',
};
