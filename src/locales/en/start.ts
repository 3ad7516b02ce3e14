import { counter, waiter } from '../counter.ts';

const count = counter('en');
const wait = waiter(count, { second: ['second', 'seconds'], minute: ['minute', 'minutes'] });

/** Of the screens before a pair is open. */
export const start = {
  signInTitle: 'Sign in',
  signInText: 'PODS 1:1 reads and writes in your own Microsoft 365, as you.',
  signIn: 'Sign in',
  consentTitle: 'Your organisation has not agreed yet',
  consentText: 'An administrator agrees once, for everyone. PODS 1:1 asks for:',
  consentAsk: 'Ask your administrator to agree, then try again.',
  consentLink: 'Copy the link for your administrator',
  consentRetry: 'Try again',
  scopes: [
    'User.Read, User.ReadBasic.All: to know who you two are.',
    'Calendars.Read: to find the time of your meeting.',
    'Chat.ReadBasic: to see that a chat is the 1:1 of you two.',
    'Tasks.ReadWrite: to read your boards and put actions into My Tasks.',
    'Sites.ReadWrite.All: to keep what you share in your own space, and “only me” notes in your OneDrive.',
  ],
  choose: (name: string) => `1:1 with ${name}`,
  noSpaceTitle: 'There is no space for the two of you yet',
  noSpaceText:
    'A space is a Microsoft 365 group of exactly you two. If the other one has a link to it, paste it here.',
  linkLabel: 'Link to your space',
  linkOpen: 'Open this space',
  linkWrong: 'This is no link to a space. Copy it from the tab of the other one.',
  notOneToOneTitle: 'This chat is not a 1:1',
  notOneToOneText: (people: number) =>
    `It has ${count(people, 'person', 'people')}. PODS 1:1 is for exactly two, so nothing is shown here.`,
  event: {
    nextMeeting: 'Go to our next 1:1 instead',
    yours: 'Go to my own 1:1 instead',
    othersCalendar: {
      title: 'This event is in somebody else’s calendar',
      text: 'PODS 1:1 shows a 1:1 to its two people only, so nothing is read or shown here. Open the event in your own calendar.',
    },
    nobodyInvited: {
      title: 'Nobody is invited yet',
      text: 'Add the other one to the event and save it. Then close this pane and open it again.',
    },
    notOneToOne: {
      title: 'This event is not a 1:1',
      text: (people: number) =>
        `It has ${count(people, 'person', 'people')}. PODS 1:1 is for exactly two, so nothing is shown here and nothing is written into the event.`,
    },
    unsaved: {
      title: 'This event is not saved yet',
      text: 'Outlook gives an event its place in the calendar when it is saved or sent. Do that first, then close this pane and open it again. Nothing you prepare is lost.',
    },
  },
  notOfPairTitle: 'This 1:1 belongs to two other people',
  notOfPairText: 'Nothing of it is shown to you. Open PODS 1:1 in the chat of your own 1:1.',
  differsTitle: 'This link leads to another space than yours',
  differsText: (names: string) => `It is the space of ${names}. Nothing is written before you say yes.`,
  differsYes: 'Open it',
  differsNo: 'Not now',
  offlineTitle: 'Offline, and nothing is on this device yet',
  offlineText: 'Connect once; after that the agenda opens without a network.',
  throttledTitle: 'Microsoft 365 asks for a pause',
  throttledText: (seconds: number) => `It is tried again by itself in ${wait(seconds)}.`,
  hostTooOldTitle: 'This app cannot sign you in here',
  hostTooOldText:
    'This version of Outlook or Teams has no sign-in for add-ins. Update it, or open PODS 1:1 in Teams or in the browser. Nothing was changed.',
  forbiddenTitle: 'Your space does not let you in',
  forbiddenText: 'Nothing was changed. Ask the other one whether you are still a member of the group.',
  serviceTitle: 'Microsoft 365 did not answer as it should',
  serviceText: 'Nothing was changed, and what you wrote before is safe.',
};
