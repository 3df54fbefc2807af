import { describe, expect, it } from '@jest/globals';
import { phoneStart } from './phone-start.js';

describe('the beginning of a number', () => {
  it.each([
    ['8 916 123-45-67', '+79161234567'],
    ['+7 (916) 123 45 67', '+79161234567'],
    ['79161234567', '+79161234567'],
    ['9161234567', '+79161234567'],
    ['8 (495)', '+7495'],
    ['916', '+7916'],
    [' +375 29 1', '+375291'],
  ])('is one, however it is typed: %s', (typed, start) => {
    expect(phoneStart(typed)).toBe(start);
  });

  it.each(['', '8', '89', 'Иванов', 'ivanov1990@example.ru', '916 доб. 5'])(
    'is not in %j',
    (typed) => {
      expect(phoneStart(typed)).toBeUndefined();
    },
  );
});
