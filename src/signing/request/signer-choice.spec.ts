import { parseMobilePhone } from '#libs/phone';
import { describe, expect, it } from '@jest/globals';
import type { PhoneChoice } from '../../crm/index.js';
import { PhoneRequired, SendingRefused } from '../signing.errors.js';
import { chooseSigner } from './signer-choice.js';

const changedAt = new Date('2026-01-01T00:00:00Z');
const choice = (phone: string, contactId = 'ivan', fullName = 'Иванов Иван'): PhoneChoice => ({
  phone,
  contactId,
  fullName,
  email: `${contactId}@example.ru`,
  comment: null,
  source: 'card',
  changedAt,
});
const ivan = { id: 'ivan', fullName: 'Иванов Иван' };

describe('chooseSigner', () => {
  it('takes the only number of the card without asking', () => {
    expect(chooseSigner(parseMobilePhone, {}, ivan, [choice('+79161234567')])).toEqual({
      fullName: 'Иванов Иван',
      phone: '+79161234567',
      phoneSource: 'card',
      phoneChangedAt: changedAt,
      contactId: 'ivan',
      email: 'ivan@example.ru',
    });
  });

  it('asks which number when there are several', () => {
    const choices = [choice('+79161234567'), choice('+79161234568')];
    expect(() => chooseSigner(parseMobilePhone, {}, ivan, choices)).toThrow(PhoneRequired);
  });

  it('asks for a number when there is none', () => {
    expect(() => chooseSigner(parseMobilePhone, {}, ivan, [])).toThrow('нет мобильного номера');
  });

  it('finds a number of the card however it is written', () => {
    const choices = [choice('+79161234567'), choice('+79161234568')];
    const chosen = chooseSigner(parseMobilePhone, { phone: '8 (916) 123-45-68' }, ivan, choices);
    expect(chosen).toMatchObject({ phone: '+79161234568', phoneSource: 'card' });
  });

  it('records a number that the card does not know as typed, of unknown age', () => {
    const chosen = chooseSigner(parseMobilePhone, { phone: '+79990000001' }, ivan, [
      choice('+79161234567'),
    ]);
    expect(chosen).toMatchObject({
      phone: '+79990000001',
      phoneSource: 'typed',
      phoneChangedAt: null,
      fullName: 'Иванов Иван',
    });
  });

  it("gives a family's common number to the contact of the document", () => {
    const shared = [choice('+79161234567', 'anna', 'Иванова Анна'), choice('+79161234567')];
    expect(chooseSigner(parseMobilePhone, { phone: '+79161234567' }, ivan, shared)).toMatchObject({
      contactId: 'ivan',
    });
  });

  it.each(['+7 912 345-67-89 доб. 12', '84951234567', '+77012345678', '12345'])(
    'refuses %s and says why',
    (phone) => {
      expect(() => chooseSigner(parseMobilePhone, { phone }, ivan, [])).toThrow(SendingRefused);
    },
  );
});
