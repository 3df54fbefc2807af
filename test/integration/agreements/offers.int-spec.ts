import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { AgreementReader } from '../../../src/agreements/index.js';
import { OperatorOfferFirstStart } from '../../../src/agreements/texts/operator-offer-first-start.js';
import { EvidenceJournal } from '../../../src/evidence/index.js';
import { ApiSession, strangerIn } from '../../support/api-session.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

interface Version {
  id: string;
  agreementId: string;
  version: number;
  title: string;
  html: string;
  sha256: string;
  mark: string | null;
  current: boolean;
  publishedAt: string;
  missingSections: { number: number; missing: string[] }[];
  warnings: string[];
}
interface List<Item> {
  items: Item[];
  nextCursor: string | null;
}
interface Problem {
  code: string;
  errors: { pointer: string; code: string }[];
}

const LAWFUL =
  '<p>Лицо, которое ввело код с номера, считается подписавшим. Код никому не сообщайте.</p>';
const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

describe('offers', () => {
  let testApp: TestApp;
  let operator: ApiSession;

  beforeAll(async () => {
    testApp = await startTestApp({ env: { OPERATOR_NAME: 'ООО «Подпись»' } });
    operator = await ApiSession.logIn(testApp);
  });
  afterAll(() => testApp.close());

  const company = async (signatoryName = 'ООО «Ромашка»'): Promise<ApiSession> => {
    const api = await strangerIn(testApp);
    await api.patch('/settings/e-signature', { signatoryName });
    return api;
  };

  describe("the operator's offer", () => {
    it('is there from the first start, whole, with the hash of its bytes', async () => {
      const employee = await strangerIn(testApp, ['employee']);

      const { status, body } = await employee.get<Version>('/agreements/operator-offer');

      expect(status).toBe(200);
      expect(body).toMatchObject({ version: 1, mark: 'проверьте у юриста', current: true });
      expect(body.sha256).toBe(sha256(body.html));
      expect(body.html).toContain('1.1. ООО «Подпись» (далее — Оператор)');
      expect(body.html).toMatch(/Редакция №\s1 от 24\sноября 2026\sг\./);
    });

    it('is published once, whoever starts and how often', async () => {
      const start = testApp.get(OperatorOfferFirstStart);
      await Promise.all([start.onApplicationBootstrap(), start.onApplicationBootstrap()]);

      const { items } = (await operator.get<List<Version>>('/agreements/operator-offers')).body;

      expect(items.map(({ version }) => version)).toEqual([1]);
    });

    it("is published by the operator alone; the journal is the installation's own", async () => {
      const administrator = await company();
      const refused = await administrator.post('/agreements/operator-offers', {
        html: '<p>Моё</p>',
      });
      const published = await operator.post<Version>('/agreements/operator-offers', {
        title: 'Оферта',
        html: '<p>Редакция {{version}}, {{operator}}</p>',
      });

      expect(refused.status).toBe(403);
      expect(published).toMatchObject({
        status: 201,
        body: { version: 2, html: '<p>Редакция 2, ООО «Подпись»</p>', mark: null, title: 'Оферта' },
      });
      const { body } = await administrator.get<List<Version>>('/agreements/operator-offers');
      expect(body.items.map(({ version, current }) => [version, current])).toEqual([
        [2, true],
        [1, false],
      ]);
      const entries = await testApp.get(EvidenceJournal).read(['system'], { organizationId: '' });
      expect(entries.filter(({ type }) => type === 'agreement.published')).toMatchObject([
        { data: { kind: 'operator-offer', version: 1 } },
        { data: { kind: 'operator-offer', version: 2, textSha256: published.body.sha256 } },
      ]);
    });
  });

  describe("the company's offer", () => {
    it('is published version by version; the earlier ones stay as they were', async () => {
      const api = await company();
      const first = await api.post<Version>('/agreements/company-offers', {});
      const second = await api.post<Version>('/agreements/company-offers', {
        html: `<h2 class="x">Наша редакция {{version}}</h2>${LAWFUL}<o:p></o:p>`,
      });

      expect(first).toMatchObject({ status: 201, body: { version: 1, missingSections: [] } });
      expect(second.body).toMatchObject({
        version: 2,
        html: `<h2>Наша редакция 2</h2>${LAWFUL}`,
        mark: null,
        warnings: ['Убрано из соглашения: <o:p>'],
      });
      expect(second.body.missingSections.map(({ number }) => number)).toEqual([
        1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
      ]);
      const { items } = (await api.get<List<Version>>('/agreements/company-offers')).body;
      expect(items.map(({ version, current }) => [version, current])).toEqual([
        [2, true],
        [1, false],
      ]);
      expect(items[1]).toMatchObject({ html: first.body.html, sha256: sha256(first.body.html) });
      const { ok } = await testApp
        .get(EvidenceJournal)
        .verify([`organization/${api.user.organizationId}`]);
      expect(ok).toBe(true);
    });

    it('gets numbers without a gap when many publish at once', async () => {
      const api = await company();
      const answers = await Promise.all(
        Array.from({ length: 5 }, () => api.post<Version>('/agreements/company-offers', {})),
      );

      expect(answers.map(({ body }) => body.version).sort()).toEqual([1, 2, 3, 4, 5]);
    });

    it('is refused when the law would give it no force, or when it would run something', async () => {
      const api = await company();
      const post = (html: string) => api.post<Problem>('/agreements/company-offers', { html });

      expect(await post('<p>Клиент на всё согласен</p>')).toMatchObject({
        status: 422,
        body: {
          code: 'agreement_text_refused',
          errors: [
            { pointer: '/html', code: 'section_missing' },
            { pointer: '/html', code: 'section_missing' },
          ],
        },
      });
      expect(await post(`${LAWFUL}<script>1</script>`)).toMatchObject({
        status: 422,
        body: { errors: [{ pointer: '/html', code: 'forbidden_content' }] },
      });
      expect(await post('')).toMatchObject({ status: 422 });
      expect((await api.get<List<Version>>('/agreements/company-offers')).body.items).toEqual([]);
    });

    it('needs «Наименование подписанта» when the text names the company', async () => {
      const api = await strangerIn(testApp);
      const shipped = await api.post<Problem>('/agreements/company-offers', {});
      const own = await api.post('/agreements/company-offers', { html: LAWFUL });

      expect(shipped).toMatchObject({ status: 422, body: { code: 'signatory_name_required' } });
      expect(own.status).toBe(201);
    });

    it('keeps a name with markup in it harmless', async () => {
      const api = await company('ООО «<img src=x onerror=alert(1)>» & Ко');
      const { body } = await api.post<Version>('/agreements/company-offers', {});

      expect(body.html).not.toContain('<img');
      expect(body.html).toContain('ООО «&lt;img src=x onerror=alert(1)&gt;» &amp; Ко');
    });

    it('of another organization does not exist', async () => {
      const [one, two] = [await company(), await company()];
      const { body } = await one.post<Version>('/agreements/company-offers', {});
      const reader = testApp.get(AgreementReader);

      expect((await two.get<List<Version>>('/agreements/company-offers')).body.items).toEqual([]);
      expect(await reader.version(two.user.organizationId, body.id)).toBeUndefined();
      expect(await reader.currentCompanyOffer(two.user.organizationId)).toBeUndefined();
      expect(await reader.version(one.user.organizationId, body.id)).toMatchObject({ version: 1 });
    });

    it('is published by an administrator and read by employees', async () => {
      const employee = await strangerIn(testApp, ['employee']);
      const stranger = await strangerIn(testApp, ['operator']);

      expect((await employee.post('/agreements/company-offers', {})).status).toBe(403);
      expect((await employee.get('/agreements/company-offers')).status).toBe(200);
      expect((await stranger.get('/agreements/company-offers')).status).toBe(403);
    });

    it('is listed page by page', async () => {
      const api = await company();
      for (let i = 0; i < 3; i += 1) await api.post('/agreements/company-offers', {});

      const first = (await api.get<List<Version>>('/agreements/company-offers?limit=2')).body;
      const cursor = encodeURIComponent(first.nextCursor ?? '');
      const second = await api.get<List<Version>>(`/agreements/company-offers?cursor=${cursor}`);

      expect(first.items.map(({ version }) => version)).toEqual([3, 2]);
      expect(second.body).toMatchObject({ items: [{ version: 1 }], nextCursor: null });
      expect((await api.get('/agreements/company-offers?limit=201')).status).toBe(422);
    });
  });

  it.each([
    ['UPDATE', "UPDATE agreement_version SET html = '<p>Другое</p>'"],
    ['DELETE', 'DELETE FROM agreement_version'],
  ])('the database refuses %s of a published version', async (_, statement) => {
    await expect(testApp.get(DataSource).query(statement)).rejects.toThrow(
      'agreement_version never changes',
    );
  });
});
