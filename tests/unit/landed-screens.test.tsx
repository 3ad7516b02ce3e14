// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { EntrySection } from '#src/domain/agenda/section.ts';
import type { Side } from '#src/domain/people/pair.ts';
import { AgendaScreen } from '#src/sections/agenda/agenda-screen.tsx';
import { DecisionsScreen } from '#src/sections/decisions/decisions-screen.tsx';
import { DevelopmentScreen } from '#src/sections/development/development-screen.tsx';
import { WaitingScreen } from '#src/sections/frame/waiting-screen.tsx';
import { HappinessScreen } from '#src/sections/happiness/happiness-screen.tsx';
import { OkrsScreen } from '#src/sections/okrs/okrs-screen.tsx';
import { PerformanceScreen } from '#src/sections/performance/performance-screen.tsx';
import { TopicsScreen } from '#src/sections/topics/topics-screen.tsx';
import type { PairSession } from '#src/usecases/session/pair-session.ts';
import { landedPair, landedRows, readLandedFile, textsIn } from '../fakes/landed-pair.ts';
import { renderSession } from '../fakes/render-pair.tsx';

let session: PairSession | null = null;
afterEach(() => {
  cleanup();
  session?.close();
});

const screens = {
  topics: TopicsScreen,
  okrs: OkrsScreen,
  development: DevelopmentScreen,
  happiness: HappinessScreen,
  performance: PerformanceScreen,
  decisions: DecisionsScreen,
  agenda: AgendaScreen,
  waiting: WaitingScreen,
};
type Name = keyof typeof screens;
const all = (['report', 'manager'] as const).flatMap((side) =>
  (Object.keys(screens) as Name[]).map((name) => [side, name] as const),
);

/** What can be read on the page, fields as well. */
function onPage(): string {
  const fields = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')];
  return [document.body.textContent, ...fields.map(({ value }) => value)].join('\n');
}

/** Notes that stand under a section in list and folder. */
async function notesOf(side: Side, section: EntrySection): Promise<readonly string[]> {
  const shared = landedRows.flatMap(({ fields }) =>
    fields['Kind'] === 'entry' && fields['Section'] === section && fields['State'] === 'open'
      ? [fields['Body']]
      : [],
  );
  const { notes } = await readLandedFile(side);
  const own = notes.filter((note) => note.section === section && note.state === 'open');
  return textsIn([shared, own]);
}

/** What waits on the device took away or wrote anew. */
const replaced: Readonly<Record<Side, readonly string[]>> = {
  report: [
    'note for both in topics by the report',
    'note for both in okrs by the manager',
    'conflict: words of the manager',
    'note for both in development by the report',
    'only me in okrs of the report',
    'topic of the report to be deleted, free',
    'only me, to be deleted, free',
  ],
  manager: ['note for both in happiness by the manager'],
};

/** What else stands where, without the words that begin every text. */
const expected: Readonly<Record<Side, Partial<Readonly<Record<Name, readonly string[]>>>>> = {
  report: {
    topics: [
      ...['action still open', 'action Planner refused', 'action out of a sad note'],
      ...['waiting rewrite of an action', 'refused topic of the report', 'waiting topic of the report'],
      ...['waiting only me of the report', 'topic of the report to be deleted, held'],
    ],
    okrs: [
      ...['what the objective serves', 'plain objective', 'waiting only me, rewritten, of the report'],
      ...['conflict: words of the report', 'conflict: words of the manager'],
    ],
    development: [
      ...['waiting rewrite of a focus area', 'waiting focus area of the report'],
      ...['waiting rewrite of the report', 'waiting note of the report in development'],
    ],
    happiness: ['half-typed sad note of the report'],
    decisions: ['waiting action of the report'],
    agenda: ['half-typed note of the report'],
    waiting: [
      ...['refused topic of the report', 'card whose link waits', 'waiting only me of the report'],
      ...['waiting action of the report', 'waiting card of the report', 'waiting words the report heard'],
      ...['conflict: words of the report', 'topic of the report to be deleted, free'],
    ],
  },
  manager: {
    topics: [
      ...['action still open', 'action without a task', 'waiting topic of the manager'],
      'refused only me of the manager',
    ],
    okrs: ['what the objective serves', 'plain objective'],
    development: ['plain focus area'],
    happiness: ['waiting rewrite of the manager'],
    performance: [
      ...['role of the manager', 'next role of the manager'],
      'waiting half-done rating of the manager',
    ],
    decisions: ['waiting action of the manager', 'waiting only me of the manager'],
    agenda: ['half-typed note of the manager'],
    waiting: [
      ...['refused only me of the manager', 'waiting only me of the manager'],
      ...['waiting topic of the manager', 'waiting action of the manager'],
    ],
  },
};

function isSection(name: Name): name is EntrySection {
  return name !== 'agenda' && name !== 'waiting';
}

describe('what the landed version left on a device', () => {
  it.each(all)('of the %s is on the screen it belongs to: %s', async (side, name) => {
    session = await (await landedPair(side)).session(side);
    const Screen = screens[name];
    await renderSession(session, <Screen />);
    const notes = isSection(name) ? await notesOf(side, name) : [];
    const gone = new Set(replaced[side].map((text) => `frozen: ${text}`));
    const page = onPage();
    for (const text of notes.filter((note) => !gone.has(note))) expect(page).toContain(text);
    // Half-written texts come from the device's own database, in their own time. Two versions of a text are shown with what differs marked,
    // in parts.
    for (const text of expected[side][name] ?? [])
      await waitFor(() => expect(onPage().replaceAll(/\s+/gu, ' ')).toContain(text));
  });
});
