import { inject, beforeAll, describe, expect, it } from 'vitest';
import { readPlannerLink } from '#src/domain/board/planner-link.ts';
import type { Pointer } from '#src/domain/space/pointer.ts';
import { pairPlace, signIn, type TestPerson } from './person.ts';

const labels = { category1: 'Committed', category5: 'Lead indicator' };

describe('Planner’s plans', () => {
  let adele: TestPerson;
  let alex: TestPerson;
  let place: Pointer;
  beforeAll(async () => {
    [adele, alex] = [await signIn('manager'), await signIn('report')];
    place = await pairPlace(alex, adele.id);
  });

  async function fault(fault: object): Promise<void> {
    const answer = await fetch(`${inject('tenant')}/_local/faults`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(fault),
    });
    expect(answer.ok).toBe(true);
  }

  it('are listed once each, those of the pair’s group first', async () => {
    const plans = await adele.remote.plans.list(place.groupId);
    const ours = plans.filter((plan) => plan.groupId === place.groupId);
    expect(plans.slice(0, ours.length)).toEqual(ours);
    expect(ours.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['OKRs Alex', 'Development Alex', 'Actions']),
    );
    expect(plans.map(({ title }) => title)).toContain('Team OKRs Onboarding');
    expect(new Set(plans.map(({ planId }) => planId)).size).toBe(plans.length);
  });

  it('are listed of the group though Planner leaves out plans never opened', async () => {
    await fault({ type: 'hidePlansNeverOpened', match: '/me/planner/plans', count: 1 });
    const { planId } = await alex.remote.plans.create({
      groupId: place.groupId,
      title: 'Never opened',
      bucket: 'First',
      labels: {},
    });
    expect((await adele.remote.plans.list(place.groupId)).map((plan) => plan.planId)).toContain(planId);
  });

  it('are found through a task of theirs', async () => {
    const board = await alex.remote.boards.read(place.okrs ?? '');
    const [card] = board.cards;
    const link = readPlannerLink(`https://tasks.office.com/contoso.com/Home/Task/${card?.id ?? ''}`);
    expect(link.type).toBe('task');
    expect(await alex.remote.plans.planOfTask(card?.id ?? '')).toBe(place.okrs);
  });

  it('are made with a bucket and the names of their labels', async () => {
    const plan = { groupId: place.groupId, title: 'Made', bucket: 'Effortless', labels };
    const { planId } = await alex.remote.plans.create(plan);
    const board = await adele.remote.boards.read(planId);
    expect(board.title).toBe('Made');
    expect(board.groupId).toBe(place.groupId);
    expect(board.buckets.map(({ name }) => name)).toEqual(['Effortless']);
    expect(board.labelNames).toEqual(labels);
  });

  it('that were there keep the labels they have, named or on a card', async () => {
    const plan = {
      groupId: place.groupId,
      title: 'Made by hand',
      bucket: 'One',
      labels: { category1: 'Urgent' },
    };
    const { planId } = await alex.remote.plans.create(plan);
    const card = await alex.remote.boards.makeCard(
      {
        planId,
        title: 'Red',
        bucketId: null,
        percentComplete: 0,
        dueOn: null,
        assigneeIds: [],
        labels: ['category5'],
        origin: null,
      },
      ' !',
      null,
    );
    const labels = { category1: 'Committed', category2: 'Aspirational', category5: 'Lead indicator' };
    const expected = { category1: 'Urgent', category2: 'Aspirational' };
    expect(await adele.remote.plans.create({ ...plan, labels })).toEqual({ planId, labelNames: expected });
    const board = await adele.remote.boards.read(planId);
    expect(board.labelNames).toEqual(expected);
    expect(board.cards.find(({ id }) => id === card.id)?.labels).toEqual(['category5']);
  });

  it('are made once, though the answer is lost or both begin', async () => {
    const plan = { groupId: place.groupId, title: 'Made once', bucket: 'Effortless', labels };
    await fault({ type: 'lostAnswer', match: '/planner/plans$', methods: ['POST'] });
    const first = await alex.remote.plans.create(plan);
    expect(await adele.remote.plans.create({ ...plan, bucket: 'Second' })).toEqual(first);
    const plans = await alex.remote.plans.list(place.groupId);
    expect(plans.filter(({ title }) => title === 'Made once')).toHaveLength(1);
    const { buckets } = await alex.remote.boards.read(first.planId);
    expect(buckets.map(({ name }) => name).sort()).toEqual(['Effortless', 'Second']);
  });

  it('are made once by two people at one moment', async () => {
    const plan = { groupId: place.groupId, title: 'Made by both', bucket: 'Effortless', labels };
    const [one, other] = await Promise.all([adele.remote.plans.create(plan), alex.remote.plans.create(plan)]);
    expect(one).toEqual(other);
    const plans = await alex.remote.plans.list(place.groupId);
    expect(plans.filter(({ title }) => title === 'Made by both')).toHaveLength(1);
  });

  it('take a bucket of a name once', async () => {
    const plan = { groupId: place.groupId, title: 'With buckets', bucket: 'One', labels: {} };
    const { planId } = await alex.remote.plans.create(plan);
    const two = await alex.remote.plans.addBucket(planId, 'Two');
    expect(await adele.remote.plans.addBucket(planId, 'Two')).toBe(two);
    expect((await alex.remote.boards.read(planId)).buckets).toHaveLength(2);
  });

  it('are refused without a licence, outside the group, and when nobody knows them', async () => {
    const diego = await signIn('outsider');
    const plan = { groupId: place.groupId, title: 'Not mine', bucket: 'One', labels: {} };
    await expect(diego.remote.plans.create(plan)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(diego.remote.boards.read(place.okrs ?? '')).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(alex.remote.plans.planOfTask('x'.repeat(28))).rejects.toMatchObject({ kind: 'notFound' });
    await fault({ type: 'plannerRefuses', match: '/planner', count: 1 });
    await expect(alex.remote.plans.create(plan)).rejects.toMatchObject({ kind: 'forbidden' });
  });
});
