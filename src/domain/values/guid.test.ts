import { describe, expect, it } from 'vitest';
import { formatGuid, guidBytes, guidFromBytes, parseGuid } from './guid.ts';

describe('a GUID', () => {
  it('is read in any case and kept in lower case', () => {
    expect(parseGuid(' 6B1F0C0E-8D3A-4A58-9A2B-0F6A4F6D1C11 ')).toBe('6b1f0c0e-8d3a-4a58-9a2b-0f6a4f6d1c11');
  });

  it.each([
    '',
    '6b1f0c0e8d3a4a589a2b0f6a4f6d1c11',
    '6b1f0c0e-8d3a-4a58-9a2b-0f6a4f6d1c1',
    '6b1f0c0e-8d3a-4a58-9a2b-0f6a4f6d1c1g',
  ])('is not read from “%s”', (text) => {
    expect(parseGuid(text)).toBeNull();
  });

  it('is the same after its bytes', () => {
    const guid = parseGuid('00ff0c0e-8d3a-4a58-9a2b-0f6a4f6d1c11');
    expect(guid && formatGuid(guidBytes(guid))).toBe(guid);
  });

  it('made of bytes says that its bits are our own choice (version 8)', () => {
    expect(guidFromBytes(new Uint8Array(32).fill(255))).toBe('ffffffff-ffff-8fff-bfff-ffffffffffff');
    expect(guidFromBytes(new Uint8Array(16))).toBe('00000000-0000-8000-8000-000000000000');
  });
});
