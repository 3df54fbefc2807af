import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ApiSession, strangerIn } from '../../support/api-session.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

interface Version {
  version: number;
  createdAt: string;
  author: { id: string; name: string } | null;
}
interface VersionList {
  items: Version[];
  nextCursor: string | null;
}
interface TemplateBody {
  id: string;
  html: string;
  sha256: string;
}

describe('versions of a template', () => {
  let testApp: TestApp;
  let admin: ApiSession;
  let template: TemplateBody;

  beforeAll(async () => {
    testApp = await startTestApp();
    admin = await strangerIn(testApp);
    const first = { name: 'Договор', html: '<p>один</p>' };
    template = (await admin.post<TemplateBody>('/templates', first)).body;
    await admin.post(`/templates/${template.id}/versions`, { html: '<p>два</p>' });
    await admin.post(`/templates/${template.id}/versions`, { html: '<p>три</p>' });
  });
  afterAll(() => testApp.close());

  const versions = async (query = ''): Promise<VersionList> =>
    (await admin.get<VersionList>(`/templates/${template.id}/versions${query}`)).body;

  it('are listed newest first, each with who made it', async () => {
    const { items, nextCursor } = await versions();

    expect(items.map(({ version }) => version)).toEqual([3, 2, 1]);
    expect(items.map(({ author }) => author)).toEqual(
      Array(3).fill({ id: admin.user.id, name: 'Чужой Человек' }),
    );
    expect(items.every(({ createdAt }) => !Number.isNaN(Date.parse(createdAt)))).toBe(true);
    expect(nextCursor).toBeNull();
  });

  it('are listed by pages', async () => {
    const first = await versions('?limit=2');
    const second = await versions(`?limit=2&cursor=${first.nextCursor ?? ''}`);

    expect(first.items.map(({ version }) => version)).toEqual([3, 2]);
    expect(second.items.map(({ version }) => version)).toEqual([1]);
    expect(second.nextCursor).toBeNull();
  });

  it('that came with Signet have no author', async () => {
    const list = await admin.get<{ items: { id: string; shippedKey: string | null }[] }>(
      '/templates',
    );
    const shipped = list.body.items.find(({ shippedKey }) => shippedKey !== null)?.id ?? '';

    expect((await admin.get<VersionList>(`/templates/${shipped}/versions`)).body.items).toEqual([
      expect.objectContaining({ version: 1, author: null }),
    ]);
  });

  it('keep their text, whatever came after', async () => {
    const first = await admin.get(`/templates/${template.id}/versions/1`);

    expect(first.body).toEqual({ version: 1, html: '<p>один</p>', sha256: template.sha256 });
  });

  it.each([
    ['that never was', '4', 404],
    ['that is no number', 'last', 404],
    ['zero', '0', 404],
  ])('one %s is not there', async (_what, version, status) => {
    const answer = await admin.get(`/templates/${template.id}/versions/${version}`);

    expect(answer.status).toBe(status);
  });

  it.each(['employee', 'auditor'] as const)(
    'and the known values are read by an %s',
    async (role) => {
      const reader = await strangerIn(testApp, [role]);
      const list = await reader.get<{ items: { id: string }[] }>('/templates');
      const id = list.body.items[0]?.id ?? '';
      const known = await reader.get<{ items: object[] }>('/template-variables');

      expect((await reader.get(`/templates/${id}/versions`)).status).toBe(200);
      expect((await reader.get(`/templates/${id}/versions/1`)).status).toBe(200);
      expect(known.body.items).toContainEqual({
        name: 'contact.fullName',
        label: 'ФИО клиента',
        source: 'contact',
        sample: 'Иванова Мария Сергеевна',
      });
    },
  );
});
