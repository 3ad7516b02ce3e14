/** Of the Decisions screen and the questions of a meeting nobody closed. */
export const decisions = {
  yes: 'Yes',
  nothing: 'Nothing needed',
  accept: 'These are the answer',
  acceptLabel: (question: string) => `These are the answer: ${question}`,
  answered: 'Answered with:',
  noted: 'Noted so far',
  notedNone: 'No actions noted in this meeting yet.',
  addAnother: 'Add another action',
  last: (day: string) => `Questions of ${day}`,
  lastText: 'Nobody closed that meeting. Answer now, or leave it.',
  saveAnswer: 'Save the answer',
  add: 'Add an action',
};
