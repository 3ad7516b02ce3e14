import { html } from 'hono/html';
import { teamsAppId } from '../identity/registration.ts';
import { documentOf, type Html } from './document.ts';
import { appParts } from './app-parts.ts';
import { icon } from './icons.ts';
import type { Account, Places } from './places.ts';
import type { Scenario } from '../db/seed/facts.ts';

/** What the Teams page is made from. */
export interface TeamsFacts {
  readonly tenantId: string;
  readonly places: Places;
  readonly now: string;
  readonly accounts: readonly Account[];
  readonly scenarios: readonly Scenario[];
}

/** One person's window around the app's frame. */
function windowTemplate(): Html {
  return html`<template id="window-template">
    <section class="window">${appParts()}</section>
  </template>`;
}

/** The page at `/teams/meeting`: a calm meeting window around the app's own frames. */
export function teamsPage(facts: TeamsFacts): Html {
  const { places, ...rest } = facts;
  return documentOf({
    title: 'Meeting, local tenant',
    styles: ['base.css', 'teams.css'],
    script: 'teams.js',
    data: { ...rest, ...places, teamsAppId },
    bodyClass: 'teams',
    body: html`<header class="bar">
        <h1 id="title"></h1>
        <time id="clock"></time>
        <div class="switcher" id="switcher" role="group" aria-label="Whose window" hidden></div>
        <button
          type="button"
          class="bar-button"
          id="conditions-button"
          aria-expanded="false"
          aria-controls="conditions"
          disabled
        >
          ${icon('sliders')}<span>Conditions</span>
        </button>
        <a class="bar-button leave" href="/">${icon('hangUp')}<span>Leave</span></a>
      </header>
      <section class="conditions" id="conditions" aria-label="Conditions" hidden></section>
      <main class="room" id="room">
        <section class="stage" id="stage" aria-label="Meeting"></section>
      </main>
      ${windowTemplate()}
      <noscript
        >The Teams page plays the host to the app with a script. Switch scripts on to use it.</noscript
      >`,
  });
}

/** Said at `/teams/meeting` when the tenant has no chat at all (started empty). */
export function noMeetingPage(): Html {
  return documentOf({
    title: 'No meeting yet, local tenant',
    styles: ['base.css', 'landing.css'],
    bodyClass: 'landing plain',
    body: html`<main>
      <h1>No meeting yet</h1>
      <p class="lead">
        This tenant was started empty: it has people, but no chats and no meetings. Start it without
        <code>--empty</code>, or start again from the seed.
      </p>
      <p><a class="button" href="/">Back to the local tenant</a></p>
    </main>`,
  });
}
