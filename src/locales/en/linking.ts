import { counter } from '../counter.ts';

const count = counter('en');

/** Of the screen that links a board, of sections without one, and of lines that stand on no board. In English. */
export const linking = {
  title: {
    okrs: 'Board for OKRs',
    teamOkrs: 'Board for team OKRs',
    development: 'Board for the development plan',
    actions: 'Board for actions',
  },
  way: {
    link: { okrs: 'Link a board', teamOkrs: 'Link the team’s board', development: 'Link a board' },
    change: {
      okrs: 'How this board is read',
      teamOkrs: 'How the team’s board is read',
      development: 'How this board is read',
    },
  },
  now: {
    title: 'Linked now',
    unread: 'A board Planner did not let us read',
    change: 'Change how it is read',
    unlink: 'Unlink it',
    unlinked: 'Unlinked. The board stays in Planner, and what you two said of it in your space.',
    other: 'Link another board instead',
  },
  pick: {
    title: 'Choose a board',
    ours: 'of your space',
    loading: 'Asking Planner for your boards',
    none: 'Planner names no boards here. Paste the link of one.',
    failed: 'Planner did not name your boards. Paste the link of one.',
    more: 'A board is missing? Paste its link: Planner leaves out boards you never opened.',
    linked: 'linked now',
    preview: (title: string) => `Look at ${title}`,
  },
  paste: {
    label: 'Link to a board in Planner',
    hint: 'Any link to the board or one of its tasks will do.',
    look: 'Look at this board',
    empty: 'Paste a link first.',
    looking: 'Reading the board in Planner',
  },
  team: (name: string) =>
    `You and ${name} both need to be members of the team’s plan. Whoever is not sees only its link.`,
  problem: {
    notPlanner: {
      title: 'This is no link to a Planner board',
      text: 'Open the board in Planner, choose “Copy link to plan” and paste it here.',
    },
    noPlan: {
      title: 'This link leads to no single board',
      text: 'My tasks and My plans show many boards at once. Open the board itself and copy its link.',
    },
    premium: {
      title: 'This is a premium plan',
      text: 'Microsoft lets no other app read premium plans. Make a basic plan in Planner, put the goals there, and link that one.',
    },
    foreign: {
      title: 'This board belongs to another organisation',
      text: 'Only boards of your own organisation can be linked. Choose one of those.',
    },
    unknown: {
      title: 'Planner knows no such board',
      text: 'It was deleted, or it is a premium plan, which no other app can read. Open it in Planner and copy its link again.',
    },
    noAccess: {
      title: 'You have no access to this board',
      text: 'Ask the owner of the plan to add you, then try again.',
    },
    offline: {
      title: 'Planner cannot be reached now',
      text: 'Nothing is lost. Try again when you are connected.',
    },
    failed: {
      title: 'Planner does not answer as it should',
      text: 'Nothing is lost. Try again in a moment.',
    },
  },
  preview: {
    nothingYet: 'Nothing is linked until you say so.',
    question: 'What are the columns of this board?',
    progress: 'Its progress',
    progressText: { goal: 'Each bucket is an objective.', area: 'Each bucket is a focus area.' },
    buckets: 'Its buckets',
    bucketsText: { goal: 'Each label is an objective.', area: 'Each label is a focus area.' },
    looksLike: 'The buckets look like steps of work.',
    goals: { goal: 'Objectives', area: 'Focus areas' },
    noGoals: { goal: 'No objectives are found this way.', area: 'No focus areas are found this way.' },
    cards: (cards: number) => count(cards, 'card', 'cards'),
    without: (cards: number) => `${count(cards, 'card', 'cards')} without one`,
    columns: 'Columns',
    column: (name: string, cards: number) => `${name}: ${cards}`,
    labels: 'Labels',
    meaning: {
      committed: 'Committed: expects 1.0',
      aspirational: 'Aspirational: about 0.7',
      lead: 'Lead indicator',
    },
    noLabel: 'No label',
    option: (name: string, cards: number) => `${name} (${count(cards, 'card', 'cards')})`,
    checklists: 'Checklists',
    steps: (cards: number, done: number, steps: number) =>
      `${done} of ${steps} steps on ${count(cards, 'card', 'cards')}; read as progress, changed in Planner.`,
    noSteps: 'No card has a checklist.',
    link: 'Link this board',
    save: 'Read it this way',
    other: 'Another board',
    done: 'The board is linked, for both of you.',
    saved: 'Saved, for both of you.',
  },
  start: {
    title: {
      okrs: 'Work with OKRs on a board',
      teamOkrs: 'Team OKRs on a board',
      development: 'Keep the plan on a board',
    },
    text: {
      okrs: 'Link the Planner board you already use, or start one with the first objective.',
      teamOkrs: 'Link the Planner board of the team, or start one with the first objective.',
      development: 'Link the Planner board you already use, or start one with the first focus area.',
    },
    open: 'Start a board',
    first: { okrs: 'First objective', teamOkrs: 'First team objective', development: 'First focus area' },
    makes: (board: string) => `This makes a board “${board}” in the space of the two of you, in Planner.`,
    make: 'Make the board',
    making: 'Making the board in Planner',
    made: 'The board is made and linked, for both of you.',
    missing: 'Write it first.',
    board: { okrs: 'OKRs', teamOkrs: 'Team OKRs', development: 'Development' },
    labels: {
      committed: 'Committed',
      aspirational: 'Aspirational',
      team: 'Team',
      personal: 'Personal',
      lead: 'Lead indicator',
      focus: 'Focus area',
      time: 'Dedicated time',
    },
    refusedTitle: 'Planner did not let you make a board',
    refusedText: 'Your words are kept as a line here. For boards, ask your administrator for Planner.',
    failedTitle: 'The board was not made',
    failedText: 'Your words are still here. Try again, or keep them as a line.',
    keep: 'Keep as a line',
  },
  lines: {
    list: { okrs: 'Priorities', teamOkrs: 'Team priorities', development: 'Focus areas' },
    add: { okrs: 'Add a priority', teamOkrs: 'Add a team priority', development: 'Add a focus area' },
    send: 'Add',
    since: (day: string) => `since ${day}`,
    none: 'What matters until you meet again? It carries on until it is done.',
    unread: 'The board cannot be read now. What you add here stays a line beside it.',
    noBoard: 'Not on the board',
  },
};
