// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { firstLine } from '#src/domain/invitation/agenda-block.ts';
import { screenTextsOfAll } from '#src/locales/screens.ts';
import type { EventItem } from '#src/ports/event-item.ts';
import { Failure } from '#src/ports/failure.ts';
import { fakeEvent, FakeEventBody } from '../../../tests/fakes/fake-event.ts';
import { FakePair } from '../../../tests/fakes/fake-pair.ts';
import { renderPair } from '../../../tests/fakes/render-pair.tsx';
import {
  germanBlock,
  joinBlock,
  sampleBlock,
  sampleBody,
  sampleLink,
} from '../../../tests/fakes/sample-invitation.ts';
import { FrameContext, useFrame } from '../frame/frame-context.ts';
import { InvitationPart } from './invitation-part.tsx';

// Loaded with the first press; here before, so that no test waits for a file.
beforeAll(screenTextsOfAll);
afterEach(cleanup);

/** Puts an event beside the pane. */
function Beside({ children, event }: { children: ReactNode; event: EventItem }) {
  const frame = useFrame();
  return <FrameContext value={{ ...frame, host: { ...frame.host, event } }}>{children}</FrameContext>;
}

function renderPart(
  event: EventItem,
  { link = sampleLink, pair = new FakePair() }: { link?: string | null; pair?: FakePair } = {},
): ReturnType<typeof renderPair> {
  const part = (
    <Beside event={event}>
      <InvitationPart />
    </Beside>
  );
  return renderPair(pair, 'manager', part, (session) => {
    vi.spyOn(session, 'tabLink').mockReturnValue(link);
    return Promise.resolve();
  });
}

const putButton = { name: 'Put the agenda into the invitation' };
const updateButton = { name: 'Update the agenda in the invitation' };
const done = 'It is in the invitation. Send the event to let the other one have it.';

async function press(button: { readonly name: string }, settle: () => Promise<void>): Promise<void> {
  await userEvent.click(screen.getByRole('button', button));
  await settle();
}

describe('InvitationPart', () => {
  it('is nothing outside of Outlook', async () => {
    await renderPair(new FakePair(), 'manager', <InvitationPart />);
    expect(screen.queryByText(/invitation|event/u)).toBeNull();
  });

  it('tells an attendee that nothing is changed, and offers nothing', async () => {
    await renderPart(fakeEvent(null));
    expect(screen.getByText('This pane reads the event and never changes it.')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('says why the agenda cannot be put in without an address of the tab', async () => {
    const body = new FakeEventBody(sampleBody);
    await renderPart(fakeEvent(body), { link: null });
    expect(screen.getByRole('heading', { name: 'The agenda cannot be put in yet' })).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('puts the agenda of this meeting in front, says so aloud, and keeps focus', async () => {
    const body = new FakeEventBody(sampleBody);
    const { settle } = await renderPart(fakeEvent(body));
    expect(screen.getByText('Nothing in the event changes unless you put the agenda in.')).toBeTruthy();
    expect(body.writes).toEqual([]);
    await press(putButton, settle);
    expect(body.writes).toEqual(['prepend']);
    expect(body.html.endsWith(sampleBody)).toBe(true);
    expect(body.html).toContain('<b>Priorities</b>: What matters now, and what is in the way? (12 min)');
    expect(screen.getAllByText(done).map((place) => place.getAttribute('aria-live'))).toContain('polite');
    expect(document.activeElement).toBe(screen.getByRole('button', updateButton));
  });

  it('names OKRs of a pair with a board', async () => {
    const body = new FakeEventBody('');
    const pair = new FakePair({ boards: [{ use: 'okrs', planId: 'plan' }] });
    const { settle } = await renderPart(fakeEvent(body), { pair });
    await press(putButton, settle);
    expect(body.html).toContain('<b>OKRs</b>');
    expect(body.html).not.toContain('Priorities<');
  });

  it('updates what a German client wrote, and a second press changes nothing', async () => {
    const body = new FakeEventBody(`<p>Hi</p>${germanBlock(30)}${joinBlock}`);
    const { settle } = await renderPart(fakeEvent(body));
    await press(updateButton, settle);
    expect(body.writes).toEqual(['replace']);
    expect(body.html.startsWith('<p>Hi</p><h3>')).toBe(true);
    expect(body.html.endsWith(joinBlock)).toBe(true);
    expect(body.html.split(firstLine)).toHaveLength(2);
    await press(updateButton, settle);
    expect(screen.getAllByText(/^It is in the invitation already/u).length).toBeGreaterThan(0);
    expect(body.writes).toEqual(['replace']);
  });

  it.each([
    [`${sampleBlock()}${sampleBlock()}`, updateButton, 'The agenda is in the invitation more than once'],
    [`<p>${firstLine}</p>`, putButton, 'Only a part of an agenda is in the invitation'],
    [sampleBlock().replace('<ul>', '<p>Cake</p><ul>'), updateButton, 'Something was written into the agenda'],
    [
      `<p>Hi<br>${firstLine}<br>End of 1:1 agenda</p>`,
      updateButton,
      'The agenda stands in one piece with other text',
    ],
    [`${germanBlock()}${'a'.repeat(1_000_000)}`, updateButton, 'The invitation is too long'],
  ])('refuses, says why, and writes nothing: case %#', async (html, button, title) => {
    const body = new FakeEventBody(html);
    const { settle } = await renderPart(fakeEvent(body));
    await press(button, settle);
    expect(screen.getByRole('status').textContent).toContain(title);
    expect(screen.getByRole('status').textContent).toContain('Nothing was changed');
    expect(body.html).toBe(html);
  });

  it('says that it could not be read, and puts it in with the next press', async () => {
    const body = new FakeEventBody(sampleBody);
    body.failure = { at: 'read', thrown: new Failure('service', { details: 'Gone 9020' }) };
    const { settle } = await renderPart(fakeEvent(body));
    expect(screen.getByRole('heading', { name: 'Outlook did not let us read the invitation' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Copy details for IT' })).toBeTruthy();
    body.failure = null;
    await press(putButton, settle);
    expect(screen.queryByRole('heading', { name: /did not let us/u })).toBeNull();
    expect(body.writes).toEqual(['prepend']);
  });

  it('says that Outlook did not take it', async () => {
    const body = new FakeEventBody(sampleBody);
    body.failure = { at: 'write', thrown: new Failure('service', { details: 'Sanitized 9011' }) };
    const { settle } = await renderPart(fakeEvent(body));
    await press(putButton, settle);
    expect(screen.getByRole('heading', { name: 'Outlook did not take the agenda' })).toBeTruthy();
    expect(screen.getByRole('button', putButton)).toBe(document.activeElement);
  });

  it('says what it is doing, and a second press meanwhile does nothing', async () => {
    const body = new FakeEventBody(sampleBody);
    const { settle } = await renderPart(fakeEvent(body));
    let answer: (html: string) => void = () => undefined;
    const read = new Promise<string>((resolve) => {
      answer = resolve;
    });
    const reading = vi.spyOn(body, 'read').mockReturnValue(read);
    await press(putButton, settle);
    expect(screen.getByRole('status').textContent).toBe('Putting the agenda into the invitation');
    await press(putButton, settle);
    answer(sampleBody);
    await settle();
    expect(reading).toHaveBeenCalledTimes(1);
    expect(body.writes).toEqual(['prepend']);
  });
});
