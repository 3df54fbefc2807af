import type { Client } from '../pictures/client.js';
import type { Office } from '../pictures/office.js';

const CLIENTS = [
  ['Иванова', 'Мария', 'Сергеевна', 'Монтаж кондиционера'],
  ['Петров', 'Алексей', 'Николаевич', 'Ремонт кухни'],
  ['Ким', 'Анна', 'Викторовна', 'Аренда автомобиля'],
  ['Соколов', 'Дмитрий', 'Ильич', 'Поставка окон'],
] as const;

/** A company at work: clients with their deals, and documents of every status the pictures need. */
export async function furnish(office: Office, client: Client): Promise<void> {
  const deals: string[] = [];
  for (const [index, [lastName, firstName, middleName, title]] of CLIENTS.entries()) {
    const phone = index === 0 ? client.phone : `+7916200100${index}`;
    const { id } = await office.act<{ id: string }>('POST', '/crm/contacts', {
      lastName,
      firstName,
      middleName,
      email: `client${index + 1}@example.test`,
      phones: [{ phone, comment: 'личный' }],
    });
    const deal = { title, contactIds: [id] };
    deals.push((await office.act<{ id: string }>('POST', '/crm/deals', deal)).id);
  }
  const [first = '', ...others] = deals;
  const templates = await office.templates();
  for (const template of templates) {
    await office.send(await office.document(template, first));
    if (template === templates.at(-1)) await client.look();
    else if (template === templates.at(-2)) await client.decline('Не та сумма');
    else await client.sign();
  }
  const [template] = templates;
  if (!template) throw new Error('There is no template to make documents of');
  for (const deal of others) {
    const document = await office.document(template, deal);
    if (deal !== others[0]) await office.send(document);
  }
}
