/**
 * What Teams writes at the end of an invitation: a rule, the name of the service and the link to join. Exchange keeps the
 * meeting as long as the link is in the body (Graph documentation, event update).
 */
export function joinBlock(joinUrl: string): string {
  const link = joinUrl.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return [
    '<div class="me-email-text" lang="en-US">',
    `<div>${'_'.repeat(40)}</div>`,
    '<div><span>Microsoft Teams meeting</span></div>',
    `<div><a id="meet_invite_block.action.join_link" href="${link}">Join the meeting now</a></div>`,
    `<div>${'_'.repeat(40)}</div>`,
    '</div>',
  ].join('');
}
