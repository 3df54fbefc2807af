import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { UserReader } from '../../../src/access/index.js';
import { EvidenceJournal } from '../../../src/evidence/index.js';
import type { Role } from '../../../src/platform/index.js';
import { ApiSession, strangerIn } from '../../support/api-session.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

interface User {
  id: string;
  email: string;
  roles: Role[];
  active: boolean;
  post: string;
}
interface Problem {
  code: string;
  errors: { pointer: string; code: string }[];
}

const password = 'a long enough password';

describe('users', () => {
  let testApp: TestApp;
  let admin: ApiSession;
  let made = 0;

  beforeAll(async () => {
    testApp = await startTestApp();
    admin = await ApiSession.logIn(testApp);
  });
  afterAll(() => testApp.close());

  async function anEmployee(by = admin, roles: Role[] = ['employee']): Promise<User> {
    made += 1;
    const answer = await by.post<User>('/users', {
      email: `employee${made}@example.test`,
      name: 'Петрова Анна Сергеевна',
      roles,
      password,
    });
    expect(answer.status).toBe(201);
    return answer.body;
  }

  it('are added by an administrator and can log in', async () => {
    const { email, ...user } = await anEmployee();
    expect(user).toMatchObject({ roles: ['employee'], active: true, post: '' });
    const session = await ApiSession.logIn(testApp, { email, password });
    expect(session.user.organizationId).toBe(admin.user.organizationId);
  });

  it('are listed page by page, of one organization only', async () => {
    const stranger = await strangerIn(testApp);
    const own = [await anEmployee(stranger), await anEmployee(stranger)];
    const first = await stranger.get<{ items: User[]; nextCursor: string }>('/users?limit=2');
    const second = await stranger.get<{ items: User[]; nextCursor: null }>(
      `/users?limit=2&cursor=${first.body.nextCursor}`,
    );
    expect(second.body.nextCursor).toBeNull();
    expect([...first.body.items, ...second.body.items].map(({ id }) => id)).toEqual([
      stranger.user.id,
      ...own.map(({ id }) => id),
    ]);
  });

  it('have addresses of their own over all organizations', async () => {
    const { email } = await anEmployee();
    const stranger = await strangerIn(testApp);
    const answer = await stranger.post<Problem>('/users', {
      email: email.toUpperCase(),
      name: 'Другой Человек',
      roles: ['employee'],
      password,
    });
    expect(answer).toMatchObject({ status: 409, body: { code: 'email_taken' } });
  });

  it.each([
    ['/email', { email: 'пётр@example.test' }],
    ['/name', { name: 'две\nстроки' }],
    ['/roles', { roles: [] }],
    ['/roles', { roles: ['king'] }],
    ['/password', { password: 'short' }],
    ['/post', { post: null }],
    ['/color', { color: 'red' }],
  ])('are refused with a pointer to %s', async (pointer, wrong) => {
    const right = { email: 'new@example.test', name: 'Пётр', roles: ['employee'], password };
    const answer = await admin.post<Problem>('/users', { ...right, ...wrong });
    expect(answer.status).toBe(422);
    expect(answer.body.errors[0]?.pointer).toBe(pointer);
  });

  it('are not administrated by employees', async () => {
    const { email, id } = await anEmployee();
    const employee = await ApiSession.logIn(testApp, { email, password });
    const answers = [
      await employee.get('/users'),
      await employee.post('/users', {}),
      await employee.patch(`/users/${id}`, { roles: ['administrator'] }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
  });

  it('change roles, which holds from the next request on', async () => {
    const { email, id } = await anEmployee();
    const session = await ApiSession.logIn(testApp, { email, password });
    await admin.patch(`/users/${id}`, { roles: ['administrator'], post: 'директор' });
    expect((await session.get('/users')).status).toBe(200);
    const reader = testApp.get(UserReader);
    expect(await reader.find(admin.user.organizationId, id)).toMatchObject({ post: 'директор' });
  });

  it('are logged out everywhere when deactivated, and come back when activated', async () => {
    const { email, id } = await anEmployee();
    const session = await ApiSession.logIn(testApp, { email, password });
    await admin.patch(`/users/${id}`, { active: false });
    expect((await session.get('/auth/me')).status).toBe(401);
    await expect(ApiSession.logIn(testApp, { email, password })).rejects.toThrow('401');
    await admin.patch(`/users/${id}`, { active: true });
    await ApiSession.logIn(testApp, { email, password });
  });

  it('are logged out everywhere when an administrator sets their password', async () => {
    const { email, id } = await anEmployee();
    const session = await ApiSession.logIn(testApp, { email, password });
    await admin.patch(`/users/${id}`, { password: 'one made by the administrator' });
    expect((await session.get('/auth/me')).status).toBe(401);
    await ApiSession.logIn(testApp, { email, password: 'one made by the administrator' });
  });

  it('always leave one active administrator', async () => {
    const boss = await strangerIn(testApp);
    const own = `/users/${boss.user.id}`;
    for (const change of [{ active: false }, { roles: ['employee'] }]) {
      const answer = await boss.patch<Problem>(own, change);
      expect(answer).toMatchObject({ status: 409, body: { code: 'last_administrator' } });
    }
    await anEmployee(boss, ['administrator']);
    expect((await boss.patch(own, { roles: ['employee'] })).status).toBe(200);
  });

  it('keep one administrator when two dismiss each other at once', async () => {
    const boss = await strangerIn(testApp);
    const other = await anEmployee(boss, ['administrator']);
    const second = await ApiSession.logIn(testApp, { email: other.email, password });
    const answers = await Promise.all([
      boss.patch(`/users/${other.id}`, { roles: ['employee'] }),
      second.patch(`/users/${boss.user.id}`, { roles: ['employee'] }),
    ]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('become operators by an operator only', async () => {
    const boss = await strangerIn(testApp);
    const { id } = await anEmployee(boss);
    const answer = await boss.patch<Problem>(`/users/${id}`, { roles: ['operator'] });
    expect(answer).toMatchObject({ status: 403, body: { code: 'operator_role_reserved' } });
    const own = await anEmployee();
    const granted = await admin.patch<User>(`/users/${own.id}`, { roles: ['operator'] });
    expect(granted.body.roles).toEqual(['operator']);
  });

  it('of another organization are not there', async () => {
    const stranger = await strangerIn(testApp);
    const answer = await admin.patch<Problem>(`/users/${stranger.user.id}`, { active: false });
    expect(answer).toMatchObject({ status: 404, body: { code: 'user_not_found' } });
    const reader = testApp.get(UserReader);
    expect(await reader.find(admin.user.organizationId, stranger.user.id)).toBeUndefined();
  });

  it('leave evidence of every change of access, with the name where it can be erased', async () => {
    const boss = await strangerIn(testApp);
    const { id } = await anEmployee(boss);
    await boss.patch(`/users/${id}`, { roles: ['administrator'], name: 'Новое Имя' });
    await boss.patch(`/users/${id}`, { active: false });
    const items = await testApp
      .get(EvidenceJournal)
      .read([`organization/${boss.user.organizationId}`], boss.user);
    const changes = items.filter(({ type }) => type === 'access.changed');
    expect(changes.map(({ data }) => data)).toEqual([
      { what: `user/${boss.user.id}:created(administrator)`, by: 'system' },
      { what: `user/${id}:created(employee)`, by: `user/${boss.user.id}` },
      { what: `user/${id}:roles(employee/administrator)`, by: `user/${boss.user.id}` },
      { what: `user/${id}:deactivated`, by: `user/${boss.user.id}` },
    ]);
    expect(changes.at(-1)?.disclosures).toEqual({ personName: 'Новое Имя' });
  });
});
