import type { Tenant } from '../../tenant.ts';
import { addBoard, type Card } from './board.ts';

/** Names of category1 to category5 on a plan of OKRs. */
export const okrLabels = ['Committed', 'Aspirational', 'Team', 'Personal', 'Lead indicator'];
/** Names of category1 and category2 on a development plan. */
export const developmentLabels = ['Focus area', 'Dedicated time'];

/** The OKRs of Alex: an objective is a bucket, a key result or lead indicator a task. Returns the plan's id. */
export function addOkrsOfAlex(
  tenant: Tenant,
  groupId: string,
  at: string,
  adele: string,
  alex: string,
): string {
  const people = [alex];
  return addBoard(tenant, {
    groupId,
    title: 'OKRs Alex',
    labels: okrLabels,
    by: adele,
    at,
    buckets: [
      {
        name: 'Make onboarding feel effortless',
        cards: [
          {
            title: 'Activation within 7 days, 61 % to 75 %',
            percent: 50,
            due: 38,
            labels: [1, 4],
            people,
            description: 'Share of new accounts that finish the first import within seven days. 68 % now.',
            steps: [
              ['Shorter sign-up form', true],
              ['Guided set-up for the three largest industries', true],
              ['Reminder on day three', false],
              ['Import without a template', false],
            ],
          },
          {
            title: 'Tickets per new account, under 1.2',
            percent: 80,
            due: 38,
            labels: [1, 4],
            people,
            description: '1.3 now.',
          },
          {
            title: 'Guided set-ups run, 12 a week',
            percent: 75,
            labels: [5],
            people,
            description: '14 this week.',
          },
        ],
      },
      {
        name: 'Be the team others ask about pricing',
        cards: [
          {
            title: 'Six product lines on the new model',
            percent: 70,
            due: 38,
            labels: [2, 4],
            people: [alex, adele],
            steps: [
              ['Base', true],
              ['Reporting', true],
              ['Import', true],
              ['Partners', true],
              ['Archive', false],
              ['Mobile', false],
            ],
          },
          {
            title: 'Finance and Sales quote from one price page',
            percent: 30,
            due: 66,
            labels: [2, 4],
            people,
          },
          { title: 'Pricing interviews, 4 a month', percent: 50, labels: [5], people },
        ],
      },
      {
        name: 'Grow the product guild',
        cards: [
          { title: 'Twenty people at every monthly guild', percent: 60, due: 24, labels: [1, 3], people },
          { title: 'Two talks given outside the company', percent: 0, due: 100, labels: [2, 4], people },
        ],
      },
    ],
  });
}

/** The development plan of Alex: a focus area is a bucket, a step on it a task. Returns the plan's id. */
export function addDevelopmentOfAlex(
  tenant: Tenant,
  groupId: string,
  at: string,
  adele: string,
  alex: string,
): string {
  const mine = (title: string, percent: number, more: Partial<Card> = {}): Card => ({
    title,
    percent,
    labels: [1],
    people: [alex],
    ...more,
  });
  return addBoard(tenant, {
    groupId,
    title: 'Development Alex',
    labels: developmentLabels,
    by: alex,
    at,
    buckets: [
      {
        name: 'Pricing strategy',
        cards: [
          mine('Shadow a renewal call', 0),
          mine('Read the 2025 price study', 0, { labels: [1, 2] }),
          mine('Draft the tier model with Finance', 40, {
            labels: [1, 2],
            steps: [
              ['Collect the current discounts', true],
              ['Agree on three tiers', true],
              ['Model the margins', false],
              ['Test the names', false],
              ['Show it to the leads', false],
            ],
          }),
          mine('Interview four customers', 100, { due: -7 }),
        ],
      },
      {
        name: 'Leading without authority',
        cards: [
          mine('Host the guild in December', 0, { due: 18 }),
          mine('Feedback course', 100, { due: -14, labels: [1, 2] }),
          mine('Run the October retro', 100, { due: -24 }),
        ],
      },
      {
        name: 'Writing for executives',
        cards: [
          mine('Write for the board pack', 0),
          { title: 'Ask Adele to review one memo', percent: 0, due: 11, labels: [1], people: [adele] },
          mine('Weekly one-page update', 50, { description: 'Six sent so far.' }),
          mine('One memo, one page', 100, { due: -33, labels: [1, 2] }),
        ],
      },
    ],
  });
}
