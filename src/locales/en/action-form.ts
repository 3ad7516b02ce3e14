/** Of the form of an action. */
export const actionForm = {
  what: 'What will be done',
  owner: 'Owner',
  day: 'By',
  save: 'Save the action',
  /** Where it gets a task in Planner and is longer than its title may be. */
  shortened: (most: string) =>
    `Planner shows the first ${most} characters as its title. All of it stays here.`,
  missing: 'Write what will be done.',
};
