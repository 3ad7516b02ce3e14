import { expect, it } from 'vitest';
import type { Guid } from '#src/domain/values/guid.ts';
import { keepPlaceWith, placeWith, type RoamingSettings } from './roaming-places.ts';

const tenantId = '11111111-1111-4111-8111-111111111111' as Guid;
const personId = '22222222-2222-4222-8222-222222222222' as Guid;
const alex = 'alex@contoso.example';

function mailbox(before?: unknown): RoamingSettings & { kept: unknown; saves: number } {
  return {
    kept: before,
    saves: 0,
    get() {
      return this.kept;
    },
    set(_name, value) {
      this.kept = value;
    },
    saveAsync() {
      this.saves += 1;
    },
  };
}

it('keeps a place for each other one, and saves only what is new', () => {
  const settings = mailbox();
  keepPlaceWith(settings, alex, { tenantId, personId, pointer: 'p1~a' });
  keepPlaceWith(settings, 'joni@contoso.example', { tenantId, personId, pointer: 'p1~j' });
  keepPlaceWith(settings, alex, { tenantId, personId, pointer: 'p1~a' });
  expect(settings.saves).toBe(2);
  expect(placeWith(settings, alex)).toEqual({ tenantId, personId, pointer: 'p1~a' });
  expect(placeWith(settings, null).pointer).toBeNull();
});

it('takes what it did not write for nothing, and another person’s places for none of this one’s', () => {
  expect(placeWith(mailbox({ v: 2 }), alex).pointer).toBeNull();
  const settings = mailbox({
    v: 1,
    tenantId,
    personId: 'someone',
    places: [{ address: alex, pointer: 'p1~x' }],
  });
  keepPlaceWith(settings, 'joni@contoso.example', { tenantId, personId, pointer: 'p1~j' });
  expect(placeWith(settings, alex).pointer).toBeNull();
});

it('stays far below the 32 KB a mailbox gives', () => {
  const settings = mailbox();
  for (let index = 0; index < 100; index += 1)
    keepPlaceWith(settings, `person${String(index)}@contoso.example`, {
      tenantId,
      personId,
      pointer: 'p'.repeat(300),
    });
  expect(JSON.stringify(settings.kept).length).toBeLessThan(16_000);
  expect(placeWith(settings, 'person99@contoso.example').pointer).not.toBeNull();
});
