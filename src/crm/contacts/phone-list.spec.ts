import { describe, expect, it } from '@jest/globals';
import { ValidationFailed } from '../../platform/index.js';
import { planPhones, readPhones } from './phone-list.js';

describe('numbers of a contact', () => {
  it('are one number however they are written, with the first note that says something', () => {
    const read = readPhones([
      { phone: '8 912 345-67-89' },
      { phone: '+7 (495) 123-45-67', comment: ' рабочий ' },
      { phone: '9123456789', comment: 'личный' },
    ]);

    expect(read).toEqual([
      { phone: '+79123456789', comment: 'личный' },
      { phone: '+74951234567', comment: 'рабочий' },
    ]);
  });

  it('are refused together, each by its place and reason', () => {
    const read = (): unknown =>
      readPhones([{ phone: '123' }, { phone: '89123456789' }, { phone: '89123456789 доб. 1' }]);

    expect(read).toThrow(ValidationFailed);
    expect(read).toThrow(
      expect.objectContaining({
        errors: [
          expect.objectContaining({ pointer: '/phones/0/phone', code: 'phone_invalid' }),
          expect.objectContaining({ pointer: '/phones/2/phone', code: 'phone_extension' }),
        ],
      }),
    );
  });

  it('keep the row of a number that stays, also at another place', () => {
    const plan = planPhones(
      [
        { id: 'a', phone: '+79123456789' },
        { id: 'b', phone: '+79990000001' },
      ],
      [
        { phone: '+79991112233', comment: null },
        { phone: '+79123456789', comment: 'старый' },
      ],
    );

    expect(plan).toEqual({
      removed: ['b'],
      kept: [{ id: 'a', phone: '+79123456789', comment: 'старый', position: 1 }],
      added: [{ phone: '+79991112233', comment: null, position: 0 }],
    });
  });
});
