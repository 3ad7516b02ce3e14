import { describe, expect, it } from 'vitest';
import { FakePair } from '../../../tests/fakes/fake-pair.ts';
import { OwnDevice, type OwnLedger } from '../../../tests/fakes/own-device.ts';
import { Seeded } from '../../../tests/fakes/seeded.ts';

const steps = 60;
const seeds = Array.from({ length: 24 }, (_, index) => index + 1);

/** Moves both clocks; they do not agree, and nothing may depend on that. */
async function pass(devices: readonly OwnDevice[], milliseconds: number): Promise<void> {
  for (let passed = 0; passed < milliseconds; passed += 500)
    for (const device of devices) await device.system.advance(500);
}

async function simulate(seed: number) {
  const random = new Seeded(seed);
  const pair = new FakePair();
  const ledger: OwnLedger = { written: [], superseded: new Set(), keptBeside: new Set() };
  const devices = [20, 21].map((number) => new OwnDevice(pair, number, random, ledger));
  await devices[1]?.system.advance(7 * 60_000);
  for (const device of devices) await device.reload();
  for (let step = 0; step < steps; step += 1) {
    for (const device of devices) {
      if (random.chance(0.08)) device.line.isCut = !device.line.isCut;
      if (random.chance(0.04)) await device.reload();
      if (random.chance(0.6)) await device.act();
      if (random.chance(0.1)) await device.decide();
      await device.connect();
    }
    await pass(devices, random.next() * 6_000);
  }
  for (const device of devices) {
    device.line.isCut = false;
    device.line.faults = 0;
    await device.connect();
  }
  // What is decided can be in conflict with what was decided on the other device meanwhile.
  for (let round = 0; round < 10; round += 1) {
    for (const device of devices) await device.decide();
    await pass(devices, 60_000);
  }
  await pass(devices, 200_000);
  return { devices, ledger, pair };
}

describe('one person on two devices, bad lines, wrong clocks', () => {
  it.each(seeds)(
    'no words are lost, each are there once, and both devices show the same (seed %i)',
    async (seed) => {
      const { devices, ledger, pair } = await simulate(seed);
      const folder = pair.notes.report.notes.map(({ body }) => body);
      const list = [...pair.list.rows.values()].flatMap(({ stored: { record } }) =>
        record.kind === 'entry' ? [record.body] : [],
      );
      const there = [...folder, ...list];
      for (const text of ledger.written) {
        const count = there.filter((body) => body === text).length;
        if (!ledger.keptBeside.has(text)) expect(count, text).toBeLessThanOrEqual(1);
        if (!ledger.superseded.has(text)) expect(count, text).toBeGreaterThanOrEqual(1);
      }
      for (const { session } of devices) {
        const { view, waiting } = session.snapshot();
        expect(waiting).toBe(0);
        expect(view.notes.map(({ note }) => note.body).sort()).toEqual([...folder].sort());
        session.close();
      }
    },
  );
});
