import { existsSync, mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readEnvironment } from './environment.js';

const folder = (): string => mkdtempSync(join(tmpdir(), 'signet-env-'));

describe('readEnvironment', () => {
  it('starts without a single variable: SQLite, jobs in process, sandbox SMS', () => {
    const config = readEnvironment({ VAR_DIR: folder() });
    expect(config.database).toMatchObject({ kind: 'sqlite' });
    expect(config.redisUrl).toBeUndefined();
    expect(config.sms.gateway).toEqual({ name: 'sandbox' });
    expect(config.http.publicUrl).toBe('http://127.0.0.1:3000');
  });

  it('tells the operator apart by the address of the service until he is named', () => {
    const VAR_DIR = folder();
    expect(readEnvironment({ VAR_DIR }).operatorName).toBe(
      'лицо, которому принадлежит сервис Signet по адресу http://127.0.0.1:3000',
    );
    expect(readEnvironment({ VAR_DIR, OPERATOR_NAME: ' ООО «Подпись» ' }).operatorName).toBe(
      'ООО «Подпись»',
    );
  });

  it('makes secrets once, readable by the owner alone, all different', () => {
    const VAR_DIR = folder();
    const first = readEnvironment({ VAR_DIR });
    const second = readEnvironment({ VAR_DIR });
    expect(second.secrets.jwtSecret).toEqual(first.secrets.jwtSecret);
    expect(statSync(join(VAR_DIR, 'secrets', 'jwt_secret')).mode & 0o777).toBe(0o600);
    const texts = ['jwt_secret', 'code_pepper', 'data_key', 'csrf_key'].map((name) =>
      readFileSync(join(VAR_DIR, 'secrets', name), 'utf8'),
    );
    expect(new Set(texts).size).toBe(4);
  });

  it('refuses production with the sandbox gateway', () => {
    expect(() => readEnvironment({ NODE_ENV: 'production' })).toThrow(
      'SMS_GATEWAY: got "sandbox", wants a real gateway in production',
    );
  });

  it.each([
    [{ PORT: '99999' }, 'PORT: got "99999", wants a whole number from 0 to 65535'],
    [{ PORT: 'abc' }, 'PORT: got "abc", wants a whole number from 0 to 65535'],
    [{ ROLE: 'boss' }, 'ROLE: got "boss", wants one of all, api, worker, sms, log-signer'],
    [{ ROLE: 'worker' }, 'REDIS_URL: got nothing, wants redis://host:port, since ROLE is worker'],
    [
      { DATABASE_URL: 'postgres://u:geheim@h/d' },
      'DATABASE_URL: got "postgres://u:…@h/d", wants sqlite:<path> or mysql://user:pass@host/db',
    ],
    [
      { PUBLIC_URL: 'nonsense' },
      'PUBLIC_URL: got "nonsense", wants an http:// or https:// address',
    ],
    [{ CODE_PEPPER: 'short' }, 'CODE_PEPPER: got "(hidden)"'],
    [
      { JWT_SECRET_FILE: '/no/such' },
      'JWT_SECRET_FILE: got "/no/such", wants the path of a readable file',
    ],
  ])('names the variable, what it got and what it wants: %j', (variables, message) => {
    const VAR_DIR = folder();
    expect(() => readEnvironment({ VAR_DIR, ...variables })).toThrow(message);
    expect(existsSync(join(VAR_DIR, 'signet.db'))).toBe(false);
  });

  it('takes the newest version of a rotated key as current and keeps the old one', () => {
    const key = (byte: number): string => Buffer.alloc(32, byte).toString('base64');
    const config = readEnvironment({ VAR_DIR: folder(), CODE_PEPPER: `1:${key(1)},2:${key(2)}` });
    expect(config.secrets.codePepper.current).toBe(2);
    expect(config.secrets.codePepper.of(1)).toEqual(Buffer.alloc(32, 1));
    expect(() => config.secrets.codePepper.of(3)).toThrow('Key version 3 is not configured');
  });

  it('is frozen', () => {
    const config = readEnvironment({ VAR_DIR: folder() });
    expect(() => Object.assign(config, { role: 'worker' })).toThrow();
  });
});
