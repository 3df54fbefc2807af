import type { Office } from '../pictures/office.js';
import type { ConsoleDesk } from './console-desk.js';
import type { ConsoleScreen } from './console-screen.js';

/** The list of documents, what is done with several of them, and a new one. */
export const documentsScreens: readonly ConsoleScreen[] = [
  {
    name: 'documents-chosen',
    as: 'employee',
    path: '/documents',
    reads: 'Подписан',
    act: async (desk: ConsoleDesk): Promise<void> => {
      await desk.press('Выбрать все показанные', 'checkbox');
      await desk.reads('Выбрано');
    },
  },
  {
    name: 'documents-remind',
    as: 'employee',
    path: '/documents?status=sent&status=viewed',
    reads: 'Отправлен на подпись',
    act: async (desk: ConsoleDesk): Promise<void> => {
      await desk.press('Выбрать все показанные', 'checkbox');
      await desk.press('Напомнить');
      await desk.reads('уйдёт СМС с напоминанием');
    },
  },
  {
    name: 'new-document',
    as: 'employee',
    path: async (office: Office): Promise<string> => {
      const [template] = await office.templates();
      return `/documents/new?templateId=${template?.id ?? ''}`;
    },
    reads: 'Название',
  },
];
