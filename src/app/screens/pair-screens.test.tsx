// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { catalogueFor } from '#src/locales/catalogue.ts';
import type { Surface } from '#src/ports/host.ts';
import { LiveAnnouncer } from '#src/ui/live-announcer.tsx';
import type { PairSession } from '#src/usecases/session/pair-session.ts';
import { atRest } from '../../../tests/fakes/at-rest.ts';
import { FakePair } from '../../../tests/fakes/fake-pair.ts';
import { fakeHost } from '../../../tests/fakes/render-pair.tsx';
import { PairScreens } from './pair-screens.tsx';

let session: PairSession;
beforeEach(async () => {
  // As wide as there is room for the agenda beside another screen.
  vi.stubGlobal('matchMedia', () => ({
    matches: true,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
  session = await new FakePair().connected('report');
});
afterEach(() => {
  cleanup();
  session.close();
  vi.unstubAllGlobals();
});

async function draw(surface: Surface, locale = 'en-GB'): Promise<void> {
  const catalogue = await catalogueFor(locale);
  render(
    <LiveAnnouncer>
      <PairScreens
        catalogue={catalogue}
        host={fakeHost({ surface })}
        onLeave={null}
        onSignIn={() => undefined}
        plannerLink={() => ''}
        session={session}
      />
    </LiveAnnouncer>,
  );
  await atRest();
}

const title = (name: string) => screen.findByRole('heading', { level: 1, name });

describe('the first screen', () => {
  it('is the agenda, which stays beside the others on a wide page', async () => {
    await draw('page');
    expect(await title('Adele and Alex')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: /Happiness/u }));
    expect(await title('Happiness')).toBeTruthy();
    expect(screen.getByRole('region', { name: 'Adele and Alex' })).toBeTruthy();
  });

  it('is what to read before the meeting beside a calendar event, and nothing stays beside the others', async () => {
    await draw('taskPane');
    expect(await title('1:1 with Adele')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Happiness' }));
    expect(await title('Happiness')).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Adele and Alex' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Back' }));
    expect(await title('1:1 with Adele')).toBeTruthy();
  });

  it('is there in German', async () => {
    await draw('taskPane', 'de-DE');
    expect(await title('1:1 mit Adele')).toBeTruthy();
    expect(screen.getByRole('heading', { level: 2, name: 'Vorbereiten' })).toBeTruthy();
  });
});
