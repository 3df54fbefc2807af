import type { CrmContact } from './crm-adapter.js';
import { crmAdapterContract } from './crm-adapter.contract.js';
import { FakeCrmAdapter } from './fake-crm.adapter.js';

const contact = (id: string, lastName: string, firstName: string, phone?: string): CrmContact => ({
  id,
  lastName,
  firstName,
  middleName: null,
  fullName: `${lastName} ${firstName}`,
  email: null,
  phones: phone
    ? [{ phone, comment: null, receivesSms: true, changedAt: new Date('2026-11-01T00:00:00Z') }]
    : [],
  nameForms: {},
});

crmAdapterContract('the fake', () => {
  const crm = new FakeCrmAdapter();
  const contacts = [contact('c1', 'Иванов', 'Иван', '+79123456789'), contact('c2', 'Ким', 'Анна')];
  crm.put('mine', {
    contacts,
    cards: [{ type: 'deal', id: 'd1', title: 'Монтаж', contacts, fields: { price: '1000' } }],
  });
  return Promise.resolve({
    crm,
    organizationId: 'mine',
    otherOrganizationId: 'theirs',
    contactIds: ['c1', 'c2'] as const,
    dealId: 'd1',
  });
});
