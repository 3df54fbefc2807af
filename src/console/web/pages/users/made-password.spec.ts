import { describe, expect, it } from '@jest/globals';
import { makePassword } from './made-password.js';

describe('a made password', () => {
  it('has 16 signs in groups that are read out without mistakes', () => {
    expect(makePassword()).toMatch(/^[a-kmnp-z2-9]{4}(-[a-kmnp-z2-9]{4}){3}$/);
  });

  it('is another one each time', () => {
    expect(new Set(Array.from({ length: 50 }, makePassword)).size).toBe(50);
  });
});
