/** Of the screen of a board. */
export const board = {
  columns: { notStarted: 'Not started', inProgress: 'In progress', completed: 'Completed' },
  viewInPlanner: 'View in Planner',
  checklist: (done: number, total: number) => `${done} of ${total} steps`,
  due: (day: string) => `by ${day}`,
  doneOn: (day: string) => `done ${day}`,
  emptyColumn: 'No cards here.',
  emptyTitle: 'The board has no cards yet',
  emptyText: 'Add the first one in Planner; it shows here.',
  failedTitle: (board: string) => `Planner did not let us read “${board}”`,
  failedText: 'Your notes are safe in your space.',
  lastCopy: 'This is the last copy on this device.',
  noneTitle: 'No board is linked',
  noneText: 'Your notes are here; a board can be linked to your space.',
  loading: 'Reading the board in Planner',
};
