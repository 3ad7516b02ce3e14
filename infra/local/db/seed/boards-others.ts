import { addGroup } from '../../graph/directory/seed-directory.ts';
import type { Tenant } from '../../tenant.ts';
import { addBoard, type Card } from './board.ts';
import { developmentLabels, okrLabels } from './boards-alex.ts';

/** The three plans of a pair. */
export interface PairBoards {
  readonly okrs: string;
  readonly development: string;
  readonly actions: string;
}

interface Owner {
  readonly groupId: string;
  readonly at: string;
  readonly by: string;
}

/** The plan for actions, with one bucket. Returns its id. */
export function addActions(tenant: Tenant, { groupId, at, by }: Owner, cards: readonly Card[]): string {
  return addBoard(tenant, {
    groupId,
    title: 'Actions',
    labels: [],
    by,
    at,
    buckets: [{ name: 'Actions', cards }],
  });
}

/** The plans of Adele and Lidia. */
export function addBoardsOfLidia(tenant: Tenant, owner: Owner, lidia: string): PairBoards {
  const people = [lidia];
  const okrs = addBoard(tenant, {
    ...owner,
    title: 'OKRs Lidia',
    labels: okrLabels,
    buckets: [
      {
        name: 'A team that runs without me',
        cards: [
          {
            title: 'Half of the set-up calls run without Lidia',
            percent: 100,
            due: -3,
            labels: [1, 4],
            people,
          },
          { title: 'Every role has a second person', percent: 60, due: 38, labels: [2, 4], people },
        ],
      },
      {
        name: 'Customers see value in the first week',
        cards: [
          { title: 'Time to first value, 9 to 5 days', percent: 75, due: 38, labels: [1, 4], people },
          { title: 'Calls within two days, 90 %', percent: 83, labels: [5], people },
        ],
      },
    ],
  });
  const development = addBoard(tenant, {
    ...owner,
    title: 'Development Lidia',
    labels: developmentLabels,
    buckets: [
      {
        name: 'Feedback on the day',
        cards: [
          { title: 'Two hard conversations on the same day', percent: 100, due: -20, labels: [1], people },
          { title: 'Mentor outside our line', percent: 50, due: 20, labels: [1], people },
        ],
      },
      {
        name: 'Coaching',
        cards: [{ title: 'Coach three set-up calls a month', percent: 30, due: 30, labels: [1, 2], people }],
      },
    ],
  });
  return { okrs, development, actions: addActions(tenant, owner, []) };
}

/** The plans of Lidia and Joni. */
export function addBoardsOfJoni(tenant: Tenant, owner: Owner, joni: string): PairBoards {
  const people = [joni];
  const okrs = addBoard(tenant, {
    ...owner,
    title: 'OKRs Joni',
    labels: okrLabels,
    buckets: [
      {
        name: 'Guided set-ups customers talk about',
        cards: [
          { title: 'Four guided set-ups a week', percent: 90, due: 38, labels: [1, 4], people },
          { title: 'Ten partner accounts set up', percent: 20, due: 66, labels: [2, 4], people },
          { title: 'Calls within two days, 90 %', percent: 83, labels: [5], people },
        ],
      },
    ],
  });
  const development = addBoard(tenant, {
    ...owner,
    title: 'Development Joni',
    labels: developmentLabels,
    buckets: [
      {
        name: 'Live demos',
        cards: [{ title: 'Shadow two demos of Alex', percent: 50, due: 9, labels: [1], people }],
      },
      {
        name: 'Leading partner onboarding',
        cards: [{ title: 'List the partner accounts', percent: 100, due: -5, labels: [1], people }],
      },
    ],
  });
  return { okrs, development, actions: addActions(tenant, owner, []) };
}

/** The onboarding team's group with its OKRs, which the pair of Adele and Lidia link. Returns the plan's id. */
export function addTeamOkrs(tenant: Tenant, at: string, lidia: string, members: readonly string[]): string {
  const { groupId } = addGroup(tenant, {
    displayName: 'Onboarding',
    mailNickname: 'onboarding',
    description: 'The onboarding team',
    members,
    owners: [lidia],
    at,
  });
  return addBoard(tenant, {
    groupId,
    title: 'Team OKRs Onboarding',
    labels: okrLabels,
    by: lidia,
    at,
    buckets: [
      {
        name: 'Customers see value in the first week',
        cards: [
          {
            title: 'Time to first value, 9 to 5 days, all regions',
            percent: 60,
            due: 38,
            labels: [1, 3],
            people: [lidia],
          },
          { title: 'Survey after set-up, 8.5 of 10', percent: 70, due: 38, labels: [2, 3], people: [lidia] },
          { title: 'Guided set-ups run, 12 a week, as a team', percent: 80, labels: [5, 3], people: [lidia] },
        ],
      },
      {
        name: 'Partners onboard alone',
        cards: [
          {
            title: 'Ten partners set up without a call',
            percent: 10,
            due: 100,
            labels: [2, 3],
            people: [lidia],
          },
        ],
      },
    ],
  });
}
