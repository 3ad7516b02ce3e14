import type { Browser, Frame, Page } from '@playwright/test';

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
    viewport: { width: 1640, height: 900 },
    locale: 'en-GB',
    timezoneId: 'UTC',
  });
  await context.addInitScript(before, title);
  const page = await context.newPage();
  await page.goto(`https://teams.microsoft.com/teams/meeting?${query}`);
  const element = await page.waitForSelector('iframe[title^="PODS 1:1, "]');
  const frame = await element.contentFrame();
  if (frame === null) throw new Error('the window has no frame');
  await frame.getByRole('heading', { level: 1, name: title }).waitFor();
  await frame.waitForLoadState('networkidle');
  // A frame of another site runs in a process of its own, with a session of its own.
  for (const target of [page, frame]) {
    const session = await context.newCDPSession(target);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  }
  return { page, frame };
}
