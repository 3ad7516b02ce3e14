import { beforeEach, describe, expect, it } from 'vitest';
import { adele, alex, FakePair, guid } from '../../tests/fakes/fake-pair.ts';
import { settled } from '../../tests/fakes/manual-system.ts';
import { numbered } from '../../tests/fakes/records.ts';
import { read, scriptedRemote, type Script } from '../../tests/fakes/scripted-remote.ts';
import { formatPointer, type Pointer } from '#src/domain/space/pointer.ts';
import type { AccessToken } from '#src/ports/access-token.ts';
import { Failure } from '#src/ports/failure.ts';
import type { HostContext } from '#src/ports/host.ts';
import { addEntry } from './add-entry.ts';
import type { AppState } from './app-state.ts';
import { SpaceOpener } from './space-opener.ts';

const chat = '19:meeting_1@thread.v2';
const failed = (failure: Failure): { type: 'failed'; failure: Failure } => ({ type: 'failed', failure });
const forbidden = new Failure('forbidden', { status: 403 });

describe('opening a space', () => {
  let pair: FakePair;
  let script: Script;
  let context: HostContext;
  let states: AppState['type'][];
  let tenantId: AccessToken['tenantId'];

  beforeEach(async () => {
    pair = new FakePair();
    states = [];
    const token = await pair.remote('report').tokens.get();
    tenantId = token.tenantId;
    script = { token, opening: {}, knowledge: {}, found: [], remembered: [], calls: [] };
    context = {
      host: 'teams',
      surface: 'sidePanel',
      theme: 'light',
      locale: 'en',
      tenantId,
      personId: alex.id,
      chatId: chat,
      pointer: null,
      subPage: null,
    };
  });

  function opener(members: Partial<HostContext> = {}): SpaceOpener {
    const made = new SpaceOpener({
      context: { ...context, ...members },
      copies: pair.copies.report,
      system: pair.systems.report,
      remote: () => Promise.resolve(scriptedRemote(pair.remote('report'), script)),
    });
    made.subscribe(() => states.push(made.state().type));
    return made;
  }

  async function started(members: Partial<HostContext> = {}): Promise<SpaceOpener> {
    const made = opener(members);
    await made.start();
    await settled();
    return made;
  }

  const link = (members: Partial<Pointer> = {}): string =>
    formatPointer({ ...pair.pointer('report'), ...members });
  /** Opens once, so that this device has a copy. */
  const openedBefore = async (members: Partial<HostContext> = {}): Promise<void> => {
    (await started(members)).close();
    states = [];
    script.calls.length = 0;
  };

  it('follows the pointer of the host in one round trip', async () => {
    const made = await started({ pointer: link() });
    expect(made.state().type).toBe('open');
    expect(script.calls).toEqual(['open']);
    made.close();
  });

  it('follows the pointer of one’s own app folder in two', async () => {
    const made = await started();
    expect(made.state().type).toBe('open');
    expect(script.calls).toEqual(['know', 'open']);
    expect(script.remembered).toEqual([]);
    made.close();
  });

  it('searches, showing how far it is, when the folder knows none, and remembers what it found', async () => {
    script.knowledge = { pointers: read([]) };
    script.opening = { pointers: read([]) };
    script.found = [pair.pointer('report')];
    const made = await started();
    expect(states).toEqual(['starting', 'searching', 'searching', 'searching', 'open']);
    expect(script.remembered).toEqual([pair.pointer('report')]);
    made.close();
  });

  it('remembers what is linked now when the folder knows other boards', async () => {
    const okrs = 'xqQg5FS2LkCp935s-FIFm2QAFkHM';
    pair = new FakePair({ boards: [{ use: 'okrs', planId: okrs }] });
    (await started()).close();
    expect(script.remembered).toEqual([{ ...pair.pointer('report'), okrs }]);
  });

  it('searches also when the app folder answers 403', async () => {
    script.knowledge = { pointers: failed(forbidden) };
    script.opening = { pointers: failed(forbidden) };
    script.found = [pair.pointer('report')];
    const made = await started();
    expect(made.state().type).toBe('open');
    made.close();
  });

  it('finds no space', async () => {
    script.knowledge = { pointers: read([]) };
    expect((await started()).state()).toEqual({ type: 'noSpace' });
  });

  it('looks only for the pair of the chat', async () => {
    script.knowledge = { pointers: read([{ ...pair.pointer('report'), otherId: numbered(5) }]) };
    expect((await started()).state()).toEqual({ type: 'noSpace' });
    expect(script.calls).toEqual(['know', 'search']);
  });

  it('lets a person with several pairs choose', async () => {
    const other = { ...pair.pointer('report'), otherId: numbered(5), groupId: numbered(6) };
    script.knowledge = { pointers: read([pair.pointer('report'), other]), chatMembers: read(null) };
    script.opening = { chatMembers: read(null) };
    const made = await started({ chatId: null });
    const state = made.state();
    if (state.type !== 'choose') throw new Error(state.type);
    expect(state.pairs.map(({ pointer }) => pointer)).toEqual([pair.pointer('report'), other]);
    await made.choose(pair.pointer('report'));
    expect(made.state().type).toBe('open');
    made.close();
  });

  it('asks, and does not guess, in a chat whose people cannot be read', async () => {
    script.knowledge = { chatMembers: failed(forbidden) };
    expect((await started()).state().type).toBe('choose');
  });

  it.each([1, 3, 40])('says that a chat of %i is no 1:1, and shows nothing', async (people) => {
    const members = Array.from({ length: people }, (_, index) => numbered(index));
    script.knowledge = { chatMembers: read(members) };
    expect((await started()).state()).toEqual({ type: 'notOneToOne', people });
    script.opening = { chatMembers: read(members) };
    expect((await started({ pointer: link() })).state()).toEqual({ type: 'notOneToOne', people });
  });

  it('shows nothing to somebody the space does not name', async () => {
    script.token = { ...(await pair.remote('report').tokens.get()), personId: numbered(66) };
    const made = await started({ pointer: link(), personId: numbered(66), chatId: null });
    expect(made.state()).toEqual({ type: 'notOfPair' });
  });

  it.each([
    ['a space that is closed to this person', { space: failed(forbidden) }],
    ['a chat of another pair', { chatMembers: read([alex.id, numbered(5)]) }],
  ])('shows nothing of %s', async (_what, members) => {
    script.opening = members;
    expect((await started({ pointer: link() })).state()).toEqual({ type: 'notOfPair' });
  });

  it('shows nothing of a space of another group than the link says', async () => {
    expect((await started({ pointer: link({ groupId: numbered(9) }) })).state()).toEqual({
      type: 'notOfPair',
    });
  });

  it('says that there is no space where the link leads', async () => {
    script.opening = { space: read(null) };
    expect((await started({ pointer: link() })).state()).toEqual({ type: 'noSpace' });
  });

  describe('with a link that leads elsewhere than one’s own folder', () => {
    const elsewhere = { listId: guid('11000000-0000-4000-8000-000000000099') };

    it('asks before anything is written, and opens it after a yes', async () => {
      const made = await started({ pointer: link(elsewhere) });
      expect(made.state()).toMatchObject({
        type: 'pointerDiffers',
        space: { pair: { report: { id: alex.id } } },
      });
      expect(script.remembered).toEqual([]);
      await made.confirmPlace();
      expect(made.state().type).toBe('open');
      expect(script.remembered).toEqual([{ ...pair.pointer('report'), ...elsewhere }]);
      made.close();
    });

    it('goes on with one’s own after a no', async () => {
      const made = await started({ pointer: link(elsewhere) });
      await made.declinePlace();
      const state = made.state();
      expect(state.type === 'open' && state.session.snapshot().place).toEqual(pair.pointer('report'));
      made.close();
    });
  });

  it.each([
    [new Failure('signInNeeded'), 'signIn'],
    [new Failure('consentNeeded'), 'consent'],
    [new Failure('offline'), 'failed'],
  ] as const)('shows what a failed sign-in (%s) needs', async (failure, type) => {
    script.token = failure;
    const made = await started();
    expect(made.state().type).toBe(type);
    await made.signIn();
    expect(made.state().type).toBe('open');
    made.close();
  });

  it('fails, and does not take it for “not of the pair”, when the service cannot be read for now', async () => {
    script.opening = { space: failed(new Failure('throttled', { status: 429 })) };
    expect((await started({ pointer: link() })).state()).toMatchObject({
      type: 'failed',
      failure: { kind: 'throttled' },
    });
    script.knowledge = { chatMembers: failed(new Failure('service')) };
    expect((await started()).state()).toMatchObject({ type: 'failed', failure: { kind: 'service' } });
  });

  describe('with a copy on this device', () => {
    beforeEach(() => openedBefore());

    it('shows it before any round trip, editable, and sends once the token is there', async () => {
      const made = opener();
      const starting = made.start();
      await settled();
      expect(states[1]).toBe('open');
      await starting;
      made.close();
      script.token = new Failure('offline');
      const again = await started();
      const state = again.state();
      if (state.type !== 'open') throw new Error(state.type);
      expect(state.session.snapshot().connection.type).toBe('offline');
      await addEntry(state.session, {
        text: 'On the train',
        section: 'topics',
        audience: 'bothOfUs',
        meetingId: numbered(1),
      });
      expect(pair.list.rows.size).toBe(1);
      script.token = await pair.remote('report').tokens.get();
      await pair.systems.report.advance(6_000);
      expect(pair.list.rows.size).toBe(2);
      expect(state.session.snapshot()).toMatchObject({ waiting: 0, connection: { type: 'live' } });
      again.close();
    });

    it.each([
      ['person', { personId: numbered(66) }],
      ['tenant', { tenantId: numbered(67) }],
    ])('hides it at once when the token is for another %s, and sends nothing of it', async (_what, other) => {
      script.token = new Failure('offline');
      const made = await started();
      const state = made.state();
      if (state.type !== 'open') throw new Error(state.type);
      await addEntry(state.session, {
        text: 'Waits',
        section: 'topics',
        audience: 'bothOfUs',
        meetingId: numbered(1),
      });
      script.token = { ...(await pair.remote('report').tokens.get()), ...other };
      script.knowledge = { pointers: failed(new Failure('service')) };
      states = [];
      await pair.systems.report.advance(60_000);
      expect(states[0]).toBe('starting');
      expect(made.state().type).toBe('failed');
      expect(pair.list.rows.size).toBe(1);
      expect(await pair.copies.report.waiting(tenantId, alex.id)).toBe(1);
    });

    it('does not show it to another person, in another chat, or for a link to another pair', async () => {
      script.token = new Failure('offline');
      for (const members of [
        { personId: adele.id },
        { tenantId: numbered(67) },
        { chatId: '19:other' },
        { personId: null },
        { pointer: link({ groupId: numbered(9) }) },
      ])
        expect((await started(members)).state().type).toBe('failed');
    });

    it('takes it from view when the space is closed to this person meanwhile', async () => {
      script.opening = { space: failed(forbidden) };
      expect((await started()).state()).toEqual({ type: 'notOfPair' });
    });
  });

  it('opens the pair last opened outside any chat', async () => {
    await openedBefore({ chatId: null, pointer: link() });
    const made = await started({ host: 'browser', tenantId: null, personId: null, chatId: null });
    expect(script.calls).toEqual(['open']);
    expect(made.state().type).toBe('open');
    made.close();
  });

  it.each([false, true])(
    'opens nothing when it is closed while the space is being read (copy: %s)',
    async (hasCopy) => {
      if (hasCopy) await openedBefore({ pointer: link() });
      const made = opener({ pointer: link() });
      script.onOpen = () => {
        made.close();
      };
      await made.start();
      await settled();
      expect(made.state()).toEqual({ type: 'starting' });
      expect(states.filter((type) => type === 'open')).toHaveLength(hasCopy ? 1 : 0);
      script.opening = { space: failed(forbidden) };
      await made.start();
      expect(made.state()).toEqual({ type: 'starting' });
    },
  );

  it('shows nothing more once it is closed, whatever was on its way', async () => {
    const made = opener({ pointer: link() });
    const starting = made.start();
    made.close();
    await starting;
    await settled();
    expect(made.state()).toEqual({ type: 'starting' });
    script.token = new Failure('offline');
    await made.start();
    made.close();
    states = [];
    await pair.systems.report.advance(600_000);
    expect(states).toEqual([]);
  });
});
