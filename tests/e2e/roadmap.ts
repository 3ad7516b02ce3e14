import { addBoard } from '../../infra/local/db/seed/board.ts';
import { alexUpn, type Stage } from './stage.ts';

function groupOf(stage: Stage, plan: string): string {
  return String(stage.rows('SELECT group_id FROM planner_plans WHERE title = ?', plan)[0]?.['group_id']);
}

/** Adds a board the pair made by hand: its buckets are steps of work, its objectives are labels. Gives its plan's id. */
export async function addRoadmap(stage: Stage): Promise<string> {
  const by = await stage.idOf(alexUpn);
  return addBoard(stage.tenant.tenant, {
    groupId: groupOf(stage, 'OKRs Alex'),
    title: 'Roadmap Alex',
    labels: ['Zugesagt', 'Pricing', 'Onboarding'],
    by,
    at: await stage.now(),
    buckets: [
      {
        name: 'To do',
        cards: [
          { title: 'Six product lines on the new model', labels: [1, 2], people: [by] },
          { title: 'Ask Legal' },
        ],
      },
      {
        name: 'Doing',
        cards: [
          {
            title: 'Activation within 7 days',
            percent: 50,
            labels: [1, 3],
            steps: [
              ['Shorter form', true],
              ['Reminder', false],
            ],
          },
        ],
      },
      { name: 'Done', cards: [{ title: 'One price page', percent: 100, labels: [2] }] },
    ],
  });
}
