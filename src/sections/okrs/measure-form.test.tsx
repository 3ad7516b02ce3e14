// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { agreementOf } from '#src/domain/okr/agreement.ts';
import type { Objective, Result } from '#src/domain/okr/objective.ts';
import { keyResultKey, type KeyResultRecord } from '#src/domain/records/board-record.ts';
import { measure, setMeasure } from '#src/usecases/okr/key-result.ts';
import { agree } from '#src/usecases/okr/objective.ts';
import type { PairSession } from '#src/usecases/session/pair-session.ts';
import { adele, alex, FakePair, instant, monday } from '../../../tests/fakes/fake-pair.ts';
import {
  keyResult,
  objectiveAt,
  okrBoard,
  okrLink,
  okrPlan,
  okrs,
  resultOf,
} from '../../../tests/fakes/okr-board.ts';
import { renderPair } from '../../../tests/fakes/render-pair.tsx';
import { OkrsScreen } from './okrs-screen.tsx';

const activation = 'Activation, 61 % to 75 %';
const key = keyResultKey('activation');
let adeles: PairSession;
let pair: FakePair;

beforeEach(() => {
  pair = new FakePair({ boards: [okrLink] });
  pair.boards.boards.set(okrPlan, okrBoard);
});
afterEach(() => {
  cleanup();
  adeles.close();
});

const objective = (): Objective => objectiveAt(okrs(adeles.snapshot().view), 'onboarding');
const result = (): Result => resultOf(objective(), 'activation');
const field = (name: string): HTMLTextAreaElement =>
  within(screen.getByRole('article', { name: activation })).getByRole('textbox', { name });
const texts = (): readonly string[] => ['Now', 'Start', 'Target', 'Unit'].map((name) => field(name).value);
const kept = (): Partial<KeyResultRecord> => {
  const record = pair.list.record(key);
  return record?.kind === 'keyResult' ? record : {};
};

interface Meeting {
  /** Adele does something, and Alex's client hears of it. */
  readonly adele: (does: () => Promise<void>) => Promise<void>;
  /** Alex writes into fields and saves. */
  readonly save: () => Promise<void>;
}

/** Alex has the form of a key result open, on which a reading, a target and a start are kept; Adele has another client. */
async function open(members: Partial<KeyResultRecord> = {}): Promise<Meeting> {
  const values = [{ value: 62, at: instant('2026-11-16T14:00:00Z'), by: alex.id }];
  pair.list.put(
    keyResult('activation', { body: activation, start: 61, target: 75, unit: '%', values, ...members }),
    alex.id,
    monday,
  );
  adeles = await pair.connected('manager');
  const { advance, settle } = await renderPair(pair, 'report', <OkrsScreen />);
  await userEvent.click(screen.getByRole('button', { name: `Value, target and history: ${activation}` }));
  const hear = async (): Promise<void> => {
    await pair.systems.manager.advance(20_000);
    await advance(20_000);
    await settle();
  };
  return {
    adele: async (does) => {
      await does();
      await hear();
    },
    save: async () => {
      await userEvent.click(
        within(screen.getByRole('article', { name: activation })).getByRole('button', { name: 'Save' }),
      );
      await settle();
      await hear();
    },
  };
}

async function write(name: string, text: string): Promise<void> {
  await userEvent.clear(field(name));
  if (text !== '') await userEvent.type(field(name), text);
}

describe('a measure open while the other side changes it', () => {
  it('sends a new value alone: a target changed meanwhile stays, and so does who agreed to it', async () => {
    const meeting = await open();
    await write('Now', '66');
    await meeting.adele(async () => {
      await setMeasure(adeles, objective(), result(), { start: 61, target: 80, unit: '%' });
      await agree(adeles, objective());
    });
    expect(texts()).toEqual(['66', '61', '80', '%']);
    await meeting.save();
    expect(kept()).toMatchObject({ start: 61, target: 80, unit: '%' });
    expect(kept().values?.map(({ value }) => value)).toEqual([62, 66]);
    expect(agreementOf(objective(), 'manager').type).toBe('agreed');
  });

  it('keeps what is typed through a reading of the other side, which follows where nothing was typed', async () => {
    const meeting = await open();
    await write('Target', '90');
    await meeting.adele(() => measure(adeles, result(), 68));
    expect(texts()).toEqual(['68', '61', '90', '%']);
    await meeting.save();
    expect(kept()).toMatchObject({ target: 90 });
    expect(kept().values?.map(({ by, value }) => [value, by])).toEqual([
      [62, alex.id],
      [68, adele.id],
    ]);
  });

  it('follows the record again once it was saved, or written back to what it was', async () => {
    const meeting = await open();
    await write('Target', '90');
    await write('Start', '60');
    await write('Start', '61');
    await meeting.save();
    await meeting.adele(() =>
      setMeasure(adeles, objective(), result(), { start: 50, target: 100, unit: 'k' }),
    );
    expect(texts()).toEqual(['62', '50', '100', 'k']);
  });

  it('that nobody kept before takes what the other side set over what the title suggests', async () => {
    const meeting = await open({ start: null, target: null, unit: '', values: [] });
    expect(texts()).toEqual(['', '61', '75', '%']);
    await write('Now', '66');
    await meeting.adele(() =>
      setMeasure(adeles, objective(), result(), { start: 10, target: 80, unit: 'k' }),
    );
    await meeting.save();
    expect(kept()).toMatchObject({ start: 10, target: 80, unit: 'k', values: [{ value: 66 }] });
  });
});

describe('a measure', () => {
  it('saves what is suggested by the title with its first value', async () => {
    const meeting = await open({ start: null, target: null, unit: '', values: [] });
    await write('Now', '66');
    await meeting.save();
    expect(kept()).toMatchObject({ start: 61, target: 75, unit: '%', values: [{ value: 66 }] });
  });

  it('of thousands and of many digits is written as it can be read again', async () => {
    const meeting = await open({ start: 0.12345, target: 3950, unit: '' });
    expect(texts()).toEqual(['62', '0.12345', '3950', '']);
    await write('Now', '66');
    await meeting.save();
    expect(kept()).toMatchObject({ start: 0.12345, target: 3950 });
    await userEvent.type(field('Target'), '0');
    await meeting.save();
    expect(kept()).toMatchObject({ start: 0.12345, target: 39_500 });
  });

  it('can lose its target, and no value is made of an empty one', async () => {
    const meeting = await open();
    await write('Now', '');
    await write('Target', '');
    await meeting.save();
    expect(kept()).toMatchObject({ start: 61, target: null, values: [{ value: 62 }] });
  });
});
