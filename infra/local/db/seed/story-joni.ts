import type { Story } from './story.ts';

/** The year of Lidia and Joni. */
export const storyOfJoni: Story = {
  lines: [
    ['topics', 'r', 'Which of the set-up calls may I run alone?'],
    ['happiness', 'r', 'First customer who asked for me by name.', 'happy'],
    ['okrs', 'm', 'Twelve guided set-ups a week for the team. Four are yours.'],
    ['development', 'r', 'I would like to get better at live demos when something breaks.'],
    ['topics', 'm', 'The checklist you made is used by everybody now.'],
    [
      'happiness',
      'r',
      'The time zone of the Sydney account costs me every second evening.',
      'sad',
      { turns: [['resolved', 'r', 17]] },
    ],
    ['okrs', 'r', 'Five set-ups this week, one of them in the queue twice.'],
    ['performance', 'm', 'You prepare better than anyone. Trust it and speak less.'],
    ['topics', 'r', '파트너 온보딩 자료를 한국어로 준비할까요?'],
    ['happiness', 'r', 'Do we still support the old import?', 'confused', { turns: [['resolved', 'm', 3]] }],
    ['development', 'm', 'Shadow two demos of Alex, then swap.'],
    ['okrs', 'r', 'Calls within two days: 83 %.'],
    ['topics', 'r', 'May I lead partner onboarding from spring?'],
    ['happiness', 'r', 'The Sydney calls rotate now. Thank you.', 'happy'],
    ['okrs', 'm', 'Let us write down what a good set-up is before we count more of them.'],
    ['performance', 'r', 'What is the difference between my role and the next one?'],
    ['topics', 'm', 'Partner onboarding is yours from January. Adele agrees.'],
    ['development', 'r', 'Demo broke, nobody noticed. The practice paid off.'],
  ],
  deeds: [
    ['m', 'Rotate the Sydney calls', true],
    ['r', 'Share the set-up checklist', true],
    ['r', 'Ask Alex for two demos', true],
    ['m', 'Say when the old import ends', true],
    ['r', 'List the partner accounts', true],
    ['m', 'Describe the next role on one page', true],
  ],
  happiness: '3-34-443443-22-33-344-33344-4-5444-444',
  ratings: ['3333', '3233', '3334', '3333', '4333', '3344'],
};
