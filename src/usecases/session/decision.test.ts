import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakePair } from '../../../tests/fakes/fake-pair.ts';
import { settled } from '../../../tests/fakes/manual-system.ts';
import { first, textsIn, write } from '../../../tests/fakes/session-entries.ts';
import type { Seen } from '#src/domain/sync/reconcile.ts';
import { decideConflict } from '../decide-conflict.ts';
import { deleteEntry, rewriteEntry, settleEntry } from '../edit-entry.ts';
import { undoMs, type PairSession } from './pair-session.ts';

describe('two versions of one text', () => {
  let pair: FakePair;
  let alex: PairSession;
  let adele: PairSession;
  const inList = (): readonly string[] => textsIn(pair.list);
  beforeEach(async () => {
    pair = new FakePair();
    [alex, adele] = [await pair.connected('report'), await pair.connected('manager')];
    await write(alex, 'Text');
    await pair.systems.manager.advance(20_000);
    await rewriteEntry(adele, first(adele), 'Adele’s');
    await settled();
    await rewriteEntry(alex, first(alex), 'Alex’s');
    await settleEntry(alex, first(alex), 'done');
    await settled();
  });
  afterEach(() => {
    alex.close();
    adele.close();
  });
  const seen = (): Seen => {
    const found = [...alex.snapshot().view.records.values()].find(({ record }) => record.kind === 'entry');
    if (found === undefined) throw new Error('no entry');
    return found;
  };

  it('shows both and overwrites nothing', () => {
    expect(seen()).toMatchObject({
      conflict: {
        texts: [{ member: 'body', mine: 'Alex’s', theirs: 'Adele’s' }],
        theirs: { record: { body: 'Adele’s' } },
      },
    });
    expect(inList()).toEqual(['Adele’s']);
  });

  it.each([
    ['theirs', { type: 'theirs' }, ['Adele’s']],
    ['a third', { type: 'text', text: 'Ours' }, ['Ours']],
    ['both', { type: 'both' }, ['Adele’s', 'Alex’s']],
  ] as const)('keeps %s, and what else was changed', async (_what, decision, left) => {
    await decideConflict(alex, seen(), decision);
    await settled();
    expect([...inList()].sort()).toEqual(left);
    expect(pair.list.record(seen().record.key)).toMatchObject({ state: 'done' });
    expect(alex.snapshot().waiting).toBe(0);
    expect(seen().conflict).toBeNull();
  });

  it('keeps the words as a new note when the other side deletes the record instead', async () => {
    await pair.systems.manager.advance(20_000);
    await deleteEntry(adele, first(adele));
    await pair.systems.manager.advance(undoMs);
    await pair.systems.report.advance(60_000);
    expect(inList()).toEqual(['Alex’s']);
    expect(alex.snapshot()).toMatchObject({ waiting: 0, notices: [{ type: 'keptAsNew', text: 'Alex’s' }] });
  });

  it('gives way to a deletion by the same person, which then meets the other’s text', async () => {
    await deleteEntry(alex, { ...first(alex), body: 'Alex’s' });
    await pair.systems.report.advance(undoMs + 1_000);
    expect(inList()).toEqual(['Adele’s']);
    expect(alex.snapshot()).toMatchObject({
      waiting: 0,
      notices: [{ type: 'notDeleted', text: 'Adele’s' }],
    });
  });
});
