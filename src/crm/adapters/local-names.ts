import { In, IsNull, type EntityManager } from 'typeorm';
import { fullName } from '#libs/russian-text';
import { Card } from '../cards/card.entity.js';
import { Contact } from '../contacts/contact.entity.js';
import type { CrmNames, WantedNames } from './crm-adapter.js';

/** Names alone, without numbers and fields: two statements, however many are asked for. */
export async function localNames(
  manager: EntityManager,
  organizationId: string,
  { contactIds, cards }: WantedNames,
): Promise<CrmNames> {
  const idsOf = (isContact: boolean): string[] =>
    cards.filter(({ type }) => (type === 'contact') === isContact).map(({ id }) => id);
  const [contacts, titles] = await Promise.all([
    contactNames(manager, organizationId, [...contactIds, ...idsOf(true)]),
    cardTitles(manager, organizationId, idsOf(false)),
  ]);
  return { contacts, cardTitles: new Map([...titles, ...contacts]) };
}

async function contactNames(
  manager: EntityManager,
  organizationId: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const contacts = await manager.find(Contact, {
    select: { id: true, lastName: true, firstName: true, middleName: true },
    where: { organizationId, id: In([...new Set(ids)]), erasedAt: IsNull() },
  });
  return new Map(
    contacts.map(({ id, lastName, firstName, middleName }) => [
      id,
      fullName({ lastName, firstName, middleName: middleName ?? undefined }),
    ]),
  );
}

async function cardTitles(
  manager: EntityManager,
  organizationId: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const cards = await manager.find(Card, {
    select: { id: true, title: true },
    where: { organizationId, id: In([...new Set(ids)]) },
  });
  return new Map(cards.map(({ id, title }) => [id, title]));
}
