import type { Office } from '../pictures/office.js';
import type { ConsoleDesk } from './console-desk.js';
import type { ConsoleScreen } from './console-screen.js';

/** A contract of the company's own, changed once. */
async function contract(office: Office): Promise<string> {
  const price = '{% field цена "Стоимость работ" sample: "48000" %}';
  const text = (days: string): string => `<h1>Договор подряда № {{ document.number }}</h1>
<p>{{ document.date }}</p>
<p>{{ company.signatoryName }}, далее «Подрядчик», и {{ contact.fullName }}, далее «Заказчик», заключили договор.</p>
${price}
<p>1. Подрядчик монтирует кондиционер за ${days} рабочих дней, Заказчик платит {{ цена | money_in_words }}.</p>
<p>Заказчик {{подпись_клиента}}</p>
`;
  const body = { name: 'Договор подряда', html: text('пять'), eSignatureEnabled: true };
  const { id } = await office.act<{ id: string }>('POST', '/templates', body);
  await office.act('POST', `/templates/${id}/versions`, { html: text('десять') });
  return id;
}

export const templatesScreens: readonly ConsoleScreen[] = [
  { name: 'templates', as: 'administrator', path: '/templates', reads: 'Квитанция об оплате' },
  {
    name: 'new-template',
    as: 'administrator',
    path: '/templates',
    reads: 'Квитанция об оплате',
    act: async (desk: ConsoleDesk): Promise<void> => {
      await desk.press('Новый бланк');
      await desk.reads('С чего начать');
    },
  },
  {
    name: 'template',
    as: 'administrator',
    path: async (office) => `/templates/${await contract(office)}`,
    reads: 'Образцы для просмотра',
  },
  {
    name: 'template-versions',
    as: 'administrator',
    path: async (office) => `/templates/${await contract(office)}?tab=versions`,
    reads: 'десять рабочих дней',
  },
  {
    name: 'template-of-auditor',
    as: 'auditor',
    path: async (office) => `/templates/${await contract(office)}`,
    reads: 'Менять бланки может администратор.',
  },
];
