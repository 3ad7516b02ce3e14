import { html } from 'hono/html';
import { documentOf, whenOf, type Html } from './document.ts';
import { icon } from './icons.ts';
import type { Account } from './places.ts';
import type { Scenario } from '../db/seed/facts.ts';

/** What the landing page shows. */
export interface LandingFacts {
  readonly scenarios: readonly Scenario[];
  readonly accounts: readonly Account[];
  readonly appOrigin: string;
  readonly now: string;
}

const roleWords: Readonly<Record<string, string>> = {
  manager: 'manager',
  report: 'direct report',
  'managing-report': 'report who manages two',
  outsider: 'another team: must see nothing',
  guest: 'guest from outside',
  admin: 'administrator',
};

/** Ring for a report, disc for a manager, square for everybody else: always beside the name. */
function personMark(role: string): Html {
  const shape =
    role === 'manager' ? 'disc' : role === 'report' || role === 'managing-report' ? 'ring' : 'square';
  return html`<span class="mark ${shape}" aria-hidden="true"></span>`;
}

interface Row {
  readonly icon: Parameters<typeof icon>[0];
  readonly title: string;
  readonly text: string;
  readonly action: string;
  /** Null: this tenant has no meeting to open. */
  readonly href: string | null;
  readonly primary?: boolean;
}

function row(item: Row, index: number): Html {
  const id = `scenario-${index}`;
  const action =
    item.href === null
      ? html`<span class="not-yet">Not yet</span>`
      : html`<a class="button ${item.primary ? 'primary' : ''}" href="${item.href}" aria-describedby="${id}"
          >${item.action}</a
        >`;
  return html`<li class="scenario ${item.href === null ? 'absent' : ''}">
    <span class="tile">${icon(item.icon)}</span>
    <div id="${id}">
      <h3>${item.title}</h3>
      <p>${item.text}</p>
    </div>
    ${action}
  </li>`;
}

function rows(facts: LandingFacts): readonly Row[] {
  const first = facts.scenarios[0];
  const report = first?.people[1] ?? first?.people[0];
  const names = first?.people.map(({ name }) => name).join(' and ') ?? '';
  const meeting = (query: string) => (first === undefined ? null : `/teams/meeting?scenario=0&${query}`);
  const event = (query: string) => (first === undefined ? null : `/outlook/event?scenario=0&${query}`);
  const one = `people=${encodeURIComponent(report?.upn ?? '')}`;
  return [
    {
      icon: 'people',
      title: 'A meeting, both people side by side',
      text: first === undefined ? 'This tenant has no meeting yet' : `${names}, ${whenOf(first.start)}`,
      action: 'Join as both',
      href: meeting('people=both&frame=sidePanel'),
      primary: true,
    },
    {
      icon: 'video',
      title: 'A meeting, one person',
      text: `See it as ${report?.name ?? 'one side'} does, at 320 px`,
      action: 'Join',
      href: meeting(`${one}&frame=sidePanel`),
    },
    {
      icon: 'board',
      title: 'Wide tab in a chat',
      text: '640 or 1280 px, or as wide as a phone',
      action: 'Open',
      href: meeting(`${one}&frame=content&width=1280`),
    },
    {
      icon: 'person',
      title: 'Personal app',
      text: 'Outside any chat or meeting',
      action: 'Open',
      href: meeting(`${one}&frame=personal&width=1280`),
    },
    {
      icon: 'leaveApp',
      title: 'Plain browser',
      text: 'No Teams, no Outlook: sign in by redirect',
      action: 'Open',
      href: `${facts.appOrigin}/tab.html`,
    },
    {
      icon: 'calendar',
      title: 'Outlook event, organizer and attendee',
      text: 'The event of the next meeting, with the pane beside it',
      action: 'Open as both',
      href: event('case=next'),
    },
    {
      icon: 'calendar',
      title: 'Outlook event, the attendee',
      text: `As ${report?.name ?? 'the attendee'} reads it, the pane at 320 px`,
      action: 'Open',
      href: event(`case=next&${one}`),
    },
  ];
}

function others(facts: LandingFacts): Html {
  if (facts.scenarios.length < 2) return html``;
  return html`<section class="others" aria-labelledby="others-title">
    <h2 id="others-title">Other meetings and chats</h2>
    <ul>
      ${facts.scenarios.slice(1).map(
        (scenario, index) =>
          html`<li>
            <a href="/teams/meeting?scenario=${index + 1}&people=both&frame=sidePanel">${scenario.title}</a>
            <span
              >${
                scenario.people.length === 2 && scenario.pointer !== null
                  ? whenOf(scenario.start)
                  : 'no 1:1 space'
              }</span
            >
          </li>`,
      )}
    </ul>
  </section>`;
}

const oddEvents: readonly { readonly name: string; readonly text: string; readonly about: string }[] = [
  { name: 'series', text: 'The whole series', about: 'no occurrence' },
  { name: 'moved', text: 'An occurrence that was moved', about: 'a day later' },
  { name: 'cancelled', text: 'A cancelled occurrence', about: 'attendee only' },
  { name: 'three', text: 'A meeting of three', about: 'no 1:1' },
  { name: 'no-space', text: 'A 1:1 of two without a space', about: 'a Teams meeting' },
  { name: 'not-teams', text: 'A 1:1 that is no Teams meeting', about: 'no chat' },
  { name: 'others', text: 'Somebody else’s calendar', about: 'a delegate looks' },
  { name: 'unsaved', text: 'A new event', about: 'never saved' },
];

function odd(facts: LandingFacts): Html {
  if (facts.scenarios.length === 0) return html``;
  return html`<section class="others" aria-labelledby="odd-title">
    <h2 id="odd-title">Odd events</h2>
    <ul>
      ${oddEvents.map(
        ({ name, text, about }) =>
          html`<li>
            <a href="/outlook/event?scenario=0&case=${name}">${text}</a>
            <span>${about}</span>
          </li>`,
      )}
    </ul>
  </section>`;
}

function people(facts: LandingFacts): Html {
  return html`<section aria-labelledby="people-title">
    <h2 id="people-title">People</h2>
    <ul class="people">
      ${facts.accounts.map(
        ({ name, role }) =>
          html`<li>
            ${personMark(role)}
            <div>
              <strong>${name}</strong>
              <span>${roleWords[role] ?? role}</span>
            </div>
          </li>`,
      )}
    </ul>
  </section>`;
}

function conditions(): Html {
  return html`<section aria-labelledby="conditions-title">
    <h2 id="conditions-title">Conditions</h2>
    <dl class="facts">
      <div>
        <dt>Clock</dt>
        <dd id="clock"></dd>
      </div>
      <div>
        <dt>Faults</dt>
        <dd id="faults">none</dd>
      </div>
      <div>
        <dt>Requests since start</dt>
        <dd id="requests">0</dd>
      </div>
    </dl>
    <button type="button" class="button" id="week-later">A week later</button>
    <p id="moved" role="status"></p>
    <details class="change">
      <summary>Change conditions ${icon('next')}</summary>
      <div id="change-conditions"></div>
    </details>
    <p class="problem" id="problem" role="status"></p>
  </section>`;
}

/** A first quarter of an hour, in the order in which it makes sense. */
function tryFirst(facts: LandingFacts): Html {
  if (facts.scenarios.length === 0) return html``;
  return html`<section class="first" aria-labelledby="first-title">
    <h2 id="first-title">Try this first</h2>
    <ol>
      <li>Join as both and start the meeting. Write a note for “Both of us” and one for “Only me”.</li>
      <li>Go through the sections, answer the two questions at the end, close the meeting.</li>
      <li>Come back here and press “A week later”. Join again: what was left open comes first.</li>
    </ol>
  </section>`;
}

/** The page at `/`: every scenario one click away, the people beside it, the conditions below them. */
export function landingPage(facts: LandingFacts): Html {
  return documentOf({
    title: 'Local tenant',
    styles: ['base.css', 'landing.css'],
    script: 'landing.js',
    data: { now: facts.now, accounts: facts.accounts },
    bodyClass: 'landing',
    body: html`<main>
        <h1>Local tenant</h1>
        <p class="lead">
          A small Contoso that runs on this machine. No account, no network. The people are invented; the app
          is the real one.
        </p>
        ${tryFirst(facts)}
        <h2 class="unseen">Scenarios</h2>
        <ul class="scenarios">
          ${rows(facts).map(row)}
        </ul>
        ${others(facts)} ${odd(facts)}
      </main>
      <aside aria-label="Tenant">
        ${people(facts)} ${conditions()}
        <section class="links" aria-label="More">
          <a href="/coverage">What it imitates, and what it does not ${icon('next')}</a>
          <button type="button" class="link" id="reset">Start again from the seed ${icon('next')}</button>
          <p id="reset-question" hidden>
            Everything written since the seed goes.
            <button type="button" class="button" id="reset-yes">Start again</button>
            <button type="button" class="button" id="reset-no">Keep it</button>
          </p>
        </section>
      </aside>`,
  });
}
