// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Disclosure } from './disclosure.tsx';
import { LinkOut } from './link-out.tsx';
import { LiveAnnouncer, useAnnounce } from './live-announcer.tsx';
import { OfflineBar } from './offline-bar.tsx';
import { ProgressLine } from './progress-line.tsx';
import { SkeletonLines } from './skeleton-lines.tsx';
import { StateNote } from './state-note.tsx';
import { SummaryList } from './summary-list.tsx';

afterEach(cleanup);

describe('StateNote', () => {
  it('is announced at a pause, and at once when it is urgent', () => {
    render(<StateNote text="Your notes are safe." title="Planner said no" />);
    expect(screen.getByRole('status').textContent).toContain('Planner said no');
    cleanup();
    render(<StateNote live="assertive" text="t" title="Signed out" />);
    expect(screen.getByRole('alert').textContent).toContain('Signed out');
  });
});

describe('what waits', () => {
  it('is said in the bar, with a way to see it', async () => {
    const onPress = vi.fn();
    render(<OfflineBar action={{ label: 'See them', onPress }} text="Offline, 2 changes waiting" />);
    expect(screen.getByRole('status').textContent).toBe('Offline, 2 changes waiting');
    await userEvent.click(screen.getByRole('button', { name: 'See them' }));
    expect(onPress).toHaveBeenCalledOnce();
  });

  it('is named while it is fetched', () => {
    render(<SkeletonLines label="Reading your space" />);
    expect(screen.getByRole('status').textContent).toBe('Reading your space');
  });
});

describe('ProgressLine', () => {
  it('fills at most the whole line', () => {
    render(<ProgressLine elapsed={50} label="Meeting" planned={45} valueText="50 of 45 minutes" />);
    const line = screen.getByRole('progressbar', { name: 'Meeting' });
    expect(line.getAttribute('aria-valuenow')).toBe('45');
    expect(line.getAttribute('aria-valuetext')).toBe('50 of 45 minutes');
  });
});

describe('Disclosure', () => {
  it('shows more when asked', async () => {
    render(<Disclosure label="Outcomes">inside</Disclosure>);
    const button = screen.getByRole('button', { name: 'Outcomes', expanded: false });
    await userEvent.click(button);
    expect(screen.getByRole('button', { expanded: true })).toBe(button);
    expect(screen.getByText('inside').hidden).toBe(false);
  });
});

describe('LinkOut', () => {
  it('says where it leads and lets the host open it', async () => {
    const onOpen = vi.fn();
    render(
      <LinkOut href="https://planner.cloud.microsoft/x" onOpen={onOpen} opensText="opens in a new window">
        View in Planner
      </LinkOut>,
    );
    await userEvent.click(
      screen.getByRole('link', { name: /^View in Planner ?\(opens in a new window\)$/u }),
    );
    expect(onOpen).toHaveBeenCalledWith('https://planner.cloud.microsoft/x');
  });
});

describe('SummaryList', () => {
  it('lists sentences under a title, or says that there are none', () => {
    render(<SummaryList items={[{ key: 'a', text: 'Book the visit' }]} title="Carries over" />);
    expect(screen.getByRole('region', { name: 'Carries over' })).toBeTruthy();
    expect(screen.getByRole('listitem').textContent).toBe('Book the visit');
    cleanup();
    render(<SummaryList empty="Nothing" items={[]} title="Carries over" />);
    expect(screen.getByText('Nothing')).toBeTruthy();
  });
});

describe('LiveAnnouncer', () => {
  it('says the same words again in its other region', async () => {
    function Speaker() {
      const announce = useAnnounce();
      return (
        <button onClick={() => announce('Noted')} type="button">
          say
        </button>
      );
    }
    render(
      <LiveAnnouncer>
        <Speaker />
      </LiveAnnouncer>,
    );
    const regions = () => [...document.querySelectorAll('[aria-live]')].map((region) => region.textContent);
    await userEvent.click(screen.getByRole('button', { name: 'say' }));
    const once = regions();
    await userEvent.click(screen.getByRole('button', { name: 'say' }));
    expect(once.toSorted()).toEqual(['', 'Noted']);
    expect(regions()).toEqual(once.toReversed());
  });
});
