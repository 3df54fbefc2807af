import { describe, expect, it } from '@jest/globals';
import { hasRightHash, intrumHash, withHash } from './intrum-hash.js';

const KEY = '0123456789abcdef0123456789abcdef';
const fields = (members: Record<string, string>): Map<string, string> =>
  new Map(Object.entries(members));

describe('the hash of INTRUM’s form (I-24)', () => {
  it.each([
    [
      { action: 'sendSms', destination: '79123456789', message: 'Привет', sender: 'Romashka' },
      'c74b3a279048eb3b7076c1a6a47888da',
    ],
    [{ action: 'smsStatus', sms_id: '97687' }, 'd66ab6e6bc0b7c95ade79b158c03910a'],
    [
      {
        action: 'smsRecieved',
        count: '1',
        destination: '79990000000',
        message: '482913',
        sender: '79123456789',
        sms_id: '5',
      },
      'e894f3a8218ffc9ffcb286b7ecbf6028',
    ],
  ])('of %j is %s', (members, hash) => {
    expect(intrumHash(fields(members), KEY)).toBe(hash);
  });

  it('does not depend on the order in which fields are sent, nor on a hash that came along', () => {
    const sent = fields({ sms_id: '97687', hash: 'anything', action: 'smsStatus' });

    expect(intrumHash(sent, KEY)).toBe('d66ab6e6bc0b7c95ade79b158c03910a');
  });

  it('is over the names and the optional fields that are really there (I-25)', () => {
    const base = { action: 'smsRecieved', sms_id: '5', message: 'Да' };
    const own = intrumHash(fields(base), KEY);

    expect(intrumHash(fields({ ...base, date: '1764000000' }), KEY)).not.toBe(own);
    expect(intrumHash(fields({ action: 'smsReceived', sms_id: '5', text: 'Да' }), KEY)).not.toBe(
      own,
    );
  });

  it('is accepted when it is right, in either case of its letters', () => {
    const sent = withHash(fields({ action: 'smsStatus', sms_id: '97687' }), KEY);

    expect(hasRightHash(sent, KEY)).toBe(true);
    expect(
      hasRightHash(new Map([...sent, ['hash', String(sent.get('hash')).toUpperCase()]]), KEY),
    ).toBe(true);
  });

  it.each([
    ['one field more', { x: '', y: '1' }],
    ['another value', { sms_id: '97688' }],
    ['none', { hash: '' }],
    ['a longer one', { hash: '0'.repeat(40) }],
  ])('is refused with %s', (_, change) => {
    const sent = withHash(fields({ action: 'smsStatus', sms_id: '97687' }), KEY);

    expect(hasRightHash(new Map([...sent, ...fields(change)]), KEY)).toBe(false);
    expect(hasRightHash(sent, KEY.replace('0', '1'))).toBe(false);
  });
});
