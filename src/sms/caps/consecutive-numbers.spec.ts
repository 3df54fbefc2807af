import { describe, expect, it } from '@jest/globals';
import { rowAround } from './consecutive-numbers.js';

describe('rowAround', () => {
  it.each([
    ['+79160000005', [], 1],
    ['+79160000005', ['+79160000004', '+79160000006'], 3],
    ['+79160000005', ['+79160000003', '+79160000007'], 1],
    ['+79160000005', ['+79160000005', '+79160000004', '+79160000003'], 3],
  ])('counts the numbers without a gap around %s among %j', (phone, others, length) => {
    expect(rowAround(phone, others)).toBe(length);
  });
});
