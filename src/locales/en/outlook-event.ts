/** Of the lines about the event the pane stands beside. */
export const outlookEvent = {
  openInTeams: 'Open in Teams',
  cancelledTitle: 'This meeting was cancelled',
  cancelledText: 'What you prepare here is kept for your next one.',
  movedFrom: (when: string) => `Moved here from ${when}. What was prepared for it came along.`,
  notTeamsTitle: 'This event is not a Teams meeting',
  notTeamsText: 'It has no tab of its own. Prepare here; to hold it, open PODS 1:1 in Teams.',
  elsewhereTitle: 'This event is not among your next meetings',
  elsewhereText: (when: string) => `It is too far away to prepare, so this is your 1:1 of ${when}.`,
  elsewhereNone: 'It is too far away to prepare. What you write is kept for your next 1:1.',
  series: (when: string) => `You opened the whole series. This is its meeting of ${when}.`,
  goneText: 'Your calendar has this event no more. What you prepare here is kept for your next 1:1.',
};
