import { beforeEach, describe, expect, it } from 'vitest';
import { adele, alex, FakePair } from '../../tests/fakes/fake-pair.ts';
import { settled } from '../../tests/fakes/manual-system.ts';
import { read, scriptedRemote, type Script } from '../../tests/fakes/scripted-remote.ts';
import type { EventFacts } from '#src/domain/event/event-facts.ts';
import { formatPointer } from '#src/domain/space/pointer.ts';
import type { Instant } from '#src/domain/values/instant.ts';
import type { HostContext, KeptPlace } from '#src/ports/host.ts';
import { SpaceOpener } from './space-opener.ts';

const event: EventFacts = {
  form: 'attendee',
  id: 'AAMk',
  start: '2026-11-23T14:00:00.000Z' as Instant,
  end: '2026-11-23T14:45:00.000Z' as Instant,
  others: [{ address: 'adele@contoso.example', name: 'Adele Vance' }],
  isOwn: true,
  isSeries: false,
};

describe('opening beside an event', () => {
  let pair: FakePair;
  let script: Script;
  let kept: KeptPlace[];

  beforeEach(async () => {
    pair = new FakePair();
    kept = [];
    const token = await pair.remote('report').tokens.get();
    const knowledge = { chatMembers: read(null), invitee: read(adele.id) };
    script = { token, opening: { chatMembers: read(null) }, knowledge, found: [], remembered: [], calls: [] };
  });

  async function started(facts: EventFacts, members: Partial<HostContext> = {}): Promise<SpaceOpener> {
    const opener = new SpaceOpener({
      context: {
        host: 'outlook',
        surface: 'taskPane',
        theme: 'light',
        locale: 'en',
        tenantId: null,
        personId: null,
        chatId: null,
        pointer: null,
        subPage: null,
        event: facts,
        ...members,
      },
      copies: pair.copies.report,
      system: pair.systems.report,
      remote: () => Promise.resolve(scriptedRemote(pair.remote('report'), script)),
      onOpened: (place) => kept.push(place),
    });
    await opener.start();
    await settled();
    return opener;
  }

  it('finds the pair by the one invited, in two round trips, and lets the host keep where it is', async () => {
    const opener = await started(event);
    expect(opener.state().type).toBe('open');
    expect(script.calls).toEqual(['know', 'open']);
    const { personId, pointer } = kept[0] ?? {};
    expect([personId, pointer]).toEqual([alex.id, formatPointer(pair.pointer('report'))]);
    opener.close();
  });

  it('opens in one where the mailbox knows the place', async () => {
    const opener = await started(event, { pointer: formatPointer(pair.pointer('report')) });
    expect(opener.state().type).toBe('open');
    expect(script.calls).toEqual(['open']);
    opener.close();
  });

  it('shows no 1:1 with somebody else: there is no space with the one invited', async () => {
    script.knowledge = { ...script.knowledge, invitee: read(alex.id) };
    const opener = await started(event);
    expect(opener.state().type).toBe('noSpace');
    expect(script.calls).toEqual(['know', 'search']);
    opener.close();
  });

  it('asks which 1:1 it is when the address is nobody’s, even of one, and goes there', async () => {
    script.knowledge = { ...script.knowledge, invitee: read(null) };
    const opener = await started(event);
    expect(opener.state()).toMatchObject({ type: 'choose', pairs: [{ pointer: pair.pointer('report') }] });
    await opener.choose(pair.pointer('report'));
    await settled();
    expect(opener.state().type).toBe('open');
    expect(kept).toHaveLength(1);
    opener.close();
  });

  it('reads nothing beside an event that is no 1:1, and goes to one’s own when asked', async () => {
    const opener = await started({ ...event, others: [...event.others, { address: 'x', name: 'X' }] });
    expect(opener.state()).toEqual({ type: 'event', trouble: { type: 'notOneToOne', people: 3 } });
    expect(script.calls).toEqual([]);
    await opener.leaveEvent();
    await settled();
    expect(opener.state().type).toBe('open');
    opener.close();
  });
});
