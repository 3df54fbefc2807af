import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { codeCommitment, type CodeSubject, deriveCode, sameCode } from './derive-code.js';

interface CodeVector {
  keyHex: string;
  challengeId: string;
  linkId: string;
  packageSha256: string;
  phone: string;
  nonceHex: string;
  counter: number;
  code: string;
  disclosure: string;
  digest: string;
}

const path = new URL('../../../test/support/vectors/evidence.json', import.meta.url);
const { code: vector } = JSON.parse(readFileSync(path, 'utf8')) as { code: CodeVector };
const key = Buffer.from(vector.keyHex, 'hex');
const subject: CodeSubject = { ...vector, nonce: Buffer.from(vector.nonceHex, 'hex') };

describe('signing code', () => {
  it('is the one of the test vector', () => {
    expect(deriveCode(key, subject)).toBe(vector.code);
  });

  it('commits to the disclosure and digest of the test vector', () => {
    const commitment = codeCommitment(key, vector.challengeId, vector.code);
    expect(commitment).toMatchObject({ d: vector.disclosure, digest: vector.digest });
  });

  it.each<keyof CodeSubject>([
    'challengeId',
    'linkId',
    'packageSha256',
    'phone',
    'counter',
    'nonce',
  ])('changes with the %s', (member) => {
    const other = { ...subject, [member]: member === 'nonce' ? Buffer.alloc(16) : 'other' };
    expect(deriveCode(key, other)).not.toBe(vector.code);
  });

  it('keeps its leading zeros', () => {
    const codes = Array.from({ length: 200 }, (_, counter) =>
      deriveCode(key, { ...subject, counter }),
    );
    expect(codes.every((code) => /^\d{6}$/.test(code))).toBe(true);
    expect(codes.some((code) => code.startsWith('0'))).toBe(true);
  });
});

describe('sameCode', () => {
  it('accepts the code and nothing else', () => {
    expect(sameCode('012345', '012345')).toBe(true);
    for (const wrong of ['012346', '12345', '0123456', '', '01234５', '      ']) {
      expect(sameCode('012345', wrong)).toBe(false);
    }
  });
});
