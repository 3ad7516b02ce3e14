import { html } from 'hono/html';
import type { Html } from './document.ts';
import { icon } from './icons.ts';

/** The app in a window: a head with whose it is, the place of the app's frame, and what may cover it. */
export function appParts(): Html {
  return html`<header class="window-head">
      <h2>PODS 1:1</h2>
      <p class="whose"></p>
    </header>
    <div class="slot">
      <div class="cover loading" role="status">
        <img src="/assets-host/icon.svg" alt="" width="48" height="48" />
        <p>PODS 1:1 is starting</p>
        <span class="line" aria-hidden="true"></span>
      </div>
      <div class="cover failure" hidden role="alert">
        ${icon('warning')}
        <h3>PODS 1:1 did not start</h3>
        <p class="reason"></p>
        <button type="button" class="button retry">Retry</button>
      </div>
      <div class="cover step" hidden role="dialog" aria-labelledby="" tabindex="-1">
        <img src="/assets-host/icon.svg" alt="" width="40" height="40" />
        <h3></h3>
        <p class="about"></p>
        <ul class="scopes"></ul>
        <p class="problem" role="status"></p>
        <div class="choices">
          <button type="button" class="button primary yes"></button>
          <button type="button" class="button no">Cancel</button>
        </div>
      </div>
      <div class="note" hidden role="status">
        <p></p>
        <div class="choices">
          <a class="button" target="_blank" rel="noopener noreferrer">Open</a>
          <button type="button" class="button quiet dismiss">Close</button>
        </div>
      </div>
    </div>`;
}
