import { beforeEach, describe, expect, it } from '@jest/globals';
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

    it('takes a contact for its own card', async () => {
      const { crm, organizationId, contactIds } = directory;

      const card = await crm.card(organizationId, { type: 'contact', id: contactIds[1] });

      expect(card).toMatchObject({ title: 'Ким Анна', contacts: [{ id: contactIds[1] }] });
    });

    it('does not find a deal among the applications', async () => {
      const { crm, organizationId, dealId } = directory;

      expect(await crm.card(organizationId, { type: 'application', id: dealId })).toBeUndefined();
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
