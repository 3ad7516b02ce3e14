import type { app } from '@microsoft/teams-js';
import { describe, expect, it } from 'vitest';
import { alex } from '../../../tests/fakes/fake-pair.ts';
import { readTeamsContext, themeOf } from './teams-context.ts';

const context = {
  app: { locale: 'de-de', theme: 'dark' },
  page: { frameContext: 'sidePanel', subPageId: 'okrs' },
  user: { id: alex.id.toUpperCase(), tenant: { id: 'no guid' } },
  chat: { id: '19:meeting_x@thread.v2' },
} as unknown as app.Context;

describe('what Teams says', () => {
  it('is in our words', () => {
    expect(readTeamsContext(context, '?space=p1~x&theme=dark')).toEqual({
      host: 'teams',
      surface: 'sidePanel',
      theme: 'dark',
      locale: 'de-de',
      tenantId: null,
      personId: alex.id,
      chatId: '19:meeting_x@thread.v2',
      pointer: 'p1~x',
      subPage: 'okrs',
    });
  });

  it('may name neither person nor chat', () => {
    const bare = {
      app: { locale: 'en', theme: 'default' },
      page: { frameContext: 'content' },
    } as unknown as app.Context;
    expect(readTeamsContext(bare, '')).toMatchObject({
      surface: 'content',
      personId: null,
      tenantId: null,
      chatId: null,
      pointer: null,
      subPage: null,
    });
  });

  it.each([
    ['default', 'light'],
    ['dark', 'dark'],
    ['contrast', 'contrast'],
    ['glass', 'light'],
  ])('theme “%s” shows as %s', (name, theme) => {
    expect(themeOf(name)).toBe(theme);
  });
});
