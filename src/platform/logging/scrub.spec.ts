import { describe, expect, it } from '@jest/globals';
import { scrub } from './scrub.js';

describe('scrub', () => {
  it.each([
    ['sent to +79991230001', 'sent to +7999***0001'],
    ['sent to 89991230001.', 'sent to 8999***0001.'],
    ['GET /s/Zt7kQ2mXwB9rHc4Ny HTTP', 'GET /s/… HTTP'],
    ['POST /api/v1/sms/callbacks/smsc/Q7-_secret?id=1', 'POST /api/v1/sms/callbacks/smsc/…?id=1'],
    ['Bearer eyJhbGciOi.eyJzdWIi.SflKxwRJ', 'Bearer …jwt…'],
    ['X-Api-Key: sk_live_abc_DEF-123', 'X-Api-Key: sk_…'],
  ])('%s -> %s', (text, clean) => {
    expect(scrub(text)).toBe(clean);
  });

  it('leaves times, ids and ordinary paths alone', () => {
    const line =
      '{"time":1795500000000,"id":"019ab3a1-7c4b-7000-8000-00000000000a","url":"/sign/x"}';
    expect(scrub(line)).toBe(line);
  });
});
