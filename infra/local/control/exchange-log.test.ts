import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ExchangeLog, type Exchange } from './exchange-log.ts';

const exchange: Exchange = {
  method: 'PUT',
  url: 'https://graph.microsoft.com/v1.0/me/drive/special/approot:/a.json:/content',
  requestHeaders: {},
  requestBody: new TextEncoder().encode('{"v":1,"entries":[]}'),
  status: 200,
  responseHeaders: {},
  responseBody: new Uint8Array([0xff, 0xfe]),
  user: null,
  resourceUnits: 2,
};

describe('the log of exchanges', () => {
  it('shows uploads as the text they are, and bytes that are no text as base64', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'exchange-log-'));
    const log = new ExchangeLog(path.join(folder, 'exchanges.jsonl'));
    log.add(exchange);
    expect(JSON.parse(log.text())).toMatchObject({
      requestBody: '{"v":1,"entries":[]}',
      responseBody: { base64: '//4=' },
    });
    rmSync(folder, { recursive: true });
  });

  it('keeps no bodies without a file', () => {
    const log = new ExchangeLog(null);
    log.add(exchange);
    expect(log.text()).not.toContain('entries');
  });
});
