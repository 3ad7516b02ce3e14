import type { Browser, Frame, Page } from '@playwright/test';

const viewport = { width: 1640, height: 900 };

/** How many times slower than it is the machine is made. */
const slowdown = 4;

/** A person's tab in a page that plays Teams. */
export interface FramedTab {
  readonly page: Page;
  readonly frame: Frame;
}

interface Place {
  /** Query of the Teams page: who, and in which frame. */
  readonly query: string;
  /** Text of the heading to wait for. */
  readonly title: string;
  /** Run in every document before anything of its own. */
  readonly before: (title: string) => void;
}

/** Opens the tab on a new device, waits until it shows, and slows the processor of the tab and of the page around it. */
export async function openFramed(browser: Browser, { query, title, before }: Place): Promise<FramedTab> {
  const context = await browser.newContext({
    viewport,
    locale: 'en-GB',
    timezoneId: 'UTC',
  });
  await context.addInitScript(before, title);
  const page = await context.newPage();
  await enlarge(page);
  await page.goto(`https://teams.microsoft.com/teams/meeting?${query}`);
  const element = await page.waitForSelector('iframe[title^="PODS 1:1, "]');
  const frame = await element.contentFrame();
  if (frame === null) throw new Error('the window has no frame');
  await frame.getByRole('heading', { level: 1, name: title }).waitFor();
  await atRest(frame);
  // A frame of another site runs in a process of its own, with a session of its own.
  for (const target of [page, frame]) {
    const session = await context.newCDPSession(target);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  }
  return { page, frame };
}

/**
 * Until nothing on the page has changed for two seconds: what is read after the agenda shows moves what a person would press. The function in the
 * page has no functions with names: the compiler would add a helper the page does not have.
 */
async function atRest(frame: Frame): Promise<void> {
  await frame.evaluate(
    (quietMs) =>
      new Promise<void>((resolve) => {
        let resting = setTimeout(resolve, quietMs);
        new MutationObserver(() => {
          clearTimeout(resting);
          resting = setTimeout(resolve, quietMs);
        }).observe(document, { childList: true, subtree: true, characterData: true });
      }),
    2_000,
  );
}

/**
 * Makes the window larger than the viewport. A browser without a screen gives its window the viewport's size with its own bars in it, and what lies
 * in the lowest part of the page is drawn, but never shown: the time until it shows would be that until something else does.
 */
async function enlarge(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { windowId } = await session.send('Browser.getWindowForTarget');
  const bounds = { width: viewport.width + 200, height: viewport.height + 200 };
  await session.send('Browser.setWindowBounds', { windowId, bounds });
  await session.detach();
}
