// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { Section } from '#src/domain/agenda/section.ts';
import { close } from '#src/usecases/meeting.ts';
import { FakePair } from '../../../tests/fakes/fake-pair.ts';
import { renderPair, startToday } from '../../../tests/fakes/render-pair.tsx';
import { EntryList } from './entry-list.tsx';
import { SectionScreen } from './section-screen.tsx';

afterEach(cleanup);

const screenOf = (section: Exclude<Section, 'actions'>) => (
  <SectionScreen section={section}>
    <EntryList section={section} />
  </SectionScreen>
);
const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Note something' });
const chosen = () => screen.getByRole('radio', { checked: true }).closest('label')?.textContent;
const inList = (pair: FakePair) =>
  [...pair.list.rows.values()].flatMap(({ stored: { record } }) => (record.kind === 'entry' ? [record] : []));

describe('NoteBar', () => {
  it('keeps a note for oneself before the meeting, in the section shown', async () => {
    const pair = new FakePair();
    const { settle } = await renderPair(pair, 'report', screenOf('okrs'));
    expect(chosen()).toBe('Only me');
    await userEvent.type(field(), 'Ask about spring{Enter}');
    await settle();
    expect(pair.notes.report.notes).toMatchObject([{ body: 'Ask about spring', section: 'okrs' }]);
    expect(inList(pair)).toEqual([]);
    expect(field().value).toBe('');
  });

  it('shares a note by default during the meeting, and says where it landed', async () => {
    const pair = new FakePair();
    const { settle } = await renderPair(pair, 'manager', screenOf('development'), startToday);
    expect(chosen()).toBe('Both of us');
    await userEvent.type(field(), 'Shadow a call{Enter}');
    await settle();
    expect(inList(pair)).toMatchObject([{ body: 'Shadow a call', section: 'development' }]);
    expect(screen.getByText('Noted in Development plan, both of us')).toBeTruthy();
  });

  it('keeps happiness for oneself also during the meeting, unless chosen otherwise', async () => {
    const pair = new FakePair();
    const { settle } = await renderPair(pair, 'report', screenOf('happiness'), startToday);
    expect(chosen()).toBe('Only me');
    await userEvent.click(screen.getByRole('radio', { name: 'Both of us' }));
    await userEvent.type(field(), 'Tuesday afternoons{Enter}');
    await settle();
    expect(inList(pair)).toMatchObject([{ body: 'Tuesday afternoons' }]);
  });

  it('forgets a chosen audience when the default changes', async () => {
    const pair = new FakePair();
    const { session, settle } = await renderPair(pair, 'report', screenOf('okrs'));
    await userEvent.click(screen.getByRole('radio', { name: 'Both of us' }));
    await startToday(session);
    await settle();
    const meeting = [...session.snapshot().view.records.values()]
      .map(({ record }) => record)
      .find((record) => record.kind === 'meeting');
    expect(chosen()).toBe('Both of us');
    if (meeting) await close(session, meeting);
    await settle();
    expect(chosen()).toBe('Only me');
  });

  it('leaves what was begun for oneself to oneself when the other starts the meeting', async () => {
    const pair = new FakePair();
    const { advance, session, settle } = await renderPair(pair, 'report', screenOf('okrs'));
    await userEvent.type(field(), 'I think about leaving');
    const theirs = await pair.connected('manager');
    await startToday(theirs);
    await settle();
    await advance(30_000);
    expect([...session.snapshot().view.records.values()].map(({ record }) => record.kind)).toContain(
      'meeting',
    );
    expect(chosen()).toBe('Only me');
    await userEvent.keyboard('{Enter}');
    await settle();
    expect(inList(pair)).toEqual([]);
    expect(pair.notes.report.notes).toMatchObject([{ body: 'I think about leaving' }]);
    // The next one is begun in the meeting.
    expect(chosen()).toBe('Both of us');
    theirs.close();
  });

  it('leaves what somebody chose for both to both when the meeting starts', async () => {
    const pair = new FakePair();
    const { session, settle } = await renderPair(pair, 'report', screenOf('okrs'));
    await userEvent.click(screen.getByRole('radio', { name: 'Both of us' }));
    await userEvent.type(field(), 'Tiers');
    await startToday(session);
    await settle();
    expect(chosen()).toBe('Both of us');
  });

  it('has what was written before a reload for oneself until somebody chooses', async () => {
    const pair = new FakePair();
    const { advance } = await renderPair(pair, 'report', screenOf('okrs'));
    await userEvent.type(field(), 'I think about leaving');
    await advance(150);
    cleanup();
    await renderPair(pair, 'report', screenOf('okrs'), startToday);
    expect(field().value).toBe('I think about leaving');
    expect(chosen()).toBe('Only me');
  });

  it('takes the focus with N, but not while somebody types', async () => {
    await renderPair(new FakePair(), 'report', screenOf('okrs'));
    await userEvent.keyboard('n');
    expect(document.activeElement).toBe(field());
    await userEvent.keyboard('no');
    expect(field().value).toBe('no');
  });

  it('keeps what was typed over a reload', async () => {
    const pair = new FakePair();
    const { advance } = await renderPair(pair, 'report', screenOf('okrs'));
    await userEvent.type(field(), 'half a thou');
    await advance(150);
    cleanup();
    await renderPair(pair, 'report', screenOf('okrs'));
    expect(field().value).toBe('half a thou');
  });
});
