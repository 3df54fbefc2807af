import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CrmAdapter } from '../../../src/crm/adapters/crm-adapter.js';
import { crmAdapterContract } from '../../../src/crm/adapters/crm-adapter.contract.js';
import { newId } from '../../../src/platform/index.js';
import { ApiSession, strangerIn } from '../../support/api-session.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

interface CardAnswer {
  id: string;
  type: string;
  title: string;
  contactIds: string[];
  fields: Record<string, unknown>;
}

describe('cards of the directory', () => {
  let testApp: TestApp;
  let api: ApiSession;
  let stranger: ApiSession;

  beforeAll(async () => {
    testApp = await startTestApp();
    api = await ApiSession.logIn(testApp);
    stranger = await strangerIn(testApp);
  });
  afterAll(() => testApp.close());

  const contactOf = async (
    session: ApiSession,
    lastName: string,
    phone?: string,
  ): Promise<string> => {
    const answer = await session.post<{ id: string }>('/crm/contacts', {
      lastName,
      firstName: lastName === 'Ким' ? 'Анна' : 'Иван',
      phones: phone ? [{ phone }] : [],
    });
    return answer.body.id;
  };

  it.each([
    ['applications', 'application'],
    ['deals', 'deal'],
    ['objects', 'object'],
  ])('%s are made with contacts and fields, changed and found again', async (path, type) => {
    const ivanov = await contactOf(api, 'Иванов', '+79123456789');
    const kim = await contactOf(api, 'Ким');

    const made = await api.post<CardAnswer>(`/crm/${path}`, {
      title: 'Монтаж окон',
      contactIds: [ivanov, kim, ivanov],
      fields: { price: '1000', floor: 5, urgent: true, note: null },
    });
    const changed = await api.patch(`/crm/${path}/${made.body.id}`, { contactIds: [kim] });

    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      type,
      title: 'Монтаж окон',
      contactIds: [ivanov, kim],
      fields: { price: '1000', floor: 5, urgent: true, note: null },
    });
    expect(changed.body).toMatchObject({ title: 'Монтаж окон', contactIds: [kim] });
    const found = await api.get<CardAnswer>(`/crm/cards/${type}/${made.body.id}`);
    expect(found.body).toEqual({ ...(changed.body as object), files: [] });
  });

  it('are listed by their type, by words and by contact', async () => {
    const kim = await contactOf(api, 'Ким');
    const deal = await api.post<CardAnswer>('/crm/deals', { title: 'Ёлка', contactIds: [kim] });
    await api.post('/crm/applications', { title: 'Ёлка', contactIds: [kim] });

    const list = await api.get<{ items: CardAnswer[] }>(
      `/crm/deals?q=${encodeURIComponent('елк')}&contactId=${kim}`,
    );

    expect(list.body.items.map(({ id }) => id)).toEqual([deal.body.id]);
  });

  it('refuse contacts of another organization, in a new card and in a changed one', async () => {
    const foreign = await contactOf(stranger, 'Чужой');
    const deal = await api.post<CardAnswer>('/crm/deals', { title: 'Сделка' });

    const made = await api.post<{ code: string }>('/crm/deals', {
      title: 'Кража',
      contactIds: [foreign],
    });
    const changed = await api.patch(`/crm/deals/${deal.body.id}`, { contactIds: [foreign] });

    expect(made).toMatchObject({ status: 404, body: { code: 'contact_not_found' } });
    expect(changed.status).toBe(404);
    expect((await api.get<CardAnswer>(`/crm/cards/deal/${deal.body.id}`)).body.contactIds).toEqual(
      [],
    );
  });

  it('do not exist for another organization, nor under another type', async () => {
    const { id } = (await api.post<CardAnswer>('/crm/deals', { title: 'Тайная' })).body;

    expect((await stranger.get(`/crm/cards/deal/${id}`)).status).toBe(404);
    expect((await stranger.patch(`/crm/deals/${id}`, { title: 'Моя' })).status).toBe(404);
    expect((await api.get(`/crm/cards/object/${id}`)).status).toBe(404);
    expect((await api.get(`/crm/cards/nonsense/${id}`)).status).toBe(404);
    expect((await api.get(`/crm/cards/deal/${newId()}`)).status).toBe(404);
    expect((await api.get('/crm/cards/deal/1')).status).toBe(404);
  });

  it.each([
    [{ title: '' }],
    [{ title: 'a', contactIds: ['x'] }],
    [{ title: 'a', fields: { deep: { er: 1 } } }],
    [{ title: 'a', fields: [] }],
    [{ title: 'a', fields: { '': 'x' } }],
    [{ title: 'a', owner: 'me' }],
  ])('refuse %j', async (body) => {
    expect((await api.post('/crm/deals', body)).status).toBe(422);
  });

  crmAdapterContract('the built-in directory', async () => {
    const contactIds = [
      await contactOf(api, 'Иванов', '+79123456789'),
      await contactOf(api, 'Ким'),
    ] as const;
    const deal = await api.post<CardAnswer>('/crm/deals', {
      title: 'Монтаж',
      contactIds,
      fields: { price: '1000' },
    });
    return {
      crm: testApp.get(CrmAdapter),
      organizationId: api.user.organizationId,
      otherOrganizationId: stranger.user.organizationId,
      contactIds,
      dealId: deal.body.id,
    };
  });
});
