import type { Tenant } from '../../tenant.ts';
import { addActions, addBoardsOfJoni, addBoardsOfLidia, addTeamOkrs } from './boards-others.ts';
import { addDevelopmentOfAlex, addOkrsOfAlex } from './boards-alex.ts';
import { plannerId } from './board.ts';
import { addDevelopmentTime, addSharedTime, ownBlockOf } from './development-time.ts';
import { addHistory, type OpenAction } from './history.ts';
import { addOtherEvents } from './other-events.ts';
import { addOwnNotes } from './own-notes.ts';
import { addPair, type Pair, type Side } from './pair.ts';
import { seedPeople, type People } from './people.ts';
import { storyOfAlex } from './story-alex.ts';
import { storyOfJoni } from './story-joni.ts';
import { storyOfLidia } from './story-lidia.ts';
import { dayAfter, dayMs, nextFriday, nextHalfHour } from './times.ts';

/**
 * Fills an empty database: a small Contoso around the tenant's clock, the same for the same clock. The next 1:1 of Adele and
 * Alex begins at the next half hour.
 *
 * @param options.empty people only: an administrator and users without group, calendar or board
 */
export function seedTenant(tenant: Tenant, options: { readonly empty: boolean }): void {
  const people = seedPeople(tenant);
  if (options.empty) return;
  const next = nextHalfHour(tenant.now());
  const alex = seedAlex(tenant, people, next);
  seedLidia(tenant, people, next);
  seedJoni(tenant, people, next);
  addOtherEvents(tenant, people, next);
  addDevelopmentTime(tenant, 'lidia', people.lidia, 4, next);
  const block = addDevelopmentTime(tenant, 'alex', people.alex, 2, next);
  addSharedTime(tenant, alex, block);
  addOwnNotes(tenant, people, alex.groupId, [ownBlockOf(block)]);
}

function seedAlex(tenant: Tenant, people: People, next: number): Pair {
  const now = tenant.now().getTime();
  const { adele, alex } = people;
  const pair = addPair(tenant, {
    nickname: 'adele-and-alex',
    manager: side('Adele Vance', adele),
    report: side('Alex Wilber', alex),
    reportManages: false,
    first: next - 52 * 7 * dayMs,
    minutes: 45,
    boards: (groupId, at) => ({
      okrs: addOkrsOfAlex(tenant, groupId, at, adele, alex),
      development: addDevelopmentOfAlex(tenant, groupId, at, adele, alex),
      actions: addActions(tenant, { groupId, at, by: adele }, [
        { title: 'Invite two teams to the October guild', percent: 100, due: -30, people: [alex] },
        { title: 'Send the pricing draft', due: -4, people: [alex] },
        { title: 'Ask Finance about travel', due: 0, people: [adele] },
      ]),
    }),
    teamOkrs: null,
  });
  const task = (title: string): OpenAction['task'] => ({
    planId: pair.plans.actions,
    taskId: plannerId(`task:${pair.plans.actions}:${title}`),
  });
  addHistory(tenant, pair, {
    weeks: { count: 52, notHeld: [5, 6, 19, 36, 37], cancelled: 40, moved: 47, neverClosed: 44 },
    story: storyOfAlex,
    openActions: [
      {
        owner: 'r',
        text: 'Send the pricing draft',
        dueOn: dayAfter(now, -4),
        task: task('Send the pricing draft'),
      },
      {
        owner: 'm',
        text: 'Ask Finance about travel',
        dueOn: dayAfter(now, 0),
        task: task('Ask Finance about travel'),
      },
      { owner: 'r', text: 'Book the customer visit', dueOn: nextFriday(now), task: null },
    ],
    recentLines: [
      ['topics', 'r', 'Who decides on the pricing tiers?'],
      ['topics', 'm', 'Shall the December guild move to January?'],
      ['okrs', 'r', 'Activation hangs at 68 %. I would like to try the reminder on day three first.'],
      ['development', 'r', 'Shadowing a renewal call before Christmas: whom may I ask?'],
      ['happiness', 'r', 'Two late evenings for the release.', 'sad'],
      ['happiness', 'r', 'Is the mobile line still ours next year?', 'confused', { ago: 2 }],
      [
        'happiness',
        'r',
        'Who speaks for us in the leads meeting in December?',
        'confused',
        { ago: 1, turns: [['happy', 'm', 1]] },
      ],
    ],
  });
  return pair;
}

function seedLidia(tenant: Tenant, people: People, next: number): void {
  const now = tenant.now().getTime();
  const { adele, lidia, joni, patti } = people;
  const first = next + dayMs - 42 * 7 * dayMs;
  const pair = addPair(tenant, {
    nickname: 'adele-and-lidia',
    manager: side('Adele Vance', adele),
    report: side('Lidia Holloway', lidia),
    reportManages: true,
    first,
    minutes: 30,
    boards: (groupId, at) => addBoardsOfLidia(tenant, { groupId, at, by: adele }, lidia),
    teamOkrs: addTeamOkrs(tenant, new Date(first).toISOString(), lidia, [lidia, joni, patti, adele]),
  });
  addHistory(tenant, pair, {
    weeks: { count: 42, notHeld: [11, 26], cancelled: null, moved: 30, neverClosed: null },
    story: storyOfLidia,
    openActions: [
      { owner: 'r', text: 'Plan the first month of the new person', dueOn: dayAfter(now, 8), task: null },
    ],
    recentLines: [['topics', 'm', 'Two candidates for the new role: whom do we see again?']],
  });
}

function seedJoni(tenant: Tenant, people: People, next: number): void {
  const now = tenant.now().getTime();
  const { lidia, joni } = people;
  const pair = addPair(tenant, {
    nickname: 'lidia-and-joni',
    manager: side('Lidia Holloway', lidia),
    report: side('Joni Sherman', joni),
    reportManages: false,
    first: next + 2 * dayMs - 40 * 7 * dayMs,
    minutes: 30,
    boards: (groupId, at) => addBoardsOfJoni(tenant, { groupId, at, by: lidia }, joni),
    teamOkrs: null,
  });
  addHistory(tenant, pair, {
    weeks: { count: 40, notHeld: [9], cancelled: 25, moved: null, neverClosed: null },
    story: storyOfJoni,
    openActions: [
      { owner: 'm', text: 'Describe a good set-up on one page', dueOn: dayAfter(now, 2), task: null },
    ],
    recentLines: [['development', 'r', 'Two demos with Alex: can we find the time this month?']],
  });
}

function side(name: string, id: string): Side {
  return { id, name, mail: `${(name.split(' ')[0] ?? name).toLowerCase()}@contoso.example` };
}
