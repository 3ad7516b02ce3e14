import { describe, expect, it } from 'vitest';
import { FakePair } from '../../../tests/fakes/fake-pair.ts';
import { Seeded } from '../../../tests/fakes/seeded.ts';
import { SimulatedPerson } from '../../../tests/fakes/simulated-person.ts';

const steps = 90;
const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** Moves both clocks; they do not agree, and nothing may depend on that. */
async function pass(people: readonly SimulatedPerson[], milliseconds: number): Promise<void> {
  for (let passed = 0; passed < milliseconds; passed += 500)
    for (const person of people) await person.system.advance(500);
}

async function simulate(seed: number): Promise<{ pair: FakePair; people: readonly SimulatedPerson[] }> {
  const random = new Seeded(seed);
  const pair = new FakePair({ boards: [{ use: 'actions', planId: 'plan' }] });
  const people = (['manager', 'report'] as const).map(
    (side) => new SimulatedPerson(pair, side, random, 0.15),
  );
  await people[1]?.system.advance(7 * 60_000);
  for (const person of people) await person.reload();
  for (let step = 0; step < steps; step += 1) {
    for (const person of people) {
      if (random.chance(0.06)) person.line.isCut = !person.line.isCut;
      if (random.chance(0.03)) await person.reload();
      if (random.chance(0.02)) pair.list.forgetTokens();
      if (random.chance(0.6)) await person.act();
      if (random.chance(0.1)) await person.decide();
      await person.connect();
    }
    await pass(people, random.next() * 4_000);
  }
  for (const person of people) {
    person.line.isCut = false;
    person.line.faults = 0;
    await person.connect();
  }
  // What is decided can be in conflict with what the other side decided meanwhile.
  for (let round = 0; round < 12; round += 1) {
    for (const person of people) await person.decide();
    await pass(people, 45_000);
  }
  return { pair, people };
}

describe('two people, bad lines, wrong clocks', () => {
  it.each(seeds)('both copies converge and every write is there once (seed %i)', async (seed) => {
    const { pair, people } = await simulate(seed);
    // The row of the space is older than the window; each side holds it apart.
    const rows = [...pair.list.rows.values()]
      .map(({ stored }) => stored)
      .filter(({ record }) => record.kind !== 'space');
    const list = Object.fromEntries(rows.map(({ record }) => [record.key, record]));
    const bodies = rows.flatMap(({ record }) => ('body' in record ? [record.body] : []));
    const deleted = new Set(people.flatMap(({ ledger }) => [...ledger.deleted]));
    for (const { session, ledger } of people) {
      const { view, waiting } = session.snapshot();
      expect(waiting).toBe(0);
      const seen = [...view.records].filter(([, { record }]) => record.kind !== 'space');
      expect(Object.fromEntries(seen.map(([key, { record }]) => [key, record]))).toEqual(list);
      for (const { text, key } of ledger.written) {
        const arrived = pair.list.history.filter(
          ({ record, was }) => 'body' in record && record.body === text && was !== text,
        );
        const excused =
          ledger.givenUp.has(text) ||
          (key !== null && ledger.deleted.has(key)) ||
          arrived.some(({ record }) => deleted.has(record.key));
        if (!excused)
          expect(
            arrived.map(({ record }) => record.key),
            text,
          ).toHaveLength(1);
        expect(bodies.filter((body) => body === text).length, text).toBeLessThanOrEqual(1);
      }
      session.close();
    }
  });

  it.each(seeds)(
    'every action has one Planner task at most, every note is in one place (seed %i)',
    async (seed) => {
      const { pair, people } = await simulate(seed);
      const titles = [...pair.boards.tasks.values()].map((task) => task.title);
      expect(new Set(titles).size).toBe(titles.length);
      for (const { stored } of pair.list.rows.values()) {
        const { record } = stored;
        if (record.kind === 'action' && record.state === 'open' && record.reviewedIn === null)
          expect(record.planner).toBe('created');
        if (record.kind === 'meeting')
          expect(new Set(record.log.map((line) => JSON.stringify(line))).size).toBe(record.log.length);
      }
      people.forEach(({ ledger, session }, index) => {
        const own = pair.notes[index === 0 ? 'manager' : 'report'].notes.map((note) => note.body);
        const everWritten = pair.list.history.flatMap(({ record }) =>
          'body' in record ? [record.body] : [],
        );
        for (const note of ledger.notes) {
          expect(own.filter((body) => body === note).length, note).toBe(ledger.shared.has(note) ? 0 : 1);
          expect(everWritten.includes(note), note).toBe(ledger.shared.has(note));
        }
        session.close();
      });
    },
  );
});
