import { api } from '../../api/api.js';
import { dataOf } from '../../api/data-of.js';

/** The client of the document: one who is there already, or one who is written down on the way (S-10). */
export type WantedClient =
  | { readonly kind: 'known'; readonly contactId: string }
  | {
      readonly kind: 'new';
      readonly lastName: string;
      readonly firstName: string;
      readonly middleName: string;
      readonly phone: string;
    };

export const NEW_CLIENT: WantedClient = {
  kind: 'new',
  lastName: '',
  firstName: '',
  middleName: '',
  phone: '',
};

/** The contact's id; a new one is made first. */
export async function contactIdOf(client: WantedClient): Promise<string> {
  if (client.kind === 'known') return client.contactId;
  const { lastName, firstName, middleName, phone } = client;
  const body = { lastName, firstName, middleName: middleName || null, phones: [{ phone }] };
  const { id } = await dataOf(api.POST('/api/v1/crm/contacts', { body }));
  return id;
}
