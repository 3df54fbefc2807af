import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/platform/index.js';
import { ApiSession, strangerIn } from '../../support/api-session.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

interface ContactAnswer {
  id: string;
  fullName: string;
  phones: { phone: string; comment: string | null; receivesSms: boolean; changedAt: string }[];
}
interface ListAnswer {
  items: ContactAnswer[];
  nextCursor: string | null;
}
interface ProblemAnswer {
  code: string;
  errors: { pointer: string; code: string }[];
}

describe('contacts of the directory', () => {
  let testApp: TestApp;
  let api: ApiSession;

  beforeAll(async () => {
    testApp = await startTestApp();
    api = await ApiSession.logIn(testApp);
  });
  afterAll(() => testApp.close());

  const createContact = async (body: object): Promise<ContactAnswer> => {
    const answer = await api.post<ContactAnswer>('/crm/contacts', body);
    expect(answer.status).toBe(201);
    return answer.body;
  };

  it('keep a person with numbers as one writing each', async () => {
    const contact = await createContact({
      lastName: ' Королёв ',
      firstName: 'Пётр',
      middleName: 'Ильич',
      email: 'petr@example.ru',
      phones: [
        { phone: '8 (912) 345-67-89', comment: 'личный' },
        { phone: '+7 912 345 67 89' },
        { phone: '84951234567', comment: 'рабочий' },
      ],
    });

    expect(contact).toMatchObject({ fullName: 'Королёв Пётр Ильич', email: 'petr@example.ru' });
    expect(contact.phones).toEqual([
      {
        phone: '+79123456789',
        comment: 'личный',
        receivesSms: true,
        changedAt: testApp.clock.now().toISOString(),
      },
      {
        phone: '+74951234567',
        comment: 'рабочий',
        receivesSms: false,
        changedAt: testApp.clock.now().toISOString(),
      },
    ]);
    expect((await api.get(`/crm/contacts/${contact.id}`)).body).toEqual(contact);
  });

  it('name every wrong member and every wrong number', async () => {
    const wrongShape = await api.post<ProblemAnswer>('/crm/contacts', {
      lastName: '',
      firstName: 'Иван\u0007',
      surprise: 1,
    });
    const wrongNumbers = await api.post<ProblemAnswer>('/crm/contacts', {
      lastName: 'Иванов',
      firstName: 'Иван',
      phones: [{ phone: '8912345678' }, { phone: '+7 912 345-67-89 доб. 5' }],
    });

    expect(wrongShape.status).toBe(422);
    expect(wrongShape.body.errors.map(({ pointer }) => pointer).sort()).toEqual([
      '/firstName',
      '/lastName',
      '/surprise',
    ]);
    expect(wrongNumbers.status).toBe(422);
    expect(wrongNumbers.body.errors).toMatchObject([
      { pointer: '/phones/0/phone', code: 'phone_invalid' },
      { pointer: '/phones/1/phone', code: 'phone_extension' },
    ]);
  });

  it('are found by words of the name whatever the case and ё, and by a number in any writing', async () => {
    const found = await createContact({
      lastName: 'Семёнова',
      firstName: 'Алёна',
      phones: [{ phone: '+79161112233' }],
    });
    await createContact({ lastName: 'Семенович', firstName: 'Олег' });

    const byName = await api.get<ListAnswer>(`/crm/contacts?q=${encodeURIComponent('СЕМЕН ален')}`);
    const byPhone = await api.get<ListAnswer>(
      `/crm/contacts?phone=${encodeURIComponent('8 916 111-22-33')}`,
    );
    const byNothing = await api.get<ListAnswer>('/crm/contacts?phone=12');
    const byPercent = await api.get<ListAnswer>('/crm/contacts?q=%25');

    expect(byName.body.items.map(({ id }) => id)).toEqual([found.id]);
    expect(byPhone.body.items.map(({ id }) => id)).toEqual([found.id]);
    expect(byNothing.body.items).toEqual([]);
    expect(byPercent.body.items).toEqual([]);
  });

  it('are found by what somebody has typed of a number, alone and beside a name, and not by a number of the past', async () => {
    const { id } = await createContact({
      lastName: 'Звонков',
      firstName: 'Егор',
      email: 'egor1984@example.ru',
      phones: [{ phone: '+79037654321' }, { phone: '+74951112233' }],
    });
    const foundBy = async (q: string): Promise<string[]> => {
      const { body } = await api.get<ListAnswer>(`/crm/contacts?q=${encodeURIComponent(q)}`);
      return body.items.map((item) => item.id);
    };

    expect(await foundBy('8 903 765-43-21')).toEqual([id]);
    expect(await foundBy('+7 (903) 765')).toEqual([id]);
    expect(await foundBy('90376543')).toEqual([id]);
    expect(await foundBy('8 (495) 111-22-33')).toEqual([id]);
    expect(await foundBy('звонков 8 903')).toEqual([id]);
    expect(await foundBy('звонков 8 999')).toEqual([]);
    expect(await foundBy('egor1984')).toEqual([id]);
    expect(await foundBy('1984')).toEqual([id]);

    await api.patch(`/crm/contacts/${id}`, { phones: [{ phone: '+79037654322' }] });
    expect(await foundBy('8 903 765-43-21')).toEqual([]);
    expect(await foundBy('8 903 765-43-22')).toEqual([id]);
  });

  it('remember every number: since when it stood there, who wrote it and who took it away (C-1)', async () => {
    const { id } = await createContact({
      lastName: 'Историев',
      firstName: 'Лев',
      phones: [{ phone: '+79161110001', comment: 'старый' }, { phone: '+79161110002' }],
    });
    const first = testApp.clock.now().toISOString();
    testApp.clock.advance(60_000);
    const second = testApp.clock.now().toISOString();

    const changed = await api.patch<ContactAnswer>(`/crm/contacts/${id}`, {
      phones: [{ phone: '+79161110003' }, { phone: '89161110002', comment: 'дома' }],
    });
    const history = await api.get<{ items: unknown[] }>(`/crm/contacts/${id}/phones`);

    expect(changed.body.phones).toMatchObject([
      { phone: '+79161110003', changedAt: second },
      { phone: '+79161110002', comment: 'дома', changedAt: first },
    ]);
    const by = `user/${api.user.id}`;
    const { name } = (await api.get<{ name: string }>('/auth/me')).body;
    expect(history.body.items).toMatchObject([
      {
        ...{ phone: '+79161110003', addedAt: second, addedBy: by, addedByName: name },
        ...{ removedAt: null, removedByName: null },
      },
      { phone: '+79161110002', addedAt: first, removedAt: null },
      {
        phone: '+79161110001',
        comment: 'старый',
        removedAt: second,
        removedBy: by,
        removedByName: name,
      },
    ]);
  });

  it('change only in what is named', async () => {
    const { id } = await createContact({
      lastName: 'Ким',
      firstName: 'Анна',
      middleName: 'Петровна',
      phones: [{ phone: '+79161119999' }],
      nameForms: { genitive: 'Ким Анны Петровны' },
    });

    const changed = await api.patch(`/crm/contacts/${id}`, { middleName: null, email: 'k@ex.ru' });

    expect(changed.body).toMatchObject({
      fullName: 'Ким Анна',
      email: 'k@ex.ru',
      phones: [{ phone: '+79161119999' }],
      nameForms: { genitive: 'Ким Анны Петровны' },
    });
    const emptied = await api.patch<ProblemAnswer>(`/crm/contacts/${id}`, { lastName: null });
    expect(emptied.status).toBe(422);
  });

  it('come page by page, newest first, and none twice', async () => {
    const made: string[] = [];
    for (let n = 0; n < 5; n += 1) {
      made.unshift((await createContact({ lastName: `Листов${n}`, firstName: 'Ян' })).id);
    }

    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null && seen.length < 20) {
      const page: ListAnswer = (
        await api.get<ListAnswer>(
          `/crm/contacts?q=${encodeURIComponent('листов')}&limit=2${cursor ? `&cursor=${cursor}` : ''}`,
        )
      ).body;
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }

    expect(seen).toEqual(made);
  });

  it('refuse a page size beyond 200 and a cursor that was not given out', async () => {
    expect((await api.get('/crm/contacts?limit=201')).status).toBe(422);
    expect((await api.get('/crm/contacts?cursor=zzz')).status).toBe(400);
  });

  it('are read by an auditor, who changes nothing', async () => {
    const auditor = await strangerIn(testApp, ['auditor']);
    const nobody = `/crm/contacts/${newId()}`;

    expect((await auditor.get('/crm/contacts')).status).toBe(200);
    expect((await auditor.post('/crm/contacts', {})).status).toBe(403);
    expect((await auditor.patch(nobody, {})).status).toBe(403);
    expect((await auditor.post('/crm/deals', {})).status).toBe(403);
    expect((await auditor.post(`${nobody}/erasure`, {})).status).toBe(403);
    expect((await auditor.post('/agreements/acceptances', {})).status).toBe(403);
  });

  it('are kept by an employee, who neither erases them nor reads what was erased', async () => {
    const employee = await strangerIn(testApp, ['employee']);

    expect((await employee.post('/crm/contacts', {})).status).toBe(422);
    const erasure = { basis: 'subject-request' };
    expect((await employee.post(`/crm/contacts/${newId()}/erasure`, erasure)).status).toBe(403);
    expect((await employee.get('/erasures')).status).toBe(403);
  });

  it('do not exist for another organization', async () => {
    const { id } = await createContact({ lastName: 'Тайнов', firstName: 'Яков' });
    const stranger = await strangerIn(testApp);

    expect((await stranger.get(`/crm/contacts/${id}`)).status).toBe(404);
    expect((await stranger.get(`/crm/contacts/${id}/phones`)).status).toBe(404);
    expect((await stranger.patch(`/crm/contacts/${id}`, { firstName: 'Чужой' })).status).toBe(404);
    expect((await stranger.get<ListAnswer>('/crm/contacts')).body.items).toEqual([]);
    expect((await api.get(`/crm/contacts/${newId()}`)).status).toBe(404);
  });
});
