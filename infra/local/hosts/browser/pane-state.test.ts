import { describe, expect, it } from 'vitest';
import { readHostRequest, responseTo } from './host-message.ts';
import { hostRequest, samplePane } from './outlook-sample.ts';
import { paneUrl } from './pane-state.ts';

describe('paneUrl', () => {
  it('is the address of the form in the manifest, with the host’s own last and unescaped (office-js 1.1.110)', () => {
    const url = (form: 'compose' | 'read') =>
      paneUrl('https://pods.example', samplePane(form), 'https://o.example');
    expect(url('read')).toBe(
      'https://pods.example/outlook.html?mode=read&_host_Info=Outlook$Web$16.01$en-us$a$$$0#&_serializer_version=1&_xdm_Info=c|a|https://o.example',
    );
    expect(url('compose')).toContain('?mode=compose&');
  });
});

describe('messages of office.js', () => {
  it('are JSON text, and are answered with their ids', () => {
    const request = readHostRequest(JSON.stringify(hostRequest()));
    expect(request).toEqual(hostRequest());
    if (request === null) return;
    expect(JSON.parse(responseTo(request, { a: 1 }, 'https://o.example'))).toMatchObject({
      _messageType: 1,
      _responseType: 0,
      _conversationId: 'c',
      _correlationId: 7,
      _errorCode: 0,
      _data: { a: 1 },
    });
  });

  it('are nothing else', () => {
    for (const data of [null, {}, 'x', '{}', JSON.stringify({ ...hostRequest(), _messageType: 1 })])
      expect(readHostRequest(data)).toBeNull();
  });
});
