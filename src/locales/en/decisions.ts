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
  planner: {
    offer: (board: string) =>
      `Actions are kept here only. A board “${board}” in the space of the two of you also brings them to Planner and to their owner’s My tasks.`,
    make: 'Put actions in Planner too',
    making: 'Making the board in Planner',
    made: 'The board is made and linked, for both of you. Open actions go there now.',
    board: 'Actions',
    bucket: 'To do',
    refusedTitle: 'Planner did not let you make a board',
    refusedText: 'Actions stay here. For boards, ask your administrator for Planner.',
    failedTitle: 'The board was not made',
    failedText: 'Actions are safe here. Try again in a moment.',
  },
};
