import { createBroker } from './broker.ts';
import { removeFaults } from './control.ts';
import { disclose } from './disclose.ts';
import { find } from './elements.ts';
import { readHostConfig, type HostConfig, type Person } from './host-config.ts';
import { openWindows, sendEvent, type MailItem } from './mailbox.ts';
import { readOutlookChoices, writeOutlookChoices } from './outlook-choices.ts';
import { drawConditions } from './outlook-conditions.ts';
import { OutlookWindow, type OutlookPage } from './outlook-window.ts';
import type { PaneState } from './pane-state.ts';
import { openAgainOverHttp, TenantClock } from './tenant-clock.ts';

const isLocal = location.protocol === 'http:';
const teamsLinks = 'https://teams.microsoft.com/l/entity/';

/** Over http no browser reaches teams.microsoft.com, so a link into Teams leads to the page that plays it. */
function addressOf(url: string): string {
  return isLocal && url.startsWith(teamsLinks) ? `/l/entity/${url.slice(teamsLinks.length)}` : url;
}

function personOf(config: HostConfig, upn: string): Person {
  const found = config.accounts.find((account) => account.upn === upn);
  if (found === undefined) throw new Error(`The tenant knows no ${upn}.`);
  return found;
}

async function start(config: HostConfig): Promise<void> {
  let choices = readOutlookChoices(new URLSearchParams(location.search), config.scenarios.length);
  const address = { scenario: choices.scenario, case: choices.case };
  const windows: OutlookWindow[] = [];
  const page: OutlookPage = {
    config,
    broker: createBroker(config.loginBase, config.tenantId),
    signIn: ({ upn }) => removeFaults({ type: 'signedOut', person: upn }).catch(() => undefined),
    opensLinks: isLocal,
    addressOf,
    async send({ person, item, draft }: PaneState): Promise<MailItem> {
      const sent = await sendEvent(address, { person: person.upn, id: item.id, ...draft });
      const others = windows.filter((window) => window.person.upn !== person.upn);
      if (item.id !== null && others.length > 0) {
        const opened = await openWindows(
          address,
          others.map((window) => window.person.upn),
        );
        others.forEach((window, index) => {
          const update = opened[index];
          if (update !== undefined) window.receiveUpdate(update.item);
        });
      }
      return sent;
    },
  };
  const desk = find(document, '#desk', HTMLElement);
  const conditions = {
    config,
    windows,
    choices: () => choices,
    change(change: Partial<typeof choices>) {
      choices = { ...choices, ...change };
      history.replaceState(null, '', `?${writeOutlookChoices(choices)}`);
    },
    reopen(change: Partial<typeof choices>) {
      location.search = writeOutlookChoices({ ...choices, ...change });
    },
  };
  disclose();
  const format = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
  new TenantClock(config.now, openAgainOverHttp).show(find(document, '#clock', HTMLTimeElement), format);
  try {
    const template = find(document, '#window-template', HTMLTemplateElement);
    for (const mail of await openWindows(address, choices.people))
      windows.push(
        new OutlookWindow(template, page, { person: personOf(config, mail.person), mail }, choices),
      );
  } catch (error) {
    const empty = find(document, '#empty', HTMLElement);
    empty.hidden = false;
    empty.textContent = error instanceof Error ? error.message : 'The local tenant cannot be reached.';
  }
  addEventListener('message', (event) => {
    windows.some((window) => window.receive(event));
  });
  desk.append(...windows.map(({ view }) => view.element));
  drawConditions(conditions);
  for (const window of windows) window.reload();
}

void start(readHostConfig(find(document, '#page-data', HTMLScriptElement).textContent));
