/** Of the form of an action. */
export const actionForm = {
  what: 'What will be done',
  owner: 'Owner',
  day: 'By',
  save: 'Save the action',
  missing: 'Write what will be done.',
};
