import { createHash } from 'node:crypto';

import { describe, expect, it } from '@jest/globals';
import { TimeStampReq } from 'pkijs';

import { makeTimestampRequest } from './index.js';

const imprint = createHash('sha256').update('bytes').digest();
const hexOf = (nonce: string): string => {
  const request = makeTimestampRequest({ imprint, nonce: Buffer.from(nonce, 'hex') });
  const read = TimeStampReq.fromBER(Uint8Array.from(request));
  return Buffer.from(read.nonce?.valueBlock.valueHexView ?? []).toString('hex');
};

describe('makeTimestampRequest', () => {
  it('asks for SHA-256 bytes, a certificate and a policy', () => {
    const nonce = Buffer.from('01', 'hex');
    const bytes = makeTimestampRequest({ imprint, nonce, policy: '1.2.3' });
    const request = TimeStampReq.fromBER(Uint8Array.from(bytes));
    expect(Buffer.from(request.messageImprint.hashedMessage.getValue())).toEqual(imprint);
    expect(request).toMatchObject({ version: 1, certReq: true, reqPolicy: '1.2.3' });
  });

  it('writes a nonce as DER wants a positive number', () => {
    expect(hexOf('7f01')).toBe('7f01');
    expect(hexOf('8001')).toBe('008001');
    expect(hexOf('00000102')).toBe('0102');
    expect(hexOf('0000')).toBe('00');
  });
});
