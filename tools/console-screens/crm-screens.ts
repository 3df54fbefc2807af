import type { Office } from '../pictures/office.js';
import type { ConsoleDesk } from './console-desk.js';
import type { ConsoleScreen } from './console-screen.js';

/** Contacts and cards: lists, one of each, and what is asked before something is done. */
export const crmScreens: readonly ConsoleScreen[] = [
  { name: 'contacts', as: 'employee', path: '/contacts', reads: 'Иванова Мария Сергеевна' },
  {
    name: 'contacts-nobody-found',
    as: 'employee',
    path: `/contacts?q=${encodeURIComponent('8 999 000')}`,
    reads: 'Никого не нашлось',
  },
  {
    name: 'contact-new',
    as: 'employee',
    path: '/contacts',
    reads: 'Иванова Мария Сергеевна',
    act: async (desk: ConsoleDesk): Promise<void> => {
      await desk.press('Новый контакт');
      await desk.fill('Фамилия', 'Васильева');
      await desk.fill('Имя', 'Елена');
      await desk.press('Ещё телефон');
      await desk.reads('Отчество');
    },
  },
  {
    name: 'contact-bare',
    as: 'employee',
    path: contactWithoutPhones,
    reads: 'Документов пока нет',
  },
  { name: 'contact', as: 'employee', path: contactWithHistory, reads: 'Убран' },
  {
    name: 'contact-paper',
    as: 'employee',
    path: contactWithHistory,
    reads: 'Убран',
    act: async (desk: ConsoleDesk): Promise<void> => {
      await desk.press('Подписал на бумаге');
      await desk.reads('Скан с подписью');
    },
  },
  {
    name: 'contact-erase',
    as: 'administrator',
    path: contactWithHistory,
    reads: 'Убран',
    act: async (desk: ConsoleDesk): Promise<void> => {
      await desk.press('Стереть данные человека');
      await desk.reads('Будет стёрто навсегда');
    },
  },
  { name: 'contact-erased', as: 'administrator', path: erasedContact, reads: 'Файлов удалено' },
  { name: 'erasures', as: 'auditor', path: '/contacts?tab=erasures', reads: 'Кто попросил' },
  { name: 'cards', as: 'employee', path: '/cards', reads: 'Монтаж кондиционера' },
  { name: 'cards-none', as: 'employee', path: '/cards?type=object', reads: 'Пока ни одного' },
  {
    name: 'card-new',
    as: 'employee',
    path: '/cards',
    reads: 'Монтаж кондиционера',
    act: async (desk: ConsoleDesk): Promise<void> => {
      await desk.press('Новая сделка');
      await desk.fill('Название', 'Остекление балкона');
      await desk.press('Добавить поле');
      await desk.fill('Имя поля', 'price');
      await desk.fill('Значение', '84 500,00');
    },
  },
  { name: 'card', as: 'employee', path: signedDeal, reads: 'Скачать' },
];

async function itemsOf<T>(office: Office, path: string): Promise<readonly T[]> {
  const text = new TextDecoder().decode(await office.file(path));
  return (JSON.parse(text) as { items: T[] }).items;
}

async function idOf(office: Office, list: string, q: string): Promise<string> {
  const path = `${list}?q=${encodeURIComponent(q)}`;
  const [first] = await itemsOf<{ id: string }>(office, path);
  if (!first) throw new Error(`${list} has nothing like ${q}`);
  return first.id;
}

/** She has signed, and a number of hers was taken away. */
async function contactWithHistory(office: Office): Promise<string> {
  const path = `/crm/contacts/${await idOf(office, '/crm/contacts', 'Иванова')}`;
  const page = path.replace('/crm', '');
  if ((await itemsOf(office, `${path}/phones`)).length > 1) return page;
  const own = { phone: '+79161234567', comment: 'личный' };
  const phones = [own, { phone: '8 495 123-45-67', comment: 'рабочий, до 18:00' }];
  await office.act('PATCH', path, { phones: [...phones, { phone: '8 926 700-11-22' }] });
  await office.act('PATCH', path, { phones });
  return page;
}

async function contactWithoutPhones(office: Office): Promise<string> {
  const person = { lastName: 'Громова', firstName: 'Вера', middleName: 'Павловна' };
  const { id } = await office.act<{ id: string }>('POST', '/crm/contacts', person);
  return `/contacts/${id}`;
}

async function erasedContact(office: Office): Promise<string> {
  const person = { lastName: 'Лебедев', firstName: 'Олег', phones: [{ phone: '+79037778899' }] };
  const { id } = await office.act<{ id: string }>('POST', '/crm/contacts', person);
  const card = { title: 'Химчистка дивана', contactIds: [id] };
  const deal = await office.act<{ id: string }>('POST', '/crm/deals', card);
  const [template] = await office.templates();
  if (template) await office.document(template, deal.id);
  await office.act('POST', `/crm/contacts/${id}/erasure`, { basis: 'subject-request' });
  return `/contacts/${id}`;
}

async function signedDeal(office: Office): Promise<string> {
  const id = await idOf(office, '/crm/deals', 'Монтаж кондиционера');
  await office.act('PATCH', `/crm/deals/${id}`, {
    fields: { price: '120 000,00', address: 'Москва, ул. Садовая, д. 5, кв. 12', срок: '14 дней' },
  });
  return `/cards/deal/${id}`;
}
