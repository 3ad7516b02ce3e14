import { describe, expect, it } from 'vitest';
import { guidFor } from './guid.ts';
import { testTenant } from './test-tenant.ts';

describe('seeding', () => {
  it('gives the same ids each time', () => {
    const [first, second] = [testTenant(), testTenant()];
    expect(second.manager).toBe(first.manager);
    expect(second.group).toEqual(first.group);
    expect(second.listId).toBe(first.listId);
  });

  it('makes ids of version 4, different for different names', () => {
    expect(guidFor('a')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(guidFor('a')).not.toBe(guidFor('b'));
  });
});
