import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { JwtService } from '@nestjs/jwt';
import { DataSource } from 'typeorm';
import { LoginSession } from '../../../src/access/login/login-session.entity.js';
import { LoginThrottle } from '../../../src/access/login/login-throttle.entity.js';
import { OldLogins } from '../../../src/access/login/old-logins.js';
import { RefreshToken } from '../../../src/access/login/refresh-token.entity.js';
import { OrganizationsService } from '../../../src/access/index.js';
import { ADMIN } from '../../support/admin.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

interface Tokens {
  accessToken: string;
  refreshToken: string;
  expiresIn: number;
}

describe('login', () => {
  let testApp: TestApp;
  let accounts = 0;

  beforeAll(async () => {
    testApp = await startTestApp();
  });
  afterAll(() => testApp.close());

  /** An account that no other test tries passwords on. */
  async function anAccount(): Promise<{ email: string; password: string }> {
    accounts += 1;
    const account = { email: `user${accounts}@example.test`, password: 'a long enough password' };
    await testApp.get(OrganizationsService).create({
      name: 'ООО «Ромашка»',
      administrator: { ...account, name: 'Петрова Анна Сергеевна', roles: ['administrator'] },
    });
    return account;
  }

  const post = (path: string, payload: object, token?: string) =>
    testApp.app.inject({
      method: 'POST',
      url: `/api/v1/auth/${path}`,
      payload,
      ...(token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } }),
    });
  const me = (token: string) =>
    testApp.app.inject({ url: '/api/v1/auth/me', headers: { authorization: `Bearer ${token}` } });
  const logIn = async (account: object): Promise<Tokens> => {
    const answer = await post('login', account);
    expect(answer.statusCode).toBe(200);
    return answer.json<Tokens>();
  };

  it('gives the first administrator tokens that say who they are', async () => {
    const { accessToken, expiresIn } = await logIn({ ...ADMIN, email: 'Admin@Signet.local' });
    const answer = await me(accessToken);
    expect(expiresIn).toBe(900);
    expect(answer.json()).toMatchObject({
      email: ADMIN.email,
      roles: ['administrator', 'operator'],
      active: true,
    });
    expect(answer.body).not.toContain('argon2');
  });

  it('answers a wrong password and an unknown address alike', async () => {
    const { email } = await anAccount();
    const wrong = await post('login', { email, password: 'not this one' });
    const unknown = await post('login', { email: 'nobody@example.test', password: 'whatever' });
    expect([wrong.statusCode, unknown.statusCode]).toEqual([401, 401]);
    expect(wrong.json<{ code: string }>().code).toBe('invalid_credentials');
    expect(withoutId(wrong.json())).toEqual(withoutId(unknown.json()));
  });

  it('keeps neither the refresh token nor the password in the database', async () => {
    const account = await anAccount();
    const { refreshToken } = await logIn(account);
    const stored = await testApp.get(DataSource).getRepository(RefreshToken).find();
    const hash = createHash('sha256').update(refreshToken).digest('hex');
    expect(stored.map(({ tokenSha256 }) => tokenSha256)).toContain(hash);
    expect(JSON.stringify(stored)).not.toContain(refreshToken);
  });

  it('refreshes, and the new pair works', async () => {
    const first = await logIn(await anAccount());
    const second = (await post('refresh', { refreshToken: first.refreshToken })).json<Tokens>();
    expect(second.refreshToken).not.toBe(first.refreshToken);
    expect((await me(second.accessToken)).statusCode).toBe(200);
  });

  it('ends the whole login when a refresh token is used twice', async () => {
    const first = await logIn(await anAccount());
    const second = (await post('refresh', { refreshToken: first.refreshToken })).json<Tokens>();
    const stolen = await post('refresh', { refreshToken: first.refreshToken });
    expect(stolen.statusCode).toBe(401);
    expect(stolen.json<{ code: string }>().code).toBe('invalid_refresh_token');
    expect((await post('refresh', { refreshToken: second.refreshToken })).statusCode).toBe(401);
    expect((await me(second.accessToken)).statusCode).toBe(401);
  });

  it('lets exactly one of several refreshes at once through, and none after them', async () => {
    const { refreshToken } = await logIn(await anAccount());
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => post('refresh', { refreshToken })),
    );
    const won = answers.filter(({ statusCode }) => statusCode === 200);
    expect(won).toHaveLength(1);
    const next = won[0]?.json<Tokens>().refreshToken;
    expect((await post('refresh', { refreshToken: next })).statusCode).toBe(401);
  });

  it('logs out at once, this login and no other', async () => {
    const account = await anAccount();
    const phone = await logIn(account);
    const desk = await logIn(account);
    expect((await post('logout', {}, phone.accessToken)).statusCode).toBe(204);
    expect((await me(phone.accessToken)).statusCode).toBe(401);
    expect((await post('refresh', { refreshToken: phone.refreshToken })).statusCode).toBe(401);
    expect((await me(desk.accessToken)).statusCode).toBe(200);
  });

  it('changes a password only with the old one, and ends every login', async () => {
    const account = await anAccount();
    const { accessToken } = await logIn(account);
    const change = (currentPassword: string) =>
      post('password', { currentPassword, newPassword: 'another good password' }, accessToken);
    const wrong = await change('not mine');
    expect(wrong.json()).toMatchObject({ status: 422, code: 'wrong_password' });
    expect((await change(account.password)).statusCode).toBe(204);
    expect((await me(accessToken)).statusCode).toBe(401);
    expect((await post('login', account)).statusCode).toBe(401);
    await logIn({ email: account.email, password: 'another good password' });
  });

  describe('access tokens', () => {
    const forge = (claims: object, options: object = {}): string =>
      testApp.get(JwtService).sign(claims, {
        algorithm: 'HS256',
        issuer: 'signet',
        audience: 'signet-api',
        ...options,
      });
    let genuine: { sub: string; sid: string; iat: number; exp: number };

    beforeAll(async () => {
      const { accessToken } = await logIn(await anAccount());
      const { sub, sid, iat, exp } = testApp.get(JwtService).decode<typeof genuine>(accessToken);
      genuine = { sub, sid, iat, exp };
      expect((await me(forge(genuine))).statusCode).toBe(200);
    });

    it.each([
      ['of another issuer', {}, { issuer: 'somebody' }],
      ['for another audience', {}, { audience: 'elsewhere' }],
      ['of another algorithm', {}, { algorithm: 'HS512' }],
      ['signed with another key', {}, { secret: 'k'.repeat(32) }],
      ['made to live for a day', { exp: 1_900_000_000 }, {}],
      ['without an end', { exp: undefined }, {}],
      ['of nobody', { sub: '0198c5a0-2c6e-7b3a-9d4e-5f6a7b8c9d0e' }, {}],
      ['without a login', { sid: undefined }, {}],
    ])('%s are refused', async (_, claims, options) => {
      const forged = Object.fromEntries(
        Object.entries({ ...genuine, ...claims }).filter(([, value]) => value !== undefined),
      );
      const answer = await me(forge(forged, options));
      expect(answer.statusCode).toBe(401);
      expect(answer.headers['www-authenticate']).toBe('Bearer');
    });

    it('without a signature are refused', async () => {
      const part = (value: object): string =>
        Buffer.from(JSON.stringify(value)).toString('base64url');
      const claims = { ...genuine, iss: 'signet', aud: 'signet-api' };
      expect((await me(`${part({ alg: 'none' })}.${part(claims)}.`)).statusCode).toBe(401);
    });

    it('end after fifteen minutes', async () => {
      const { accessToken, refreshToken } = await logIn(await anAccount());
      testApp.clock.advance(15 * 60_000 - 1000);
      expect((await me(accessToken)).statusCode).toBe(200);
      testApp.clock.advance(1000);
      expect((await me(accessToken)).statusCode).toBe(401);
      expect((await post('refresh', { refreshToken })).statusCode).toBe(200);
    });
  });

  describe('guessing', () => {
    it('is slowed after five wrong passwords, longer each time, and a right one ends it', async () => {
      const account = await anAccount();
      const wrong = () => post('login', { email: account.email, password: 'wrong' });
      const answers = [];
      for (let attempt = 0; attempt < 6; attempt += 1) answers.push(await wrong());
      expect(answers.map(({ statusCode }) => statusCode)).toEqual([401, 401, 401, 401, 401, 429]);
      expect(answers.at(-1)?.json()).toMatchObject({ code: 'too_many_logins' });
      expect(answers.at(-1)?.headers['retry-after']).toBe('1');
      testApp.clock.advance(1000);
      expect((await wrong()).statusCode).toBe(401);
      expect((await post('login', account)).headers['retry-after']).toBe('2');
      testApp.clock.advance(2000);
      await logIn(account);
      expect((await wrong()).statusCode).toBe(401);
      await logIn(account);
    });

    it('gets ten tries a minute however many come at once', async () => {
      const { email } = await anAccount();
      const answers = await Promise.all(
        Array.from({ length: 25 }, () => post('login', { email, password: 'wrong' })),
      );
      const compared = answers.filter(({ statusCode }) => statusCode === 401);
      expect(compared.length).toBeLessThanOrEqual(10);
      expect(answers.every(({ statusCode }) => [401, 429].includes(statusCode))).toBe(true);
    });

    it('does not cost the owner: right passwords are not counted', async () => {
      const account = await anAccount();
      for (let login = 0; login < 12; login += 1) await logIn(account);
    });
  });

  it('forgets logins that are over, and keeps those that go on', async () => {
    const account = await anAccount();
    const over = await logIn(account);
    await post('logout', {}, over.accessToken);
    testApp.clock.advance(2 * 24 * 3_600_000);
    const open = await logIn(account);
    await testApp.get(OldLogins).forget();
    const database = testApp.get(DataSource);
    expect(await database.getRepository(LoginSession).countBy({ endReason: 'logout' })).toBe(0);
    expect(await database.getRepository(LoginThrottle).count()).toBe(1);
    expect((await post('refresh', { refreshToken: open.refreshToken })).statusCode).toBe(200);
  });
});

function withoutId(problem: object): object {
  return { ...problem, requestId: '' };
}
