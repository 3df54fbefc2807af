import { describe, expect, it } from '@jest/globals';
import { readReceipt } from './receipt.js';

const none = { receiptedMessageId: undefined, messageState: undefined };
const usual =
  'id:0123456789 sub:001 dlvrd:001 submit date:2611241105 done date:2611241106 stat:DELIVRD err:000 text:Hello';

describe('a receipt (G-4)', () => {
  it.each([
    ['as in the specification', usual],
    ['in other case and order', 'STAT:DELIVRD Err:000 DONE DATE:2611241106 ID:0123456789'],
    ['with spaces', 'id: 0123456789 sub: 001 stat: DELIVRD'],
    ['in whole words', 'id:0123456789 stat:DELIVERED'],
    ['without what nobody needs', 'id:0123456789 stat:delivrd'],
  ])('is read %s', (_how, text) => {
    expect(readReceipt(text, none)).toEqual({ providerId: '0123456789', status: 'delivered' });
  });

  it.each([
    ['ENROUTE', 'sent'],
    ['EXPIRED', 'expired'],
    ['DELETED', 'undeliverable'],
    ['UNDELIV', 'undeliverable'],
    ['UNDELIVERABLE', 'undeliverable'],
    ['REJECTD', 'rejected'],
    ['REJECTED', 'rejected'],
  ])('says %s', (word, status) => {
    expect(readReceipt(`id:1 stat:${word} err:011`, none)?.status).toBe(status);
  });

  it.each(['ACCEPTD', 'UNKNOWN', 'SCHEDULED', 'ЧТО-ТО'])('of %s moves nothing', (word) => {
    expect(readReceipt(`id:1 stat:${word}`, none)).toBeUndefined();
  });

  it('is believed by its TLVs rather than by its text', () => {
    expect(readReceipt(usual, { receiptedMessageId: 'abc', messageState: 5 })).toEqual({
      providerId: 'abc',
      status: 'undeliverable',
    });
    expect(readReceipt(usual, { receiptedMessageId: 'abc', messageState: 6 })).toBeUndefined();
  });

  it('does not take the words of the message for its own', () => {
    const text = 'id:1 sub:001 dlvrd:000 stat:UNDELIV err:011 text:id:2 stat:DELIVRD';

    expect(readReceipt(text, none)).toEqual({ providerId: '1', status: 'undeliverable' });
  });

  it.each(['', 'stat:DELIVRD', 'id:1', 'id: stat:', 'Привет', '\u0000'])(
    'is not found in %j',
    (text) => {
      expect(readReceipt(text, none)).toBeUndefined();
    },
  );
});
