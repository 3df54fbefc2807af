import type { Office } from '../pictures/office.js';
import type { ConsoleDesk } from './console-desk.js';
import type { ConsoleScreen } from './console-screen.js';

/** One document in the states that its people meet it in. */
export const documentScreens: readonly ConsoleScreen[] = [
  { name: 'document-draft', as: 'employee', path: newest('draft'), reads: 'Страница 1 из' },
  {
    name: 'document-send',
    as: 'employee',
    path: newest('draft'),
    reads: 'Страница 1 из',
    act: async (desk: ConsoleDesk): Promise<void> => {
      await desk.press('Отправить на подпись');
      await desk.reads('Отправить СМС');
    },
  },
  { name: 'document-sent', as: 'employee', path: newest('sent'), reads: 'Отправлен на подпись' },
  { name: 'document-declined', as: 'employee', path: newest('declined'), reads: 'Не та сумма' },
  { name: 'document-signed', as: 'employee', path: newest('signed'), reads: 'Опечатан' },
  { name: 'document-of-auditor', as: 'auditor', path: newest('signed'), reads: 'Опечатан' },
];

function newest(status: string): (office: Office) => Promise<string> {
  return async (office) => `/documents/${await newestDocument(office, status)}`;
}

export async function newestDocument(office: Office, status: string): Promise<string> {
  const list = await office.file(`/documents?status=${status}&limit=1`);
  const { items } = JSON.parse(new TextDecoder().decode(list)) as { items: { id: string }[] };
  if (!items[0]) throw new Error(`There is no document that is ${status}`);
  return items[0].id;
}
