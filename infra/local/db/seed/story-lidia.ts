import type { Story } from './story.ts';

/** The year of Adele and Lidia, who leads the onboarding team. */
export const storyOfLidia: Story = {
  lines: [
    ['topics', 'r', 'Joni would like to lead the partner onboarding. I am for it.'],
    ['okrs', 'm', 'Your team’s objectives first, then yours: they should add up.'],
    ['happiness', 'r', 'Patti solved the import problem while I was at the dentist.', 'happy'],
    ['development', 'r', 'I want to learn to give hard feedback on the day, not in the review.'],
    ['topics', 'm', 'One more person for onboarding is possible from July. What would they do?'],
    ['happiness', 'r', 'I am the bottleneck for approvals and everybody is too polite to say it.', 'sad'],
    ['okrs', 'r', 'Time to first value is down from nine days to six.'],
    ['performance', 'm', 'You hand over more than a year ago. The team shows it.'],
    ['topics', 'r', 'Partner accounts: do they count for us or for Sales?'],
    ['happiness', 'r', 'Which of the two roadmaps is the real one?', 'confused'],
    ['development', 'm', 'Coach, do not rescue. Ask who else could solve it before you do.'],
    ['okrs', 'r', 'Half of the set-up calls are now run without me.'],
    ['topics', 'r', '¿Podemos ofrecer las sesiones también en español? Three customers asked.'],
    ['happiness', 'r', 'First week without a single escalation.', 'happy'],
    ['okrs', 'm', 'The survey score is a result. Calls within two days would be a lead.'],
    ['topics', 'm', 'I would like you to present onboarding to the leads in October.'],
    ['development', 'r', 'Two hard conversations held on the same day. Both went better than feared.'],
    ['performance', 'r', 'I would like a mentor outside our line.'],
    [
      'happiness',
      'r',
      'Спасибо за поддержку: the night of the outage was hard and nobody was alone.',
      'happy',
    ],
    ['topics', 'r', 'The new person starts in January. May I prepare the first month with Joni?'],
  ],
  deeds: [
    ['m', 'Clarify which roadmap counts', true],
    ['r', 'Let Patti approve imports', true],
    ['r', 'Write the role for the new person', true],
    ['m', 'Find a mentor for Lidia', true],
    ['r', 'Try one session in Spanish', true],
    ['m', 'Invite Lidia to the leads meeting', true],
    ['r', 'Define calls within two days', true],
    ['m', 'Split partner accounts with Sales', false],
  ],
};
