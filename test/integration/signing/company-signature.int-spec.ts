import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PdfReader } from '#libs/pdf';
import { EvidenceJournal } from '../../../src/evidence/index.js';
import { Transactions } from '../../../src/platform/index.js';
import { SendingPolicy } from '../../../src/signing/request/sending-policy.js';
import { SendingService } from '../../../src/signing/request/sending.service.js';
import type { ApiSession } from '../../support/api-session.js';
import { newPhone, PackageDesk } from '../../support/package-desk.js';
import { PageRig } from '../../support/page-rig.js';

const settings = '/settings/e-signature';

describe("the company's signature by sending", () => {
  const reader = new PdfReader();
  let rig: PageRig;
  let api: ApiSession;
  let desk: PackageDesk;

  beforeAll(async () => {
    rig = await PageRig.start();
    api = await rig.api();
    desk = new PackageDesk(rig, api);
  });
  beforeEach(async () => {
    await api.patch(settings, { companySignature: 'on-send' });
  });
  afterAll(async () => {
    await reader.close();
    await rig.close();
  });

  const textOf = async (documentId: string): Promise<string> =>
    (await reader.pageTexts(await desk.pdf(documentId))).join(' ').replaceAll(/\s+/g, ' ');

  it('stands on the signed PDF beside that of the client, with who sent it and when', async () => {
    const documentIds = await desk.drafts(2);
    const number = newPhone();
    const request = await desk.send({
      documentIds,
      signers: [{ fullName: 'Ким Анна', phone: number }],
    });
    expect(request).toMatchObject({ companySignature: 'on-send' });
    await desk.sign(number);

    for (const documentId of documentIds) {
      const text = await textOf(documentId);
      expect(text).toContain('Подписант: ООО «Ромашка» За компанию: Администратор');
      expect(text).toContain('Способ: отправка документа сотрудником');
      expect(text).toContain(`ID отправки: ${request.id}`);
      expect(text).toContain('Подписант: Ким Анна');
      expect(text).toContain('подписан за компанию отправкой');
      expect(text).not.toContain('Документ отправлен компанией');
    }
  });

  it('is told of by the public verification, and only where the company signed so', async () => {
    const verified = async (companySignature: string): Promise<[string, string]> => {
      await api.patch(settings, { companySignature });
      const [documentId = ''] = await desk.drafts(1);
      const number = newPhone();
      const signers = [{ fullName: 'Ким Анна', phone: number }];
      const { id } = await desk.send({ documentIds: [documentId], signers });
      await desk.sign(number);
      const { body } = await api.get<{ signatureId: string }>(`/documents/${documentId}`);
      return [id, (await rig.visitor().get(`/verify/${body.signatureId}`)).html];
    };

    const [id, told] = await verified('on-send');
    expect(told).toContain('Поставлена отправкой документа:');
    expect(told).toContain(id);
    expect((await verified('off'))[1]).not.toContain('Подпись компании');
  });

  it('rests on the sending, which names the employee and every hash, and on no code', async () => {
    const documentIds = await desk.drafts(1);
    const number = newPhone();
    const { id } = await desk.send({
      documentIds,
      signers: [{ fullName: 'Ким Анна', phone: number }],
    });
    await desk.sign(number);

    const items = await desk.journal(id);
    const { body } = await api.get<{ sha256: string }>(`/documents/${documentIds[0] ?? ''}`);
    expect(items[0]).toMatchObject({
      type: 'request.created',
      data: {
        createdBy: `user/${api.user.id}`,
        documents: [{ id: documentIds[0], sha256: body.sha256 }],
      },
    });
    expect(items.filter(({ type }) => type === 'document.signed')).toHaveLength(1);
    const journal = rig.testApp.get(EvidenceJournal);
    expect((await journal.verify([`request/${id}`])).ok).toBe(true);
    const stream = `organization/${api.user.organizationId}`;
    const policies = await journal.read([stream], api.user);
    expect(policies.map(({ data }) => data)).toContainEqual({
      name: 'companySignature',
      from: 'off',
      to: 'on-send',
    });
  });

  it('gives way to the code of an employee who is among the signers', async () => {
    const documentIds = await desk.drafts(1);
    const [client, employee] = [newPhone(), newPhone()];
    const request = await desk.send({
      documentIds,
      signers: [
        { fullName: 'Ким Анна', phone: client },
        { userId: api.user.id, phone: employee },
      ],
    });
    expect(request).toMatchObject({ companySignature: 'off' });
    await desk.sign(client);
    await desk.sign(employee);
    expect(await textOf(documentIds[0] ?? '')).not.toContain('отправка документа сотрудником');
  });

  it('stays what it was when the policy changes before the client signs', async () => {
    const documentIds = await desk.drafts(1);
    const number = newPhone();
    await desk.send({ documentIds, signers: [{ fullName: 'Ким Анна', phone: number }] });
    await api.patch(settings, { companySignature: 'off' });
    await desk.sign(number);

    expect(await textOf(documentIds[0] ?? '')).toContain('отправка документа сотрудником');
  });

  it('is refused to a key of the API, which is no person', async () => {
    const [documentId = ''] = await desk.drafts(1);
    const { organizationId } = api.user;
    const { body: contact } = await api.get<{ contactId: string }>(`/documents/${documentId}`);
    const terms = await rig.testApp.get(SendingPolicy).terms(organizationId, [], {});
    const key = {
      kind: 'apiKey',
      id: api.user.id,
      organizationId,
      roles: [],
      name: 'CRM',
    } as const;
    const signer = {
      fullName: 'Ким Анна',
      phone: newPhone(),
      phoneSource: 'typed',
      phoneChangedAt: null,
      contactId: contact.contactId,
      email: null,
      order: 1,
      userId: null,
    } as const;

    await expect(
      rig.testApp
        .get(Transactions)
        .run((tx) =>
          rig.testApp
            .get(SendingService)
            .send(tx, key, { documentIds: [documentId], signers: [signer], terms }),
        ),
    ).rejects.toMatchObject({ code: 'employee_required' });
    expect(await desk.documentStatuses([documentId])).toEqual(['draft']);
  });

  it('is refused while the offer in force does not speak of it', async () => {
    const { body: texts } = await api.get<{ items: { html: string }[] }>(
      '/agreements/company-offers',
    );
    const html = (texts.items[0]?.html ?? '').replace(/<p>3\.5\..*?<\/p>/s, '');
    const published = await api.post('/agreements/company-offers', { html });
    expect(published.status).toBe(201);
    const documentIds = await desk.drafts(1);
    const body = { documentIds, signers: [{ fullName: 'Ким Анна', phone: newPhone() }] };

    const refused = await api.post('/signing-requests', body);
    expect(refused).toMatchObject({ status: 409, body: { code: 'company_signature_not_agreed' } });
    await api.patch(settings, { companySignature: 'off' });
    expect((await api.post('/signing-requests', body)).status).toBe(201);
  });
});
