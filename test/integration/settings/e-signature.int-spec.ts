import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { EvidenceJournal, type JournalItem } from '../../../src/evidence/index.js';
import { Transactions } from '../../../src/platform/index.js';
import { SettingsReader, SettingsService } from '../../../src/settings/index.js';
import { type ApiSession, strangerIn } from '../../support/api-session.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

interface Problem {
  code: string;
  errors: { pointer: string; code: string }[];
}

const path = '/settings/e-signature';
const ownText =
  '{company}: {document} — читать и подписать: {link} код {code}, никому не сообщайте';

describe('e-signature settings', () => {
  let testApp: TestApp;
  let admin: ApiSession;

  beforeAll(async () => {
    testApp = await startTestApp();
  });
  beforeEach(async () => {
    admin = await strangerIn(testApp);
  });
  afterAll(() => testApp.close());

  const activate = () =>
    testApp
      .get(Transactions)
      .run((tx) => testApp.get(SettingsService).activate(tx, admin.user.organizationId));
  const deactivate = () =>
    testApp
      .get(Transactions)
      .run((tx) => testApp.get(SettingsService).deactivate(tx, admin.user.organizationId));
  async function evidence(): Promise<JournalItem[]> {
    const stream = `organization/${admin.user.organizationId}`;
    const items = await testApp.get(EvidenceJournal).read([stream], admin.user);
    return items.filter(({ type }) => type !== 'access.changed');
  }

  it('are the defaults until something is chosen', async () => {
    expect((await admin.get(path)).body).toEqual({
      active: false,
      activatedAt: null,
      signatoryName: '',
      signatoryInn: null,
      codeDelivery: 'with-link',
      askAgreement: 'once',
      companySignature: 'off',
      packageDeclining: 'whole',
      replyAllowed: false,
      linkTtlHours: 72,
      timezone: 'Europe/Moscow',
      reminders: [],
      smsTexts: {},
      smsFallback: { secondGateway: false, email: false },
      phoneChangedWarningDays: 7,
      simSwapPolicy: 'warn',
      retentionYears: 5,
      embedding: { origins: [] },
      returnOrigins: [],
      branding: {
        displayName: null,
        logo: null,
        accentColor: null,
        supportPhone: null,
        supportText: null,
      },
      pageTexts: { greeting: null, thanks: null },
    });
  });

  it('change by member: what is left out stays', async () => {
    await admin.patch(path, { signatoryName: 'ООО «Ромашка»', signatoryInn: '7707083893' });
    await admin.patch(path, { linkTtlHours: 720, smsTexts: { linkCode: ownText } });
    const answer = await admin.patch(path, { reminders: [24, 3], signatoryInn: null });
    expect(answer.body).toMatchObject({
      signatoryName: 'ООО «Ромашка»',
      signatoryInn: null,
      linkTtlHours: 720,
      reminders: [24, 3],
      smsTexts: { linkCode: ownText },
    });
    expect((await admin.get(path)).body).toEqual(answer.body);
  });

  it('go back to the shipped SMS text by null', async () => {
    await admin.patch(path, { smsTexts: { linkCode: ownText } });
    const answer = await admin.patch<{ smsTexts: object }>(path, { smsTexts: { linkCode: null } });
    expect(answer.body.smsTexts).toEqual({});
  });

  it.each([
    ['/signatoryName', { signatoryName: '   ' }],
    ['/signatoryName', { signatoryName: 'x'.repeat(301) }],
    ['/signatoryInn', { signatoryInn: '7707083894' }],
    ['/signatoryInn', { signatoryInn: '0000000000' }],
    ['/signatoryInn', { signatoryInn: 7707083893 }],
    ['/codeDelivery', { codeDelivery: 'by-pigeon' }],
    ['/replyAllowed', { replyAllowed: 'yes' }],
    ['/linkTtlHours', { linkTtlHours: 0 }],
    ['/linkTtlHours', { linkTtlHours: 721 }],
    ['/linkTtlHours', { linkTtlHours: null }],
    ['/timezone', { timezone: 'Moscow' }],
    ['/reminders', { reminders: [24, 24] }],
    ['/smsTexts/linkCode', { smsTexts: { linkCode: 'Podpishite {document}: {link} {code}' } }],
    ['/smsTexts/other', { smsTexts: { other: ownText } }],
    ['/active', { active: true }],
  ])('are refused with a pointer to %s (%#)', async (pointer, body) => {
    const answer = await admin.patch<Problem>(path, body);
    expect(answer.status).toBe(422);
    expect(answer.body.errors.map((error) => error.pointer)).toContain(pointer);
  });

  it.each(['500100732259', '7830002293'])('take the ИНН %s', async (signatoryInn) => {
    expect((await admin.patch(path, { signatoryInn })).body).toMatchObject({ signatoryInn });
  });

  it('are read by everybody and changed by administrators', async () => {
    const auditor = await strangerIn(testApp, ['auditor']);
    expect((await auditor.get(path)).status).toBe(200);
    expect((await auditor.patch(path, { linkTtlHours: 5 })).status).toBe(403);
  });

  it('are of one organization', async () => {
    const other = await strangerIn(testApp);
    await admin.patch(path, { signatoryName: 'ООО «Ромашка»' });
    expect((await other.get(path)).body).toMatchObject({ signatoryName: '' });
  });

  it('do not switch on before the company has named itself', async () => {
    await expect(activate()).rejects.toMatchObject({
      code: 'signatory_name_required',
      kind: 'invalid',
    });
    expect((await admin.get(path)).body).toMatchObject({ active: false });
  });

  it('switch on and off, and repeating changes nothing', async () => {
    await admin.patch(path, { signatoryName: 'ООО «Ромашка»' });
    const first = await activate();
    testApp.clock.advance(1000);
    const again = await activate();
    expect(first.active).toBe(true);
    expect(again.activatedAt).toEqual(first.activatedAt);
    await deactivate();
    expect((await deactivate()).active).toBe(false);
    const reader = testApp.get(SettingsReader);
    expect(await reader.eSignature(admin.user.organizationId)).toMatchObject({
      active: false,
      activatedAt: null,
      signatoryName: 'ООО «Ромашка»',
    });
    const changes = (await evidence()).filter(({ type }) => type === 'policy.changed');
    expect(changes.map(({ data }) => data)).toEqual([
      { name: 'active', from: 'false', to: 'true' },
      { name: 'active', from: 'true', to: 'false' },
    ]);
  });

  it('leave evidence of each member that changed, the name where it can be erased', async () => {
    await admin.patch(path, { signatoryName: 'ИП Петрова А. С.', signatoryInn: '500100732259' });
    await admin.patch(path, { codeDelivery: 'on-demand', linkTtlHours: 24, replyAllowed: false });
    await admin.patch(path, { linkTtlHours: 24 });
    const items = await evidence();
    expect(items.map(({ type, data, disclosures }) => ({ type, data, disclosures }))).toEqual([
      {
        type: 'signatory.changed',
        data: {},
        disclosures: { fullName: 'ИП Петрова А. С., ИНН 500100732259' },
      },
      {
        type: 'policy.changed',
        data: { name: 'codeDelivery', from: 'with-link', to: 'on-demand' },
        disclosures: {},
      },
      {
        type: 'policy.changed',
        data: { name: 'linkTtlHours', from: '72', to: '24' },
        disclosures: {},
      },
    ]);
  });

  it('say whether a refused SMS goes through the second gateway, and journal the change', async () => {
    const answer = await admin.patch(path, { smsFallback: { secondGateway: true } });

    expect(answer.body).toMatchObject({ smsFallback: { secondGateway: true } });
    expect((await evidence()).map(({ data }) => data)).toEqual([
      { name: 'smsFallback', from: '', to: 'secondGateway' },
    ]);
    expect((await admin.patch(path, { smsFallback: { secondGateway: null } })).status).toBe(422);
    expect((await admin.patch(path, { smsFallback: null })).status).toBe(422);
  });

  it('keep every change when several come at once', async () => {
    const answers = await Promise.all([
      ...Array.from({ length: 10 }, () => admin.patch(path, { replyAllowed: true })),
      admin.patch(path, { signatoryName: 'ООО «Ромашка»' }),
      admin.patch(path, { linkTtlHours: 10 }),
      admin.patch(path, { timezone: 'Asia/Vladivostok' }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect((await admin.get(path)).body).toMatchObject({
      signatoryName: 'ООО «Ромашка»',
      linkTtlHours: 10,
      timezone: 'Asia/Vladivostok',
    });
  });
});
