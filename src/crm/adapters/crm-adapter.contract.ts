import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../platform/index.js';
import type { CrmAdapter } from './crm-adapter.js';

/** One organization with a deal of two people, and ids that belong to another one. */
export interface DirectoryUnderTest {
  readonly crm: CrmAdapter;
  readonly organizationId: string;
  readonly otherOrganizationId: string;
  /** Иванов Иван with +79123456789, then Ким Анна without numbers. */
  readonly contactIds: readonly [string, string];
  /** «Монтаж» with the field price = «1000». */
  readonly dealId: string;
}

/** What every CRM behind the port must do. */
export function crmAdapterContract(name: string, prepare: () => Promise<DirectoryUnderTest>): void {
  describe(`${name} as a CRM`, () => {
    let directory: DirectoryUnderTest;

    beforeEach(async () => {
      directory = await prepare();
    });

    it('answers a contact with names and numbers', async () => {
      const { crm, organizationId, contactIds } = directory;

      expect(await crm.contact(organizationId, contactIds[0])).toMatchObject({
        id: contactIds[0],
        fullName: 'Иванов Иван',
        phones: [{ phone: '+79123456789', changedAt: expect.any(Date) }],
      });
    });

    it('answers a deal with its contacts in their order and its fields', async () => {
      const { crm, organizationId, dealId, contactIds } = directory;

      const deal = await crm.card(organizationId, { type: 'deal', id: dealId });

      expect(deal).toMatchObject({ title: 'Монтаж', fields: { price: '1000' } });
      expect(deal?.contacts.map(({ id }) => id)).toEqual(contactIds);
    });

    it('writes single values of a card and of a contact and leaves the others', async () => {
      const { crm, organizationId, otherOrganizationId, dealId, contactIds } = directory;
      const deal = { type: 'deal', id: dealId } as const;
      const person = { type: 'contact', id: contactIds[0] } as const;

      expect(await crm.putValues(organizationId, deal, { паспорт: '4504 123456' })).toBe(true);
      expect(await crm.putValues(organizationId, person, { email: 'i@example.ru' })).toBe(true);
      expect(await crm.putValues(otherOrganizationId, deal, { price: '1' })).toBe(false);

      expect(await crm.card(organizationId, deal)).toMatchObject({
        title: 'Монтаж',
        fields: { price: '1000', паспорт: '4504 123456' },
      });
      expect(await crm.contact(organizationId, contactIds[0])).toMatchObject({
        fullName: 'Иванов Иван',
        email: 'i@example.ru',
        phones: [{ phone: '+79123456789' }],
      });
    });

    it('names many contacts and cards at once, and nobody of another organization', async () => {
      const { crm, organizationId, otherOrganizationId, dealId, contactIds } = directory;
      const [ivanov, kim] = contactIds;
      const cards = [
        { type: 'deal', id: dealId },
        { type: 'contact', id: kim },
      ] as const;
      const wanted = { contactIds: [ivanov, newId()], cards };

      const { contacts, cardTitles } = await crm.names(organizationId, wanted);
      expect(contacts.get(ivanov)).toBe('Иванов Иван');
      expect(Object.fromEntries(cardTitles)).toMatchObject({
        [dealId]: 'Монтаж',
        [kim]: 'Ким Анна',
      });

      const foreign = await crm.names(otherOrganizationId, wanted);
      expect([foreign.contacts.size, foreign.cardTitles.size]).toEqual([0, 0]);
    });

    it('takes a contact for its own card', async () => {
      const { crm, organizationId, contactIds } = directory;

      const card = await crm.card(organizationId, { type: 'contact', id: contactIds[1] });

      expect(card).toMatchObject({ title: 'Ким Анна', contacts: [{ id: contactIds[1] }] });
    });

    it('does not find a deal among the applications', async () => {
      const { crm, organizationId, dealId } = directory;

      expect(await crm.card(organizationId, { type: 'application', id: dealId })).toBeUndefined();
    });

    it('keeps the copy of a signed document on a card, once', async () => {
      const { crm, organizationId, dealId } = directory;
      const ref = { type: 'deal', id: dealId } as const;
      const bytes = Buffer.from('%PDF signed');
      const file = { documentId: newId(), name: 'Договор № 1.pdf', bytes };

      const put = await Promise.all([
        crm.putFile(organizationId, ref, file),
        crm.putFile(organizationId, ref, file),
      ]);
      await crm.putFile(organizationId, ref, file);

      expect(put).toEqual([true, true]);
      const own = (await crm.files(organizationId, ref)).filter(
        ({ documentId }) => documentId === file.documentId,
      );
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      expect(own).toMatchObject([{ name: file.name, sha256, addedAt: expect.any(Date) }]);
      const content = await crm.fileContent(organizationId, ref, file.documentId);
      expect(content?.name).toBe(file.name);
      expect(Buffer.from(content?.bytes ?? [])).toEqual(bytes);
    });

    it("puts nothing on another organization's card, and shows none of its files", async () => {
      const { crm, organizationId, otherOrganizationId, contactIds } = directory;
      const ref = { type: 'contact', id: contactIds[0] } as const;
      const file = { documentId: newId(), name: 'Акт № 2.pdf', bytes: Buffer.from('%PDF') };

      expect(await crm.putFile(otherOrganizationId, ref, file)).toBe(false);
      expect(await crm.putFile(organizationId, ref, file)).toBe(true);

      expect(await crm.files(otherOrganizationId, ref)).toEqual([]);
      expect(await crm.fileContent(otherOrganizationId, ref, file.documentId)).toBeUndefined();
    });

    it('tells another organization nothing', async () => {
      const { crm, otherOrganizationId, dealId, contactIds } = directory;

      expect(await crm.contact(otherOrganizationId, contactIds[0])).toBeUndefined();
      expect(await crm.card(otherOrganizationId, { type: 'deal', id: dealId })).toBeUndefined();
      expect(
        await crm.card(otherOrganizationId, { type: 'contact', id: contactIds[0] }),
      ).toBeUndefined();
    });
  });
}
