import { describe, expect, it } from 'vitest';
import { readAppMessage, replyTo } from './app-message.ts';

describe('app messages', () => {
  it('reads a message without arguments as one with none', () => {
    expect(readAppMessage({ id: 3, func: 'getContext', args: undefined })).toMatchObject({ id: 3, args: [] });
  });

  it('takes nothing that is not a teams-js message', () => {
    for (const data of ['text', null, { func: 'getContext' }, { id: '3', func: 'x' }, { event: 'devtools' }])
      expect(readAppMessage(data)).toBeNull();
  });

  it('answers with the number and the uuid of the question (teams-js 2.58 matches by uuid)', () => {
    const message = { id: 3, uuidAsString: 'u', func: 'getContext', args: [] };
    expect(replyTo(message, ['x'])).toMatchObject({ id: 3, uuidAsString: 'u', args: ['x'] });
  });
});
