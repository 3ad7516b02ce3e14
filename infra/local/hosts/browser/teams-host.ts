import * as v from 'valibot';
import type { AppMessage } from './app-message.ts';
import { hostVersion, runtime } from './runtime.ts';
import { entityId, flatContext, frameContext, type TabState } from './tab-state.ts';

/** What a message changes on the page. */
export type PageEffect =
  | { readonly kind: 'settings'; readonly contentUrl: string; readonly websiteUrl: string }
  | { readonly kind: 'openLink'; readonly url: string }
  | { readonly kind: 'shareLink'; readonly url: string; readonly label: string }
  | { readonly kind: 'navigate'; readonly subPageId: string }
  | { readonly kind: 'returnFocus'; readonly forward: boolean }
  | { readonly kind: 'unknown'; readonly func: string };

/** What a message asks of the page beyond an answer. */
export type HostEffect =
  | PageEffect
  | { readonly kind: 'registered'; readonly handler: string }
  | { readonly kind: 'success' | 'expectedFailure' | 'readyToUnload' }
  | { readonly kind: 'failure'; readonly reason: string; readonly message: string }
  | { readonly kind: 'nestedAuth'; readonly request: string };

/** `reply` absent: Teams answers nothing to this message. */
export interface Outcome {
  readonly reply?: readonly unknown[];
  readonly effect?: HostEffect;
}

/** Error codes of the library. Source: teams-js 2.58 `public/interfaces`, ErrorCode. */
const errorCodes = { notSupported: 100, permissionDenied: 1000, invalidArguments: 4000 } as const;

/**
 * Functions whose first answer is a success flag; an error object there would read as success.
 * Source: teams-js 2.58, the callers of sendAndHandleStatusAndReason.
 */
const statusFirst = new Set([
  'pages.backStack.navigateBack',
  'pages.tabs.navigateToTab',
  'pages.navigateToApp',
]);

const settingsShape = v.object({
  contentUrl: v.pipe(v.string(), v.url()),
  websiteUrl: v.optional(v.string()),
});
const pageShape = v.object({ pageId: v.string(), subPageId: v.optional(v.string(), '') });

function setSettings(argument: unknown, tab: TabState): Outcome {
  const read = v.safeParse(settingsShape, argument);
  if (!read.success) return { reply: [false, 'contentUrl must be an absolute address.'] };
  const { contentUrl, websiteUrl } = read.output;
  if (new URL(contentUrl).origin !== tab.config.appOrigin)
    return {
      reply: [false, `contentUrl must be on ${tab.config.appOrigin}, the only valid domain of the app.`],
    };
  return {
    reply: [true],
    effect: { kind: 'settings', contentUrl, websiteUrl: websiteUrl ?? tab.websiteUrl },
  };
}

function navigateTo(argument: unknown): Outcome {
  const read = v.safeParse(pageShape, argument);
  if (!read.success || read.output.pageId !== entityId)
    return {
      reply: [{ errorCode: errorCodes.invalidArguments, message: `The app has one page, "${entityId}".` }],
    };
  return { reply: [null], effect: { kind: 'navigate', subPageId: read.output.subPageId } };
}

/** A link to a place in the tab, as Teams makes it. Source: Microsoft Teams documentation, deep links to an app. */
function shareLink(args: readonly unknown[], tab: TabState): Outcome {
  const [subPageId, label, webUrl] = args.map((value) => (typeof value === 'string' ? value : ''));
  const url = new URL(`https://teams.microsoft.com/l/entity/${tab.config.teamsAppId}/${entityId}`);
  if (webUrl) url.searchParams.set('webUrl', webUrl);
  url.searchParams.set('label', label ?? '');
  const place = tab.frame === 'personal' ? {} : { chatId: tab.scenario.chatId, contextType: 'chat' };
  url.searchParams.set('context', JSON.stringify({ subEntityId: subPageId ?? '', ...place }));
  return { effect: { kind: 'shareLink', url: url.href, label: label ?? '' } };
}

function openLink(argument: unknown): Outcome {
  const url = typeof argument === 'string' && URL.canParse(argument) ? new URL(argument) : null;
  if (url === null || !['https:', 'http:', 'mailto:'].includes(url.protocol))
    return { reply: [false, 'Only web and mail addresses can be opened.'] };
  return { reply: [true], effect: { kind: 'openLink', url: url.href } };
}

function unknown(func: string): Outcome {
  const message = `The local Teams page does not imitate ${func}.`;
  return {
    reply: statusFirst.has(func) ? [false, message] : [{ errorCode: errorCodes.notSupported, message }, null],
    effect: { kind: 'unknown', func },
  };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

const answers: Readonly<Record<string, (message: AppMessage, tab: TabState) => Outcome>> = {
  // The order matters: with version and runtime swapped the library starts and silently has no token bridge.
  initialize: (_message, tab) => ({
    reply: [frameContext(tab.frame), 'web', hostVersion, JSON.stringify(runtime)],
  }),
  getContext: (_message, tab) => ({ reply: [flatContext(tab)] }),
  registerHandler: ({ args }) => ({ effect: { kind: 'registered', handler: text(args[0]) } }),
  // The indicator stays until success: showLoadingIndicator promises that the app says so itself.
  'appInitialization.appLoaded': () => ({}),
  'appInitialization.success': () => ({ reply: [undefined], effect: { kind: 'success' } }),
  'appInitialization.failure': ({ args }) => ({
    effect: { kind: 'failure', reason: text(args[0]), message: text(args[1]) },
  }),
  'appInitialization.expectedFailure': () => ({ effect: { kind: 'expectedFailure' } }),
  'settings.setSettings': ({ args }, tab) => setSettings(args[0], tab),
  'settings.getSettings': (_message, tab) => ({
    reply: [
      { entityId, contentUrl: tab.contentUrl, websiteUrl: tab.websiteUrl, suggestedDisplayName: 'PODS 1:1' },
    ],
  }),
  'settings.setValidityState': () => ({}),
  shareDeepLink: ({ args }, tab) => shareLink(args, tab),
  executeDeepLink: ({ args }) => openLink(args[0]),
  'pages.currentApp.navigateTo': ({ args }) => navigateTo(args[0]),
  'pages.currentApp.navigateToDefaultPage': () => ({
    reply: [null],
    effect: { kind: 'navigate', subPageId: '' },
  }),
  returnFocus: ({ args }) => ({ effect: { kind: 'returnFocus', forward: args[0] === true } }),
  readyToUnload: () => ({ effect: { kind: 'readyToUnload' } }),
  'meeting.getMeetingDetails': () => ({
    reply: [
      {
        errorCode: errorCodes.permissionDenied,
        message: 'The app does not hold the resource-specific permission OnlineMeeting.ReadBasic.Chat.',
      },
      null,
    ],
  }),
  'nestedAppAuth.execute': ({ data }) => ({ effect: { kind: 'nestedAuth', request: data ?? '' } }),
};

/**
 * What Teams does with one message of teams-js 2.58: the answer and what happens on the page.
 * What the page does not imitate is answered with an error of the library's own form, never with a made-up success.
 */
export function answer(message: AppMessage, tab: TabState): Outcome {
  const known = Object.hasOwn(answers, message.func) ? answers[message.func] : undefined;
  return known === undefined ? unknown(message.func) : known(message, tab);
}
