import { describe, expect, it } from '@jest/globals';
import { deriveLinkToken, isLinkToken, linkTokenHash } from './derive-link-token.js';

const key = Buffer.alloc(32, 7);
const linkId = '019ab3a1-7c4b-7000-8000-000000000011';

describe('link token', () => {
  it('has 17 characters without look-alikes, whatever the nonce', () => {
    for (let byte = 0; byte < 256; byte += 1) {
      expect(deriveLinkToken(key, linkId, Buffer.alloc(16, byte))).toMatch(
        /^[1-9A-HJ-NP-Za-km-z]{17}$/,
      );
    }
  });

  it('is the same again for the same link and another for another nonce, link or key', () => {
    const token = deriveLinkToken(key, linkId, Buffer.alloc(16, 1));
    expect(deriveLinkToken(key, linkId, Buffer.alloc(16, 1))).toBe(token);
    expect(deriveLinkToken(key, linkId, Buffer.alloc(16, 2))).not.toBe(token);
    expect(deriveLinkToken(key, `${linkId}0`, Buffer.alloc(16, 1))).not.toBe(token);
    expect(deriveLinkToken(Buffer.alloc(32, 8), linkId, Buffer.alloc(16, 1))).not.toBe(token);
  });

  it('is told from anything else before the database is asked', () => {
    expect(isLinkToken('Zt7kQ2mXwB9rHc4Ny')).toBe(true);
    for (const other of [
      'Zt7kQ2mXwB9rHc4N',
      'Zt7kQ2mXwB9rHc4N0',
      'Zt7kQ2mXwB9rHc4Nyy',
      "' OR 1=1 --xxxxxx",
    ]) {
      expect(isLinkToken(other)).toBe(false);
    }
  });

  it('is stored as a hash only', () => {
    expect(linkTokenHash('Zt7kQ2mXwB9rHc4Ny')).toMatch(/^[0-9a-f]{64}$/);
  });
});
