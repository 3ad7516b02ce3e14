import { html } from 'hono/html';
import { teamsAppId } from '../identity/registration.ts';
import { appParts } from './app-parts.ts';
import { documentOf, type Html } from './document.ts';
import { icon } from './icons.ts';
import type { TeamsFacts } from './teams-page.ts';

/** One person's event: the form at the left, the task pane with the app at its right. */
function windowTemplate(): Html {
  return html`<template id="window-template">
    <section class="window mail">
      <div class="mail-event">
        <header class="mail-head">
          <p class="mail-form"></p>
          <button type="button" class="button primary send" hidden>Send</button>
        </header>
        <p class="mail-status" role="status"></p>
        <ul class="mail-notices" aria-label="Notifications"></ul>
        <h2 class="mail-subject" hidden></h2>
        <label class="field mail-title" hidden><span>Title</span><input type="text" maxlength="255" /></label>
        <dl class="mail-facts">
          <div>
            <dt>Organizer</dt>
            <dd class="organizer"></dd>
          </div>
          <div>
            <dt>Required</dt>
            <dd class="required"></dd>
          </div>
          <div>
            <dt>Time</dt>
            <dd class="time"></dd>
          </div>
          <div class="where">
            <dt>Location</dt>
            <dd></dd>
          </div>
        </dl>
        <div class="mail-body"></div>
      </div>
      <div class="mail-pane">${appParts()}</div>
    </section>
  </template>`;
}

/** The page at `/outlook/event`: calm event windows, each with the add-in's task pane. */
export function outlookPage(facts: TeamsFacts): Html {
  const { places, ...rest } = facts;
  return documentOf({
    title: 'Event, local tenant',
    styles: ['base.css', 'teams.css', 'outlook.css'],
    script: 'outlook.js',
    data: { ...rest, ...places, teamsAppId },
    bodyClass: 'teams outlook',
    body: html`<header class="bar">
        <h1 id="title">Calendar</h1>
        <time id="clock"></time>
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
        <a class="bar-button" href="/">${icon('leaveApp')}<span>Close</span></a>
      </header>
      <section class="conditions" id="conditions" aria-label="Conditions" hidden></section>
      <main class="desk" id="desk"><p class="empty" id="empty" role="status" hidden></p></main>
      ${windowTemplate()}
      <noscript
        >The Outlook page plays the host to the app with a script. Switch scripts on to use it.</noscript
      >`,
  });
}
