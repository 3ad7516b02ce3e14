import { describe, expect, it } from 'vitest';
import { sampleTab, weekly } from './sample.ts';
import { flatContext, pinnedUrl } from './tab-state.ts';

describe('a tab as Teams opens it', () => {
  it('carries the pointer in its address when it was pinned with one', () => {
    const url = (frame: 'sidePanel' | 'personal', pinned: boolean) =>
      pinnedUrl('https://app.example', weekly, frame, pinned);
    expect(url('sidePanel', true)).toBe('https://app.example/tab.html?space=p1%7Ex&frame=sidePanel');
    expect(url('sidePanel', false)).toBe('https://app.example/tab.html?frame=sidePanel');
    expect(url('personal', true)).toBe('https://app.example/tab.html?frame=personal');
  });

  it('names chat and meeting in a chat, and neither in the personal app', () => {
    expect(flatContext(sampleTab({ frame: 'content' }))).toMatchObject({
      frameContext: 'content',
      chatId: weekly.chatId,
      meetingId: 'MCMx',
      loginHint: 'alex@contoso.example',
      entityId: 'pods',
    });
    const personal = flatContext(sampleTab({ frame: 'personal' }));
    expect(personal).toMatchObject({ frameContext: 'content' });
    expect(personal).not.toHaveProperty('chatId');
    expect(personal).not.toHaveProperty('meetingId');
  });

  it('leaves the meeting out of a chat that has none', () => {
    const chat = flatContext(sampleTab({ scenario: { ...weekly, meetingId: null } }));
    expect(chat).toHaveProperty('chatId');
    expect(chat).not.toHaveProperty('meetingId');
  });
});
