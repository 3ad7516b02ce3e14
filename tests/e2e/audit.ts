import type { Frame, Page } from '@playwright/test';
import axe from 'axe-core';
import { expect, panel, type Stage } from './stage.ts';

const themes = { default: 'light', dark: 'dark', contrast: 'contrast' } as const;
/** The side panel of Teams, and the narrowest the product promises: px. */
const widths = [320, 280] as const;

/** What a page says about itself after the source of axe-core was run in it. */
interface WithAxe {
  readonly axe: {
    run(
      context: unknown,
      options: unknown,
    ): Promise<{
      readonly violations: readonly {
        readonly id: string;
        readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
      }[];
    }>;
  };
}

/**
 * Looks at the screen a person has before them: in each theme at 320 px axe finds nothing; at 320 and 280 px nothing is wider than
 * its place, and the page itself does not scroll. Leaves the first theme and the usual width behind. `show` gives the host a theme;
 * the one of the Teams page without.
 */
export async function auditScreen(
  stage: Stage,
  page: Page,
  name: string,
  screen: string,
  show: (theme: keyof typeof themes) => Promise<void> = (theme) => stage.theme(page, theme),
): Promise<void> {
  const frame = await stage.frame(page, name);
  const root = panel(page, name).locator('[data-theme]');
  for (const [theme, shown] of Object.entries(themes)) {
    await show(theme as keyof typeof themes);
    await expect(root).toHaveAttribute('data-theme', shown);
    expect(await findings(frame), `${screen}, ${shown}`).toEqual([]);
  }
  await show('default');
  const place = page.locator(`iframe[title="PODS 1:1, ${name}"]`);
  const usual = await place.evaluate((element) => element.style.width);
  for (const width of widths) {
    await place.evaluate((element, px) => {
      element.style.width = `${String(px)}px`;
    }, width);
    await expect.poll(() => frame.evaluate(() => innerWidth)).toBe(width);
    // A page that was wide draws anew, without the agenda beside it, a moment after its width changed.
    await expect.poll(() => tooWide(frame), { message: `${screen}, ${String(width)} px` }).toEqual([]);
    await expect.poll(() => scrollsItself(frame), { message: `${screen}, ${String(width)} px` }).toBe(0);
  }
  await place.evaluate((element, width) => {
    element.style.width = width;
  }, usual);
}

/** Broken rules with the elements that break them. Run as text: the content security policy admits no script of ours. */
async function findings(frame: Frame): Promise<readonly string[]> {
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe.source);
  return frame.evaluate(async () => {
    // A colour on its way to another theme's is neither.
    const passing = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity);
    await Promise.allSettled(passing.map(({ finished }) => finished));
    const { violations } = await (window as unknown as WithAxe).axe.run(document, {
      resultTypes: ['violations'],
      rules: { 'target-size': { enabled: true } },
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`),
    );
  });
}

/** By how many px the page itself would scroll. Only what lies in a panel does: its title and the note line stay. */
function scrollsItself(frame: Frame): Promise<number> {
  return frame.evaluate(() => document.documentElement.scrollHeight - innerHeight);
}

/** Scrolls that would have to move sideways, and parts that stand out of the page; a row of tabs may, it scrolls. */
function tooWide(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(() => {
    const scrolls = [
      document.documentElement,
      document.body,
      ...document.querySelectorAll('main, main > div, footer'),
    ];
    const cut = scrolls.filter((element) => element.scrollWidth > element.clientWidth);
    const out = [...document.querySelectorAll('main *')].filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 1 && (left < 0 || right > innerWidth) && !element.closest('[role=tablist]');
    });
    return [...cut, ...out].map((element) => element.outerHTML.slice(0, 200));
  });
}
