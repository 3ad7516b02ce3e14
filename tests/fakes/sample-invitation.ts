import { agendaBlock, type BlockContent, type BlockTexts } from '#src/domain/invitation/agenda-block.ts';
import { plannedMinutes, sections } from '#src/domain/agenda/section.ts';
import { invitation as german } from '#src/locales/de/invitation.ts';
import { invitation as english } from '#src/locales/en/invitation.ts';

/** The texts of every language, as the screens pass them. */
export const everyText: readonly [BlockTexts, BlockTexts] = [english.block, german.block];

/** A link to the tab as `app/tab-link.ts` makes it. */
export const sampleLink = `https://teams.microsoft.com/l/entity/6b0e3c3a-7d0f-4d5e-9a53-0d5f0f9b1c2d/pods?context=${encodeURIComponent('{"subEntityId":"agenda"}')}`;

/** The block of a meeting of 45 minutes with every section, in English unless told. */
export function sampleBlock(changes: Partial<BlockContent> & { readonly length?: number } = {}): string {
  const { length = 45, ...content } = changes;
  const planned = plannedMinutes(length);
  return agendaBlock({
    texts: english.block,
    link: sampleLink,
    sections: sections.map((section) => ({ section, minutes: planned[section] })),
    ...content,
  });
}

/** The same in German. */
export function germanBlock(length = 45): string {
  return sampleBlock({ texts: german.block, length });
}

/**
 * What Teams puts under an invitation, in the shape it has in bodies of events: a rule of underscores, tables of layout, classes,
 * styles, a Safe Link and a conversation in the address. The ids are made up.
 */
export const joinBlock = `<br>
<div class="me-email-text" style="color:#242424;font-family:'Segoe UI','Helvetica Neue',Arial,sans-serif" lang="en-GB">
<div aria-hidden="true" style="margin-bottom:24px; overflow:hidden; white-space:nowrap">________________________________________________________________________________</div>
<div style="margin-bottom:12px"><span class="me-email-text" style="font-size:24px; font-weight:700">Microsoft Teams</span>
<a id="meet_invite_block.action.help" class="me-email-link" href="https://aka.example.com/JoinTeamsMeeting?omkt=en-GB">Need help?</a></div>
<div style="margin-bottom:6px"><a id="meet_invite_block.action.join_link" title="Meeting join link" class="me-email-headline" style="font-size:20px" href="https://eur01.safelinks.protection.outlook.com/ap/t-59584e83/?url=https%3A%2F%2Fteams.example.com%2Fl%2Fmeetup-join%2F19%253ameeting_QUJD%2540thread.v2%2F0%3Fcontext%3D%257b%2522Tid%2522%253a%2522contoso%2522%257d&amp;data=05%7C02&amp;reserved=0">Join the meeting now</a></div>
<div style="margin-bottom:6px"><span class="me-email-text-secondary">Meeting ID: </span><span data-tid="meeting-code">314&nbsp;159&nbsp;265 35</span></div>
<div style="margin-bottom:24px"><span>Passcode: </span><span data-tid="meeting-code">aB3&lt;x&gt;9</span></div>
<table role="presentation" cellpadding="0"><tbody><tr><td><img alt="" src="cid:logo@example.com"></td><td><p>For organizers: <a href="https://teams.example.com/meetingOptions/?a=1&amp;b=2">Meeting options</a></p></td></tr></tbody></table>
<div aria-hidden="true">________________________________________________________________________________</div>
</div>`;

/** The rest of a body somebody wrote: greeting, what to bring, and what Teams put below. */
export const sampleBody = `<html><head>\r\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8"><style>p.MsoNormal { margin: 0 }</style></head><body>\r\n<div>Hi Alex,<br>see you there &amp; bring the roadmap.</div>${joinBlock}</body></html>`;
