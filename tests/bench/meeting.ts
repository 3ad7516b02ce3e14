import { memoryCopies } from '#src/app/device/memory-copies.ts';
import { addEntry } from '#src/usecases/add-entry.ts';
import { findMeeting, start } from '#src/usecases/meeting.ts';
import type { PairSession } from '#src/usecases/session/pair-session.ts';
import { SpaceOpener } from '#src/usecases/space-opener.ts';
import { readScenarios } from '../../infra/local/db/seed/facts.ts';
import { resetUsage, seededAt, signIn, usage, withTenant, type BenchPerson } from './bench-tenant.ts';
import type { Figures } from './budgets.ts';
import { percentile, rounded } from './percentile.ts';
import { CountedFetch, VirtualTime } from './virtual-system.ts';

const minuteMs = 60_000;
const meetingMinutes = 45;
/**
 * Ten bursts, one every four minutes and twenty seconds; four edits in each, about fifteen seconds apart, all by one person while the other only
 * looks: nothing of the reader's own wakes it up.
 */
const bursts = 10;
const editsInBurst = 4;
const betweenEditsMs = 15_000;
/** People are not clocks: without it every edit would meet the polls at the same phase. */
const unevenMs = [0, 1_300, -900, 2_100, 400, -1_700, 1_900];

/** A scripted 45-minute meeting of two with 40 edits: what it costs, and how soon each edit is on the other screen. */
export async function measureMeeting(): Promise<Figures> {
  return withTenant(async (tenant) => {
    const counted = new CountedFetch();
    const original = globalThis.fetch;
    globalThis.fetch = counted.fetch;
    try {
      const time = new VirtualTime(seededAt);
      const pointer = readScenarios(tenant.tenant)[0]?.pointer ?? null;
      const people = [
        await signIn(tenant, 'report', counted.fetch),
        await signIn(tenant, 'manager', counted.fetch),
      ];
      const sessions: PairSession[] = [];
      for (const person of people) sessions.push(await openFor(person, pointer, time, counted));
      const [alex, adele] = sessions;
      if (!alex || !adele) throw new Error('two people open the meeting');
      await resetUsage(tenant);
      const began = time.now;
      const place = await findMeeting(alex.snapshot(), alex.system);
      await start(alex, place, meetingMinutes);
      const delays: { readonly seconds: number; readonly isFirst: boolean }[] = [];
      for (let burst = 0; burst < bursts; burst += 1) {
        // Not in step with the polls: they would be measured at the same phase ten times.
        await time.run(began + 90_000 + burst * (260_000 + 1_730), counted.settle);
        for (let edit = 0; edit < editsInBurst; edit += 1) {
          const [writer, reader] = burst % 2 === 0 ? [alex, adele] : [adele, alex];
          const seen = whenSeen(reader, `Edit ${String(burst)}.${String(edit)}`, time);
          const at = time.now;
          await addEntry(writer, {
            text: `Edit ${String(burst)}.${String(edit)}`,
            section: 'okrs',
            audience: 'bothOfUs',
            meetingId: place.meetingId,
          });
          void seen.then((when) => delays.push({ seconds: (when - at) / 1000, isFirst: edit === 0 }));
          const uneven = unevenMs[(burst * editsInBurst + edit) % unevenMs.length] ?? 0;
          await time.run(at + betweenEditsMs + uneven, counted.settle);
        }
      }
      await time.run(began + meetingMinutes * minuteMs, counted.settle);
      const { resourceUnits } = await usage(tenant);
      for (const session of sessions) session.close();
      await counted.settle();
      if (delays.length !== bursts * editsInBurst)
        throw new Error(`only ${String(delays.length)} edits arrived`);
      return {
        units_meeting: { measured: resourceUnits },
        edit_active_p95_s: { measured: p95(delays.filter((delay) => !delay.isFirst)) },
        edit_quiet_p95_s: { measured: p95(delays.filter((delay) => delay.isFirst)) },
      };
    } finally {
      globalThis.fetch = original;
    }
  });
}

async function openFor(
  person: BenchPerson,
  pointer: string | null,
  time: VirtualTime,
  counted: CountedFetch,
): Promise<PairSession> {
  const { id, tenantId, remote } = person;
  const opener = new SpaceOpener({
    context: {
      host: 'teams',
      surface: 'sidePanel',
      theme: 'light',
      locale: 'en',
      tenantId,
      personId: id,
      chatId: null,
      pointer,
      subPage: null,
    },
    copies: memoryCopies(),
    system: time.system(),
    remote: () => Promise.resolve(remote),
  });
  await opener.start();
  await counted.settle();
  const state = opener.state();
  if (state.type !== 'open') throw new Error(`opening led to ${state.type}`);
  return state.session;
}

function whenSeen(session: PairSession, text: string, time: VirtualTime): Promise<number> {
  const has = (): boolean =>
    [...session.snapshot().view.records.values()].some(
      ({ record }) => record.kind === 'entry' && record.body === text,
    );
  return new Promise((resolve) => {
    const stop = session.subscribe(() => {
      if (!has()) return;
      stop();
      resolve(time.now);
    });
  });
}

function p95(delays: readonly { readonly seconds: number }[]): number {
  const seconds = delays.map((delay) => delay.seconds);
  return rounded(percentile(seconds, 0.95), 2);
}
