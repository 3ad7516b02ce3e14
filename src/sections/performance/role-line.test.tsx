// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { roleKey } from '#src/domain/records/rating-record.ts';
import { setRole } from '#src/usecases/rating/role.ts';
import { adele, FakePair } from '../../../tests/fakes/fake-pair.ts';
import { renderPair } from '../../../tests/fakes/render-pair.tsx';
import { RoleLine } from './role-line.tsx';

afterEach(cleanup);

describe('the role line', () => {
  it('is role and next role, a line each, with a link that leads out', async () => {
    const pair = new FakePair();
    const { host, settle } = await renderPair(pair, 'manager', <RoleLine about="manager" />);
    await userEvent.click(screen.getByRole('button', { name: /^Change/u }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Role' }), 'Product lead');
    await userEvent.type(screen.getByRole('textbox', { name: 'Link to your career framework' }), 'career');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(screen.getByRole('alert').textContent).toBe('A link begins with https://');
    await userEvent.clear(screen.getByRole('textbox', { name: 'Link to your career framework' }));
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Link to your career framework' }),
      'https://contoso.example/career',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await settle();
    expect(screen.getByText('Role: Product lead. Next: not agreed yet.')).toBeTruthy();
    await userEvent.click(screen.getByRole('link', { name: /^Career framework/u }));
    expect(host.opened).toEqual(['https://contoso.example/career']);
    expect(JSON.stringify([...pair.list.rows.values()])).toContain('Product lead');
  });

  it('is refused with the count while it is too long, and stays in its field', async () => {
    const pair = new FakePair();
    const { settle } = await renderPair(pair, 'manager', <RoleLine about="manager" />);
    await userEvent.click(screen.getByRole('button', { name: /^Change/u }));
    const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Next role' });
    await userEvent.click(field);
    await userEvent.paste('x'.repeat(312));
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await settle();
    expect(screen.getByRole('status').textContent).toBe(
      '312 of 300 characters, 12 too many. Shorten it to save it.',
    );
    expect(field.value).toHaveLength(312);
    expect(pair.list.record(roleKey(adele.id))).toBeNull();
  });

  it('leaves what the other agreed meanwhile', async () => {
    const pair = new FakePair();
    const { advance, settle } = await renderPair(pair, 'manager', <RoleLine about="manager" />, (mine) =>
      setRole(mine, adele.id, { role: 'Product lead', nextRole: 'Head of product' }),
    );
    await settle();
    await userEvent.click(screen.getByRole('button', { name: /^Change/u }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Role' }), ', Care');
    const theirs = await pair.connected('report');
    await setRole(theirs, adele.id, { nextRole: 'Director' });
    await settle();
    await advance(30_000);
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await settle();
    expect(pair.list.record(roleKey(adele.id))).toMatchObject({
      role: 'Product lead, Care',
      nextRole: 'Director',
    });
    expect(screen.getByText('Role: Product lead, Care. Next: Director.')).toBeTruthy();
    theirs.close();
  });
});
