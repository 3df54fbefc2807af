import { describe, expect, it } from '@jest/globals';
import { Passwords } from './passwords.js';

describe('Passwords', () => {
  const passwords = new Passwords();

  it('keeps a password as argon2id with the cost that is asked for', async () => {
    expect(await passwords.hash('пароль')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('knows the right password, however its letters were composed', async () => {
    const hash = await passwords.hash('пароль ёж');
    expect(await passwords.matches(hash, 'пароль ёж'.normalize('NFD'))).toBe(true);
    expect(await passwords.matches(hash, 'пароль еж')).toBe(false);
  });

  it('matches nothing where there is no account', async () => {
    expect(await passwords.matches(undefined, 'whatever')).toBe(false);
  });

  it('makes passwords of 120 bits that a terminal can copy', () => {
    const made = new Set(Array.from({ length: 100 }, () => passwords.random()));
    expect(made.size).toBe(100);
    for (const password of made) expect(password).toMatch(/^[\w-]{20}$/);
  });
});
