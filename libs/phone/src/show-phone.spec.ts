import { describe, expect, it } from '@jest/globals';
import { formatPhone, maskPhone, maskPhoneForLog } from './show-phone.js';

describe('a number for people', () => {
  it('is grouped the Russian way', () => {
    expect(formatPhone('+79123456789')).toBe('+7 912 345-67-89');
  });

  it('stays as it is when it was grouped before', () => {
    expect(formatPhone('+7 912 345-67-89')).toBe('+7 912 345-67-89');
  });

  it('of another country keeps the grouping of its country', () => {
    expect(formatPhone('+375291234567')).toBe('+375 29 123 45 67');
  });

  it('shows what it cannot read as it is', () => {
    expect(formatPhone('+1')).toBe('+1');
  });
});

describe('a masked number', () => {
  it('keeps the country code and the last four digits (T-6)', () => {
    expect(maskPhone('+79123456789')).toBe('+7 ••• •••-67-89');
    expect(maskPhone('+375291234567')).toBe('+375 •• ••• 45 67');
  });

  it('in a log keeps the operator code and the last four digits (SEC-19)', () => {
    expect(maskPhoneForLog('+79990000001')).toBe('+7999***0001');
  });

  it('in a log is nothing when it is too short to hide anything', () => {
    expect(maskPhoneForLog('+7999')).toBe('***');
  });
});
