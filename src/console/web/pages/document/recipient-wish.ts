import { contactIdOf, type WantedClient } from '../new-document/wanted-client.js';

/** Whom the SMS goes to: a number of the card, one that was typed, or a contact who is made on the way (S-10). */
export type Wanted =
  | { readonly kind: 'known'; readonly phone: string; readonly contactId: string }
  | { readonly kind: 'typed'; readonly phone: string }
  | (WantedClient & { readonly kind: 'new' });

export interface Wish {
  readonly phone: string;
  readonly contactId?: string;
}

/** As far as it can be asked what sending would do; a contact who does not exist yet cannot be asked about. */
export function previewOf(wanted: Wanted): Wish | undefined {
  if (wanted.kind === 'known') return { phone: wanted.phone, contactId: wanted.contactId };
  const isWhole = wanted.kind === 'typed' && wanted.phone.replace(/\D/g, '').length >= 10;
  return isWhole ? { phone: wanted.phone } : undefined;
}

/** A new contact is made first. */
export async function wishOf(wanted: Wanted): Promise<Wish> {
  if (wanted.kind === 'typed') return { phone: wanted.phone };
  if (wanted.kind === 'known') return { phone: wanted.phone, contactId: wanted.contactId };
  return { phone: wanted.phone, contactId: await contactIdOf(wanted) };
}
